// SPDX-License-Identifier: MIT
// One product page of a made-up store with a shelf of twelve cards below the fold; several ways of ranking them.

const cardsOnPage = 12;

/** Ids of the page's product and of the cards, spread over the store. */
export const pageItems = (ids) => ({
  item: ids[400 % ids.length],
  held: Array.from({ length: cardsOnPage }, (_, i) => ids[(i * 211 + 17) % ids.length]),
});

const card = (id) =>
  `<li data-nearshelf-item="${id}"><a href="#${id}"><svg viewBox="0 0 4 4" aria-hidden="true"><rect width="4" height="4" fill="#cdd"/></svg>Product ${id}</a>` +
  `<button data-nearshelf-action="notInterested">Not for me</button></li>`;

/** `head`: what loads the ranking; before the style sheet, which would hold an inline script up. */
export function shopPage(ids, head) {
  const { item, held } = pageItems(ids);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Product ${item}</title>
${head}
<link rel="stylesheet" href="/nearshelf/nearshelf.css">
<style>body{display:flow-root;font:16px system-ui;margin:0 auto;max-width:900px}main{min-height:1300px}ul{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;padding:0;list-style:none}svg{display:block;width:100%}</style>
<script type="application/json" data-nearshelf-page>${JSON.stringify({ page: "product", item })}</script>
</head><body><main><h1>Product ${item}</h1><p>${"What one should know about it. ".repeat(60)}</p></main>
<nearshelf-shelf strategy="recommendedForYou"><ul>${held.map(card).join("")}</ul></nearshelf-shelf>
<footer>The end</footer></body></html>`;
}

export const tagHead =
  '<script async src="/nearshelf/nearshelf.js" data-pack="/pack/manifest.json" data-consent="granted"></script>';

/**
 * The floor: asks for the same files in the same order, ranks nothing, turns the cards round. `shelfFiles` are what the tag loads for a shelf.
 */
export function floorHead(shelfFiles) {
  const fetchAll = async (files) => {
    const bytes = async (url) => (await fetch(url, { credentials: "omit" })).arrayBuffer();
    await bytes("/nearshelf/nearshelf.js");
    const pack = fetch("/pack/manifest.json")
      .then((response) => response.json())
      .then((manifest) => bytes(`/pack/${manifest.pack.file}`));
    await Promise.all([pack, ...files.map((file) => bytes(`/nearshelf/${file}`))]);
    const shelf = document.querySelector("nearshelf-shelf");
    shelf.querySelector("ul").append(...[...shelf.querySelectorAll("li")].reverse());
    shelf.setAttribute("data-nearshelf-ready", "");
  };
  return `<script>(${fetchAll})(${JSON.stringify(shelfFiles)})</script>`;
}

export const onnxHead = '<script async type="module" src="/onnx.mjs"></script>';
