// SPDX-License-Identifier: MIT
// Figures of others that the bench quotes beside its own. Nothing here was measured by this project's bench.

/**
 * Next-item prediction on exactly the files the bench reads (the splits of the SR-GNN and GCE-GNN papers), in percent: [HR@20, MRR@20]. `source` names the
 * work that describes the model. `embedding`: cells of an item's vector in that work, where its size follows from it.
 */
export const sessionModels = [
  { name: "S-POP", diginetica: [21.1, 14.0], yoochoose1_64: [31.0, 18.7], source: "Hidasi et al. 2016" },
  { name: "AR (co-occurrence)", diginetica: [43.3, 14.4], yoochoose1_64: [66.1, 28.5], source: "Ludewig & Jannach 2018" },
  { name: "SR (sequential rules)", diginetica: [40.4, 14.1], yoochoose1_64: [66.7, 30.3], source: "Ludewig & Jannach 2018" },
  { name: "SKNN", diginetica: [49.5, 17.4], yoochoose1_64: [63.4, 24.9], source: "Jannach & Ludewig 2017" },
  { name: "V-SKNN (tuned)", diginetica: [52.0, 18.4], yoochoose1_64: [69.6, 28.8], source: "Ludewig & Jannach 2018" },
  {
    name: "GRU4Rec (session-rec, tuned)",
    diginetica: [51.0, 17.5],
    yoochoose1_64: [65.3, 27.5],
    source: "Hidasi & Karatzoglou 2018",
    embedding: 100,
  },
  { name: "NARM", diginetica: [49.8, 15.9], yoochoose1_64: [70.0, 29.6], source: "Li et al. 2017", embedding: 50 },
  { name: "SR-GNN", diginetica: [50.7, 17.6], yoochoose1_64: [70.6, 30.9], source: "Wu et al. 2019", embedding: 100 },
  { name: "TAGNN", diginetica: [51.3, 18.0], yoochoose1_64: [71.0, 31.1], source: "Yu et al. 2020", embedding: 100 },
  { name: "GCE-GNN", diginetica: [54.2, 19.0], yoochoose1_64: null, source: "Wang et al. 2020", embedding: 100 },
  { name: "MSGIFSR (re-run)", diginetica: [55.4, 19.0], yoochoose1_64: null, source: "Guo et al. 2022" },
];

/**
 * Brotli KB of what a storefront loads of others' products, and milliseconds their scripts take to evaluate at a 4-fold CPU slow-down. Taken once
 * from the vendors' public scripts.
 */
export const pageCosts = [
  ["Plausible", 2.3, 2],
  ["Algolia search-insights", 3.3, 14],
  ["Algolia search-lite", 5.5, 4],
  ["Algolia Recommend", 5.8, 5],
  ["Adobe Recommendations", 9.2, 23],
  ["Uniform Context", 9.5, 15],
  ["Relewise", 12.5, 22],
  ["GrowthBook", 13, 16],
  ["Recombee", 13.6, 23],
  ["Snowplow", 16, 16],
  ["Constructor", 20, 18],
  ["Croct", 22, 28],
  ["RudderStack", 30, 148],
  ["Segment", 37, 37],
  ["Ninetailed", 41, 198],
  ["mParticle", 50, 38],
  ["Adobe collector", 70, 749],
  ["InstantSearch, 5 widgets", 75, 162],
  ["Coveo Headless", 85, 370],
  ["tfjs", 230, 755],
  ["ONNX Runtime Web", 2692, null],
];
