// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { drawMonogram } from "../pictures/drawMonogram.ts";
import type { StoreItem } from "./storeItem.ts";

const types: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
};

export interface Picture {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

/** The picture of an item: a file called by its id, or a drawn initial where the merchant gave none. */
export function openPictures(folder: string | undefined): (item: StoreItem) => Picture {
  const files = new Map<string, string>();
  for (const name of folder === undefined ? [] : readdirSync(folder)) {
    const ending = extname(name);
    if (types[ending.toLowerCase()]) files.set(name.slice(0, -ending.length), name);
  }
  return (item) => {
    const name = files.get(encodeURIComponent(item.id));
    if (folder === undefined || name === undefined)
      return { body: drawMonogram(item.title, item.category[0] ?? ""), type: "image/svg+xml" };
    return {
      body: new Uint8Array(readFileSync(join(folder, name))),
      type: types[extname(name).toLowerCase()] ?? "application/octet-stream",
    };
  };
}
