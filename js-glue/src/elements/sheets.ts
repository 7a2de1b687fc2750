// SPDX-License-Identifier: MIT
// Thumbnail sheets: whole pages of small pictures, loaded alike for every shopper, so that no request tells which items she was shown.
import { fetchFile } from "../sdk/packDownload";
import type { PageCore } from "../sdk/pageCore";

/** The index beside the sheets: the picture of `ids[p]` lies in `sheets[p / perSheet]`, left to right, `columns` in a row. */
interface SheetIndex {
  ids: string[];
  perSheet: number;
  /** 16 if left out. */
  columns?: number;
  sheets: string[];
}

/** Loaded where a shelf names no shards: the first sheets hold what sells best. */
const sheetsByDefault = 4;

export interface Sheets {
  shards: number[];
  /** false: the item lies in a sheet this page does not load. */
  draw(box: Element, id: string, title: string): boolean;
}

/** Rejects when the store has none. `wanted` comes from the page's markup alone. */
export async function loadSheets(core: PageCore, wanted: readonly number[]): Promise<Sheets> {
  const { thumbs } = await core.download().manifest;
  // Consent may have been taken back while the manifest was on its way.
  if (!thumbs || core.gate().mode() === "idle") throw new Error("no picture sheets");
  const indexUrl = new URL(thumbs.file, core.manifestUrl).href;
  const { ids, perSheet, columns = 16, sheets } = (await (await fetchFile(indexUrl)).json()) as SheetIndex;
  const shards = (wanted.length > 0 ? [...wanted] : [...sheets.keys()].slice(0, sheetsByDefault)).filter(
    (shard) => shard in sheets,
  );
  const positions = new Map(ids.map((id, position) => [id, position]));
  // Held for the page's life, so that drawing asks the network for nothing.
  const pictures = new Map(
    shards.map((shard) => {
      const picture = new Image();
      picture.src = new URL(sheets[shard] ?? "", indexUrl).href;
      return [shard, picture];
    }),
  );
  await Promise.all([...pictures.values()].map((picture) => picture.decode()));
  return {
    shards,
    draw(box, id, title) {
      const position = positions.get(id) ?? -1;
      const picture = pictures.get(Math.floor(position / perSheet));
      if (!picture) return false;
      const place = position % perSheet;
      const image = new Image();
      image.alt = title;
      image.src = picture.src;
      // Through the CSSOM, which a style-src policy does not forbid. Percentages follow whatever size the store gives the box.
      Object.assign(image.style, {
        position: "absolute",
        maxWidth: "none",
        width: `${columns * 100}%`,
        height: "auto",
        left: `${(place % columns) * -100}%`,
        top: `${Math.floor(place / columns) * -100}%`,
      });
      const frame = box instanceof HTMLImageElement ? document.createElement("span") : (box as HTMLElement);
      Object.assign(frame.style, { display: "block", position: "relative", overflow: "hidden", aspectRatio: "1" });
      frame.replaceChildren(image);
      if (frame !== box) {
        frame.className = box.className;
        box.replaceWith(frame);
      }
      return true;
    },
  };
}
