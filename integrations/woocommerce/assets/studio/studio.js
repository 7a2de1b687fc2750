// SPDX-License-Identifier: GPL-2.0-or-later
// Builds the pack in the merchant's own browser: reads the store page by page, hands it to the trainer in a worker, stores the result.
const { root, nonce, base, auto, words, texts } = window.nearshelfStudio;

const element = (name) => document.getElementById(`nearshelf-${name}`);
let worker = null;
let stop = null;

/** Works with addresses that carry the route in a parameter, too. */
function address(path, query = {}) {
  const url = new URL(root + path.replace(/^\//, ""), location.href);
  const route = url.searchParams.get("rest_route");
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (route !== null) url.searchParams.set("rest_route", route);
  return url.href;
}

function show(text, share = null) {
  element("state").textContent = text;
  const bar = element("progress");
  bar.hidden = share === null;
  if (share !== null) bar.value = share;
}

async function call(path, options = {}, query = {}) {
  const response = await fetch(address(path, query), {
    ...options,
    headers: { "X-WP-Nonce": nonce, ...options.headers },
    signal: stop.signal,
  });
  if (response.ok) return response;
  const said = await response.json().catch(() => ({}));
  throw new Error(said.message ?? `${response.status} ${response.statusText}`);
}

/** All pages of an export as JSON lines. */
async function readAll(kind, text) {
  const lines = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const response = await call(`export/${kind}`, {}, { page });
    pages = Number(response.headers.get("X-WP-TotalPages")) || 0;
    for (const row of await response.json()) lines.push(JSON.stringify(row));
    show(`${text}: ${lines.length.toLocaleString()}`, page / Math.max(1, pages));
  }
  return lines.map((line) => `${line}\n`).join("");
}

const train = (inputs) =>
  new Promise((resolve, reject) => {
    worker = new Worker(`${base}worker.js`, { type: "module" });
    worker.onerror = (event) => reject(new Error(event.message || "worker"));
    worker.onmessage = ({ data }) => {
      if (data.stage) show(`${texts.building}: ${data.stage}`, data.total > 0 ? data.done / data.total : 0);
      else if (data.error) reject(new Error(data.error));
      else resolve(data);
    };
    stop.signal.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    worker.postMessage(inputs);
  });

async function build() {
  stop = new AbortController();
  element("build").disabled = true;
  element("running").hidden = false;
  try {
    const catalog = await readAll("products", texts.products);
    const orders = await readAll("orders", texts.orders);
    const rules = JSON.stringify(await (await call("export/rules")).json());
    show(texts.building, 0);
    const { files, summary } = await train({ catalog, orders, rules, ...words });
    // The manifest is the last one: with it the build counts, and the server says how things stand.
    let health = "";
    for (const [position, { name, bytes }] of files.entries()) {
      show(texts.uploading, position / files.length);
      const headers = { "Content-Type": "application/octet-stream" };
      ({ health = "" } = await (await call(`pack/${name}`, { method: "PUT", body: bytes, headers })).json());
    }
    if (health) element("health").textContent = health;
    const details = element("summary");
    details.hidden = false;
    details.querySelector("pre").textContent = summary;
    show(texts.done);
  } catch (error) {
    show(error.name === "AbortError" ? texts.cancelled : `${texts.failed} (${error.message})`);
  } finally {
    worker?.terminate();
    worker = null;
    element("build").disabled = false;
    element("running").hidden = true;
  }
}

element("build").addEventListener("click", build);
element("cancel").addEventListener("click", () => stop?.abort());
// The first visit to this tab is reason enough: without a pack there is nothing to decide.
if (auto) build();
