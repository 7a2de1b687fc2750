// SPDX-License-Identifier: MIT
import type { TestProject } from "vitest/node";
import { startWordPress } from "./wordpress";

export interface Shop {
  url: string;
  user: string;
  password: string;
  /** Whether a test may place an order. */
  mayOrder: boolean;
  /** Folder of the WordPress that we made; "" for a store of somebody else. */
  folder: string;
}

declare module "vitest" {
  interface ProvidedContext {
    shop: Shop;
  }
}

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const { WOO_URL, WOO_ADMIN_USER, WOO_ADMIN_PASSWORD, WOO_MAY_ORDER } = process.env;
  if (WOO_URL && WOO_ADMIN_USER && WOO_ADMIN_PASSWORD) {
    const url = WOO_URL.replace(/\/$/, "");
    const mayOrder = WOO_MAY_ORDER === "1";
    project.provide("shop", { url, user: WOO_ADMIN_USER, password: WOO_ADMIN_PASSWORD, mayOrder, folder: "" });
    return undefined;
  }
  const { url, folder, stop } = await startWordPress();
  project.provide("shop", { url, user: "admin", password: "password", mayOrder: true, folder });
  return stop;
}
