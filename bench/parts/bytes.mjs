// SPDX-License-Identifier: MIT
// What a shopper downloads: every file of the storefront, what other products load, and packs per item.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measure as weigh } from "../../tools/measureBytes.mjs";
import { need, paths } from "../support/paths.mjs";
import { colours } from "../support/plots.mjs";
import { pageCosts } from "../support/published.mjs";
import { storePack } from "../support/stores.mjs";

const kilobytes = (bytes) => bytes / 1000;

const budgetNames = {
  page: "the part that every page evaluates, brotli bytes",
  firstShelf: "everything but the pack until the first shelf, brotli bytes",
  wasmAndGlue: "module and glue, brotli bytes",
  decide: "decisions beyond shelves: part and module, brotli bytes",
  fallback: "engine without WebAssembly, brotli bytes",
  report: "private reports: module and glue, brotli bytes",
};

/** The build fails above the limit; where the project wants better, that is a bar of its own. */
function budgetBars(what, { limit, goal }, measured) {
  const bars = [{ what, limit, measured, digits: 0 }];
  if (goal < limit) bars.push({ what: `${what} (goal)`, limit: goal, measured, digits: 0 });
  return bars;
}

function filesTable({ files }) {
  const sizes = ["raw", "gzip", "brotli"];
  return {
    title: "Files of the storefront, bytes",
    columns: [{ name: "file" }, { name: "role" }, ...sizes.map((name) => ({ name, digits: 0 }))],
    rows: files.map((file) => [
      file.file,
      file.insteadOf ? `${file.role}, instead of ${file.insteadOf}` : file.role,
      ...sizes.map((name) => file[name]),
    ]),
    note: "page: every page evaluates it; shelf: needed for the first shelf; lazy: loaded when used.",
  };
}

function peers(totals) {
  const own = [
    ["**Nearshelf, every page**", kilobytes(totals.page), "measured"],
    ["**Nearshelf with a shelf (engine included)**", kilobytes(totals.firstShelf), "measured"],
  ];
  const rows = [...pageCosts.map(([name, size]) => [name, size, "published"]), ...own].sort((a, b) => a[1] - b[1]);
  return {
    title: "Beside what others load",
    columns: [{ name: "product" }, { name: "brotli, KB", digits: 1 }, { name: "figure" }],
    rows,
    note: "The others' scripts collect or fetch; the ranking itself runs on their servers, except in tfjs and ONNX Runtime Web, which bring no recommender.",
  };
}

function peersPlot({ rows }) {
  const values = rows.map(([name, size, figure]) => ({
    name: name.replaceAll("*", ""),
    size,
    kind: figure === "measured" ? "Nearshelf" : "published",
  }));
  return {
    width: 420,
    height: { step: 17 },
    data: { values },
    encoding: {
      y: { field: "name", type: "nominal", sort: { field: "size" }, title: null, axis: { labelLimit: 0 } },
      x: { field: "size", type: "quantitative", scale: { type: "log", domainMin: 1 }, title: "brotli KB a page loads (log)" },
      color: {
        field: "kind",
        type: "nominal",
        legend: null,
        scale: { domain: ["Nearshelf", "published"], range: [colours.Nearshelf, colours.published] },
      },
    },
    layer: [
      { mark: { type: "bar", height: 11 }, encoding: { x2: { datum: 1 } } },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 10 },
        encoding: { text: { field: "size", format: ".1f" }, color: { value: "#333" } },
      },
    ],
  };
}

async function packRows(sizes) {
  const rows = [];
  for (const items of sizes) {
    const { pack, cards } = await storePack(items);
    const { raw, brotli } = weigh(readFileSync(pack));
    rows.push([items, raw, brotli, brotli / items, weigh(readFileSync(cards)).brotli / items]);
  }
  return rows;
}

export async function measure({ fast }) {
  const file = join(paths.storefront, "manifest.json");
  need("run npm run build", file);
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const budgets = JSON.parse(readFileSync(join(paths.root, "bench/budgets.json"), "utf8")).brotliBytes;
  const packs = await packRows(fast ? [3000] : [1000, 3000, 10_000, 30_000]);
  const beside = peers(manifest.totals);
  return {
    title: "Bytes",
    about:
      "Compressed at the highest settings (brotli 11, gzip 9), as a store's own server or CDN would serve these files once and for all.",
    bars: [
      ...Object.entries(budgetNames).flatMap(([name, what]) => budgetBars(what, budgets[name], manifest.totals[name])),
      {
        what: "pack of a 3,000-item store, brotli KB",
        limit: 300,
        measured: kilobytes(packs.find(([items]) => items === 3000)[2]),
        digits: 0,
      },
    ],
    tables: [
      filesTable(manifest),
      beside,
      {
        title: "Packs of made-up stores",
        columns: ["items", "pack, bytes", "pack, brotli", "pack, brotli B/item", "cards file, brotli B/item"].map((name, i) => ({
          name,
          digits: i > 2 ? 1 : 0,
        })),
        rows: packs,
        note: "With ten order lines per item, every order also given as a visit. The cards file (titles, prices, addresses) loads only where shelves are filled rather than re-ordered.",
      },
    ],
    plots: [
      { file: "page-cost.svg", alt: "Brotli kilobytes a page loads, Nearshelf beside other products", spec: peersPlot(beside) },
    ],
  };
}
