// SPDX-License-Identifier: MIT
// What a shopper downloads: bundles js-glue and the two engine builds into dist/storefront/, writes manifest.json and fails when a
// budget of bench/budgets.json is exceeded. Needs the CMake presets `wasm` and `wasm-scalar` to have been built.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle, bundleScript, licence } from "./bundle.mjs";
import { checkEngine } from "./checkEngine.mjs";
import { measure } from "./measureBytes.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values } = parseArgs({
  options: {
    wasm: { type: "string", default: join(root, "build/wasm") },
    scalar: { type: "string", default: join(root, "build/wasm-scalar") },
    out: { type: "string", default: join(root, "dist/storefront") },
  },
});
const source = join(root, "js-glue/src");

/** The parts of the storefront: when a page loads them, and instead of which other file. */
const scripts = [
  { file: "nearshelf.js", entry: "sdk/tag.ts", role: "page", format: "iife" },
  { file: "nearshelf-shelf.js", entry: "sdk/startShelves.ts", role: "shelf", format: "esm" },
  { file: "nearshelf-fill.js", entry: "elements/fillPart.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-adapter.js", entry: "adapters/neutral.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-tools.js", entry: "sdk/tools.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-consent.js", entry: "privacy/listenForConsent.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-reporter.js", entry: "privacy/reports/reporter.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-move.js", entry: "privacy/move/moveSection.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-privacy.js", entry: "privacy/panel.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-worker.js", entry: "sdk/worker.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-report.js", entry: "privacy/reportWorker.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-find.js", entry: "search/findTag.ts", role: "search", format: "iife" },
  { file: "nearshelf-search.js", entry: "search/searchPart.ts", role: "search", format: "esm" },
  { file: "nearshelf-slot.js", entry: "slots/slotPart.ts", role: "decide", format: "esm", borrows: true },
  { file: "nearshelf-figures.js", entry: "slots/figuresPart.ts", role: "lazy", format: "esm", borrows: true },
  { file: "nearshelf-guide.js", entry: "guide/guidePart.ts", role: "lazy", format: "esm" },
  { file: "nearshelf-errors.js", entry: "sdk/explainError.ts", role: "lazy", format: "esm" },
  { file: "nearshelf.mjs", entry: "sdk/module.ts", role: "lazy", format: "esm", insteadOf: "nearshelf.js" },
];

/** Scripts that import the engine's glue find it there. */
const alias = { "#engine": join(values.wasm, "engine.mjs") };

/** Takes what the shelf part exports from there instead of bringing it again. */
const fromShelf = {
  name: "from-shelf",
  setup({ onResolve }) {
    onResolve({ filter: /\/kit$/ }, () => ({ path: "./nearshelf-shelf.js", external: true }));
  },
};

const bin = (name) => join(root, "node_modules/.bin", name);

/** A module with plain exports, without those a page has no use for and what only they need. */
function prune(work, module, kept) {
  const graph = join(work, "graph.json");
  writeFileSync(graph, JSON.stringify(kept.map((name) => ({ name, root: true, export: name }))));
  const pruned = join(work, module);
  execFileSync(bin("wasm-metadce"), [join(values.scalar, module), "--graph-file", graph, "-o", pruned], { stdio: "pipe" });
  return pruned;
}

/** The scalar module as plain JavaScript. */
async function buildFallback(work, module, file) {
  const pruned = prune(work, module, ["memory", "inbox", "call", "outbox", "_initialize"]);
  const plain = join(work, "fallback.js");
  execFileSync(bin("wasm2js"), ["-Oz", pruned, "-o", plain]);
  const started = join(work, "started.js");
  writeFileSync(
    started,
    `import { _initialize } from "./fallback.js";\nexport { call, inbox, memory, outbox } from "./fallback.js";\n_initialize();\n`,
  );
  const host = join(root, "wasm/fallbackHost.mjs");
  const text = await bundle(started, "esm", { alias: { env: host, wasi_snapshot_preview1: host }, banner: { js: licence } });
  writeFileSync(join(values.out, file), text);
}

/** One file of types, out of those that import one another. */
function declarations() {
  const types = ["sdk/api.ts", "sdk/decisionsApi.ts"]
    .map((file) =>
      readFileSync(join(source, file), "utf8")
        .replace(/^\/\/.*\n/gm, "")
        .replace(/^(import|export) type .* from .*\n\n?/gm, ""),
    )
    .join("\n");
  const start =
    "\n/** Starts once per page; later calls answer the same object. */\nexport declare function start(options: StartOptions): Nearshelf;\n";
  writeFileSync(join(values.out, "nearshelf.d.ts"), `// SPDX-License-Identifier: MIT\n${types}${start}`);
}

