// SPDX-License-Identifier: MIT
// Builds everything and opens a store on localhost: the generated one, or a merchant's own export.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { setup } from "./setup.mjs";
import { root, run, runMain, stage } from "./stage.mjs";

const options = {
  catalog: { type: "string", multiple: true },
  orders: { type: "string", multiple: true },
  sessions: { type: "string", multiple: true },
  images: { type: "string" },
  name: { type: "string" },
  currency: { type: "string" },
  locale: { type: "string" },
  port: { type: "string", default: "8080" },
  consent: { type: "string" },
  "prepare-only": { type: "boolean", default: false },
  help: { type: "boolean", default: false },
};

const consentAnswers = ["ask", "memory", "granted"];

const usage = `npm run demo                                  a made-up store with its shoppers
npm run demo -- --catalog FILE [OPTION …]     the same store on your own export

  --catalog FILE     products: Shopify or WooCommerce CSV, Google Merchant TSV or XML, plain CSV, JSONL (may be repeated)
  --orders FILE      orders: Shopify or WooCommerce CSV, plain CSV, JSONL (may be repeated)
  --sessions FILE    visits: plain CSV or JSONL (may be repeated)
  --images FOLDER    product photos, named by id or by the file that the catalogue names
  --name TEXT        the shop's name
  --currency CODE    USD, EUR, …
  --locale TAG       en-US, de-DE, …
  --port NUMBER      8080 unless told
  --consent HOW      ask (a banner, unless told), memory or granted
  --prepare-only     build everything and end
`;

/** The day the generated history ends; the pack is built as of it. */
const demoDate = "2026-06-30";
/** Three of each of the simulator's first 1,500 visits (demo-store/tools/demoReports.ts). */
const inventedReports = 4500;
const trainer = `${root}build/native/nearshelf`;

/** Paths as the user typed them, from where the user typed them; throws naming the one that is missing. */
function inputFiles(name, paths = []) {
  return paths.flatMap((path) => {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
    if (!existsSync(file)) throw new Error(`--${name} ${path}: there is no such file or folder`);
    return [`--${name}`, file];
  });
}

/** Found now and not after minutes of building. */
async function checkPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${text}: a number from 0 to 65535`);
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", () => reject(new Error(`--port ${text}: something else listens there already; try another`)));
    probe.listen(port, () => probe.close(resolve));
  });
}

const isOlder = (file, than) => !existsSync(file) || statSync(file).mtimeMs < statSync(than).mtimeMs;

async function prepareGenerated() {
  const folder = `${root}build/demo`;
  const pack = `${folder}/thumbnails`;
  const maker = `${root}build/tools/demo-data.mjs`;
  if (isOlder(`${folder}/items.json`, maker)) {
    await stage("A catalogue, pictures and 120 days of invented shoppers (build/demo)", () =>
      run("node", [maker, "--out", folder, "--date", demoDate]),
    );
  }
  await stage("The model pack, from catalogue, orders and sessions", () =>
    run(trainer, [
      ...[
        "build",
        "--catalog",
        `${folder}/catalogue.csv`,
        "--orders",
        `${folder}/orders.csv`,
        "--sessions",
        `${folder}/sessions.csv`,
      ],
      ...["--thumbs", thumbsIndex(pack), "--now", demoDate, "--out", pack, "--progress"],
    ]),
  );
  return { items: `${folder}/items.json`, sessions: `${folder}/sessions.csv`, images: `${folder}/images`, pack };
}

/** The index beside the sheets; its name carries a hash. */
function thumbsIndex(folder) {
  const name = readdirSync(folder).find((file) => /^thumbs-[0-9a-f]+\.json$/.test(file));
  if (!name) throw new Error(`${folder}: there is no thumbs-<hash>.json`);
  return `${folder}/${name}`;
}

async function prepareMerchants(values) {
  const folder = `${root}build/shop`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const catalog = inputFiles("catalog", values.catalog);
  const inputs = [...catalog, ...inputFiles("orders", values.orders), ...inputFiles("sessions", values.sessions)];
  const images = inputFiles("images", values.images ? [values.images] : []);

  const items = `${folder}/items.json`;
  await stage("Reading your exports", () =>
    run(trainer, ["build", ...inputs, "--out", `${folder}/first`, "--items", items, "--fast", "--progress"]),
  );
  await stage("Pictures and thumbnail sheets", () =>
    run("node", [`${root}build/tools/demo-pictures.mjs`, "--items", items, ...catalog.slice(0, 2), ...images, "--out", folder]),
  );
  const pack = `${folder}/thumbnails`;
  await stage("The model pack", () =>
    run(trainer, ["build", ...inputs, "--thumbs", thumbsIndex(pack), "--out", pack, "--progress"]),
  );
  return { items, images: `${folder}/images`, pack };
}

/** Starts the collector on a free port beside the store; it ends with this process. Answers its address. */
function startCollector(tasks, database) {
  for (const end of ["", "-wal", "-shm"]) rmSync(database + end, { force: true });
  const flags = ["--port", "0", "--tasks", tasks, "--database", database, "--flush-seconds", "1", "--reports-per-hour", "0"];
  const collector = spawn(trainer, ["serve", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
  process.on("exit", () => collector.kill());
  return new Promise((resolve, reject) => {
    collector.on("error", reject);
    collector.on("exit", (code) => reject(new Error(`the collector ended with ${code}`)));
    collector.stdout.on("data", (bytes) => {
      const port = String(bytes).match(/port (\d+)/)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
}

/** The collector with what it asks of browsers; where there are invented shoppers, theirs are its first reports. */
async function prepareReports({ items, sessions }) {
  const folder = dirname(items);
  const [tasks, database] = [`${folder}/tasks.json`, `${folder}/reports.db`];
  const maker = [`${root}build/tools/demo-reports.mjs`, "--items", items];
  await run("node", [...maker, "--tasks", tasks]);
  const collector = await startCollector(tasks, database);
  if (sessions) await run("node", [...maker, "--sessions", sessions, "--collector", collector]);
  const flags = ["--collector", collector, "--tasks", tasks, "--reports", database, "--nearshelf", trainer];
  return [...flags, "--invented-reports", sessions ? String(inventedReports) : "0"];
}

runMain(async () => {
  const { values } = parseArgs({ options });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const isMerchants = values.catalog !== undefined || values.orders !== undefined;
  inputFiles("catalog", values.catalog);
  if (values.consent && !consentAnswers.includes(values.consent))
    throw new Error(`--consent ${values.consent}: ${consentAnswers.join(", ")}`);
  if (!values["prepare-only"]) await checkPort(values.port);
  await setup();
  await build({ tests: false });
  await stage("The demo store", () => run("node", ["demo-store/build.mjs"]));
  const store = isMerchants ? await prepareMerchants(values) : await prepareGenerated();
  if (values["prepare-only"]) return;
  let reports = [];
  await stage("The collector of private reports, beside the store", async () => {
    reports = await prepareReports(store);
  });
  const files = ["--items", store.items, "--images", store.images, "--pack", store.pack];
  if (isMerchants && !values.name) files.push("--name", "Your shop");
  const passed = ["name", "currency", "locale", "port", "consent"].flatMap((name) =>
    values[name] ? [`--${name}`, values[name]] : [],
  );
  await stage("Opening the store (stop with Ctrl+C)", () =>
    run("node", ["build/tools/demo-server.mjs", ...files, ...reports, ...passed]),
  );
});
