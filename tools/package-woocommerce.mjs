// SPDX-License-Identifier: MIT
// Packs the WooCommerce plugin with the storefront files and the trainer for the merchant's browser: dist/nearshelf-for-woocommerce.zip.
// The same sources give the same bytes: sorted names, one time for all entries. Needs `npm run build` and the preset `studio`.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { root, runMain } from "./stage.mjs";

const slug = "nearshelf-for-woocommerce";
const { values } = parseArgs({
  options: {
    storefront: { type: "string", default: join(root, "dist/storefront") },
    studio: { type: "string", default: join(root, "build/studio") },
    out: { type: "string", default: join(root, "dist") },
  },
});

/** The earliest time a zip can say. */
const mtime = new Date(1980, 0, 1);

/** What pages of a shop never ask for. */
const isForPages = (path) => !/\.(d\.ts|mjs)$/.test(path) && !path.endsWith("manifest.json");

function makeTexts(folder) {
  const sources = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".php") || file === "assets/block.js")
    .sort();
  const keys = ["__", "_e", "_x:1,2c", "_n:1,2", "esc_html__", "esc_html_e", "esc_attr__"].map((key) => `--keyword=${key}`);
  const common = ["--from-code=UTF-8", "--add-comments=translators", "--sort-by-file", "--package-name=Nearshelf", ...keys];
  const pot = join(folder, `languages/${slug}.pot`);
  mkdirSync(join(folder, "languages"), { recursive: true });
  const run = (language, files, more) =>
    execFileSync("xgettext", ["-L", language, ...common, ...more, "-o", pot, ...files], { cwd: folder });
  run(
    "PHP",
    sources.filter((file) => file.endsWith(".php")),
    [],
  );
  run(
    "JavaScript",
    sources.filter((file) => file.endsWith(".js")),
    ["--join-existing"],
  );
  // The one line that tells when.
  writeFileSync(pot, readFileSync(pot, "utf8").replace(/^"POT-Creation-Date:.*\n/m, ""));
  return pot;
}

/** Messages of a .po or .pot, by what is translated. */
function messagesIn(file) {
  const text = execFileSync("msgcat", ["--no-wrap", file], { encoding: "utf8" });
  const pairs = [...text.matchAll(/^msgid (".*")\nmsgstr (".*")$/gm)].map(([, id, message]) => [
    JSON.parse(id),
    JSON.parse(message),
  ]);
  return new Map(pairs.filter(([id]) => id !== ""));
}

/** Each language as WordPress reads it: for PHP, and for the block's script. Throws where one lacks a text or holds one that is gone. */
function compileLanguages(folder, pot) {
  const languages = join(folder, "languages");
  const ofBlock = join(languages, "block.pot");
  execFileSync("xgettext", [
    "-L",
    "JavaScript",
    "--from-code=UTF-8",
    "--keyword=__",
    "-o",
    ofBlock,
    join(folder, "assets/block.js"),
  ]);
  const blockTexts = [...messagesIn(ofBlock).keys()];
  rmSync(ofBlock);
  for (const file of readdirSync(languages).filter((name) => name.endsWith(".po"))) {
    const [po, locale] = [join(languages, file), file.slice(slug.length + 1, -3)];
    execFileSync("msgcmp", [po, pot], { stdio: "inherit" });
    const gone = [...messagesIn(po).keys()].filter((id) => !messagesIn(pot).has(id));
    if (gone.length > 0) throw new Error(`${file}: nobody says "${gone[0]}" any more`);
    execFileSync("msgfmt", ["--check-format", "--endianness=little", "-o", po.replace(/po$/, "mo"), po]);
    const messages = messagesIn(po);
    const texts = Object.fromEntries(blockTexts.map((id) => [id, [messages.get(id)]]));
    const json = { domain: "messages", locale_data: { messages: { "": { domain: "messages", lang: locale }, ...texts } } };
    writeFileSync(join(languages, `${slug}-${locale}-nearshelf-block.json`), JSON.stringify(json));
  }
}

/** Snowball's algorithms for the trainer, as a module that a worker can load. */
const bundleStemmers = (file) =>
  build({
    entryPoints: [join(root, "integrations/woocommerce/assets/studio/stem.js")],
    outfile: file,
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "inline",
    logLevel: "error",
  });

runMain(async () => {
  for (const needed of [join(values.storefront, "nearshelf.js"), join(values.studio, "studio.wasm")]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: run "npm run build" first`);
  }
  const folder = join(values.out, slug);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "integrations/woocommerce"), folder, { recursive: true });
  cpSync(values.storefront, join(folder, "assets/storefront"), { recursive: true, filter: isForPages });
  for (const file of ["studio.mjs", "studio.wasm"]) copyFileSync(join(values.studio, file), join(folder, "assets/studio", file));
  await bundleStemmers(join(folder, "assets/studio/stem.js"));
  compileLanguages(folder, makeTexts(folder));

  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = files.map((file) => [`${slug}/${relative(folder, file)}`, new Uint8Array(readFileSync(file))]);
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime });
  writeFileSync(join(values.out, `${slug}.zip`), zip);
  process.stdout.write(`    ${slug}.zip: ${entries.length} files, ${zip.length} bytes\n`);
});
