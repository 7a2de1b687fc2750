// SPDX-License-Identifier: MIT
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { entriesOfCatalogue, makeThumbnails } from "../../../tools/thumbnails.mjs";

const folder = mkdtempSync(join(tmpdir(), "thumbs-"));
const images = join(folder, "images");
mkdirSync(images);
const colours = { red: "#ff0000", lime: "#00ff00", blue: "#0000ff" };
for (const [name, fill] of Object.entries(colours)) {
  writeFileSync(
    join(images, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${fill}"/></svg>`,
  );
}

test("pictures lie in the order of the index, sixteen in a row, and the missing are named", async () => {
  const entries = ["blue", "absent", "red", "lime"].map((id) => ({ id, names: [id] }));
  const { indexFile, sheets, missing } = await makeThumbnails({ entries, images, out: folder, size: 16 });
  expect(missing).toEqual(["absent"]);
  expect(JSON.parse(readFileSync(join(folder, indexFile), "utf8"))).toEqual({
    ids: ["blue", "red", "lime"],
    perSheet: 256,
    columns: 16,
    size: 16,
    sheets,
  });
  const { data, info } = await sharp(join(folder, sheets[0] ?? ""))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([256, 16]);
  const strongest = [0, 1, 2].map((tile) => {
    const at = (8 * info.width + tile * 16 + 8) * info.channels;
    return [0, 1, 2].reduce((best, channel) => ((data[at + channel] ?? 0) > (data[at + best] ?? 0) ? channel : best), 0);
  });
  expect(strongest).toEqual([2, 0, 1]);
});

test("a file that is no picture is named", async () => {
  const broken = join(folder, "broken");
  mkdirSync(broken);
  writeFileSync(join(broken, "a.jpg"), "no picture");
  await expect(makeThumbnails({ entries: [{ id: "a", names: ["a"] }], images: broken, out: folder })).rejects.toThrow(
    "a.jpg: not a picture",
  );
});

test("a catalogue gives ids with every name their picture may have, best first", () => {
  const path = join(folder, "catalogue.csv");
  writeFileSync(path, 'id,handle,title,image,reviews\n1,pan,"Pan, iron",https://x.example/a/photo-1.webp?v=2,3\n2,pot,Pot,,9\n');
  expect(entriesOfCatalogue(path, "reviews")).toEqual([
    { id: "2", names: ["2", "pot"] },
    { id: "1", names: ["1", "pan", "photo-1"] },
  ]);
  expect(() => entriesOfCatalogue(path, "sales")).toThrow('no column "sales"');
});
