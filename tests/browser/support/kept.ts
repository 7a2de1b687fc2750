// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";

/** Names of everything this origin keeps in the browser, cookies apart; empty: no trace. */
export const keptBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const cached = (await caches.keys()).map((name) => `cache ${name}`);
    const files: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) files.push(`file ${name}`);
    const local = Object.keys(localStorage).map((name) => `localStorage ${name}`);
    const session = Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`);
    return [...databases, ...cached, ...files, ...local, ...session, ...(history.state === null ? [] : ["history state"])];
  });
