// SPDX-License-Identifier: MIT
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { guideEnglish } from "../../js-glue/src/guide/guideMessages";
import { panelEnglish } from "../../js-glue/src/privacy/panelMessages";
import { english } from "../../js-glue/src/sdk/messages";
import { searchEnglish } from "../../js-glue/src/search/searchMessages";
import { figuresEnglish } from "../../js-glue/src/slots/figuresMessages";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("errors, events, strategies and reasons are those of the core's headers", () => {
  expect(() => execFileSync("node", ["tools/generate-constants.mjs", "--check"], { cwd: root, stdio: "pipe" })).not.toThrow();
});

test("every language names every text, with the same placeholders", () => {
  const texts: Record<string, string> = { ...english, ...panelEnglish, ...searchEnglish, ...guideEnglish, ...figuresEnglish };
  const placeholders = (text = ""): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const file of readdirSync(`${root}js-glue/locales`)) {
    const translated = JSON.parse(readFileSync(`${root}js-glue/locales/${file}`, "utf8")) as Record<string, string>;
    expect(Object.keys(translated).sort()).toEqual(Object.keys(texts).sort());
    for (const [key, text] of Object.entries(texts)) expect(placeholders(translated[key])).toEqual(placeholders(text));
  }
});
