// SPDX-License-Identifier: MIT
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { paths } from "../support/paths.mjs";
import { catalogueCsv, realCatalogue } from "./catalogues.mjs";
import { ours } from "./catalogueTable.mjs";
import { isReported, judgedQueries, judgmentsCsv } from "./judged.mjs";

export async function judgedTable() {
  const products = realCatalogue("livostyle");
  const catalogue = join(paths.work, "judged-catalogue.csv");
  const judgments = join(paths.work, "judged.csv");
  writeFileSync(catalogue, catalogueCsv(products, ["id", "title", "description", "price"]));
  writeFileSync(judgments, judgmentsCsv(judgedQueries(products, 400), isReported));
  const figures = await evaluate("search", "--catalog", catalogue, "--judgments", judgments);
  const row = (name, full, again) => [name, full.ndcg10, full.mrr, full.recall50, again.ndcg10];
  return {
    title: "Relevance on the reported half of judged queries made from a catalogue (bench/search/judged.mjs)",
    columns: [
      { name: "ranking" },
      { name: "nDCG@10", digits: 3 },
      { name: "MRR", digits: 3 },
      { name: "recall@50", digits: 3 },
      { name: "nDCG@10, judged items alone", digits: 3 },
    ],
    rows: [row(ours, figures, figures.rerank), row("BM25F on the same index", figures.bm25, figures.bm25Rerank)],
    note: "The index has titles and descriptions only; categories and tags, which it does not see, say what is right.",
  };
}