/** The instructions a browser with SIMD has. */
const simd = ["simd", "bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int"].map(
  (feature) => `--enable-${feature}`,
);
/** Control flow laid out anew, which packs 2 % better and runs no slower. */
function layAnew(module, ...optimise) {
  const again = "--low-memory-unused --flatten --rereloop --coalesce-locals-learning --reorder-locals --vacuum".split(" ");
  const [from, to] = [values.wasm, values.out].map((folder) => join(folder, module));
  execFileSync(bin("wasm-opt"), [...simd, ...again, ...optimise, "--reorder-functions", from, "-o", to]);
}

await checkEngine(values.wasm);
rmSync(values.out, { recursive: true, force: true });
mkdirSync(join(values.out, "locales"), { recursive: true });
const work = mkdtempSync(join(tmpdir(), "nearshelf-"));
try {
  for (const { file, entry, role, format, borrows } of scripts)
    await bundleScript(join(source, entry), join(values.out, file), format, role === "page" || role === "shelf", {
      alias,
      plugins: borrows ? [fromShelf] : [],
    });
  writeFileSync(join(values.out, "nearshelf.css"), await bundle(join(root, "js-glue/style/nearshelf.css")));
  await buildFallback(work, "engine.wasm", "engine-fallback.js");
  await buildFallback(work, "search.wasm", "search-fallback.js");
  await buildFallback(work, "decide.wasm", "decide-fallback.js");
  for (const module of ["report.wasm", "decide.wasm"]) {
    const pruned = prune(work, module, ["memory", "inbox", "call", "outbox"]);
    execFileSync(bin("wasm-opt"), ["-Oz", pruned, "-o", join(values.out, module)]);
  }
  // Inlined more boldly where a page waits: a third of the functions less to compile, one by one, on the way to the first shelf.
  layAnew("engine.wasm", "-O3", "-Oz");
  layAnew("search.wasm", "-Oz", "-Oz", "--converge");
} finally {
  rmSync(work, { recursive: true, force: true });
}
const locales = readdirSync(join(root, "js-glue/locales"));
for (const locale of locales) {
  const texts = JSON.parse(readFileSync(join(root, "js-glue/locales", locale), "utf8"));
  writeFileSync(join(values.out, "locales", locale), JSON.stringify(texts));
}
declarations();

const parts = [
  ...scripts,
  { file: "nearshelf.css", role: "page" },
  { file: "engine.wasm", role: "shelf" },
  { file: "report.wasm", role: "lazy" },
  { file: "engine-fallback.js", role: "lazy", insteadOf: "engine.wasm" },
  { file: "search.wasm", role: "search" },
  { file: "search-fallback.js", role: "lazy", insteadOf: "search.wasm" },
  { file: "decide.wasm", role: "decide" },
  { file: "decide-fallback.js", role: "lazy", insteadOf: "decide.wasm" },
  ...locales.map((locale) => ({ file: `locales/${locale}`, role: "lazy" })),
];
const files = parts.map(({ file, role, insteadOf }) => ({
  file,
  role,
  ...(insteadOf && { insteadOf }),
  ...measure(readFileSync(join(values.out, file))),
}));
// The glue is bundled into the shelf part; its own weight belongs beside the module's.
const glueBytes = measure(Buffer.from(await bundle(join(values.wasm, "engine.mjs"), "esm")));
const sum = (wanted) => files.filter(wanted).reduce((total, { brotli }) => total + brotli, 0);
const totals = {
  page: sum(({ role }) => role === "page"),
  firstShelf: sum(({ role }) => role === "page" || role === "shelf"),
  wasmAndGlue: sum(({ file }) => file === "engine.wasm") + glueBytes.brotli,
  search: sum(({ role }) => role === "search"),
  decide: sum(({ role }) => role === "decide"),
  fallback: sum(({ file }) => file === "engine-fallback.js"),
  report: sum(({ file }) => file === "report.wasm" || file === "nearshelf-report.js"),
};
writeFileSync(join(values.out, "manifest.json"), `${JSON.stringify({ files, totals }, null, 2)}\n`);

console.table(Object.fromEntries(files.map(({ file, ...row }) => [file, row])));
const budgets = JSON.parse(readFileSync(join(root, "bench/budgets.json"), "utf8")).brotliBytes;
console.table(Object.fromEntries(Object.entries(totals).map(([name, brotli]) => [name, { brotli, ...budgets[name] }])));
for (const [name, brotli] of Object.entries(totals)) {
  if (brotli <= budgets[name].limit) continue;
  console.error(`over budget: ${name} is ${brotli} bytes brotli, the limit is ${budgets[name].limit}`);
  process.exitCode = 1;
}
