// SPDX-License-Identifier: MIT
// Builds everything and opens a store on localhost: the generated one, or a merchant's own export.
//
//   npm run demo
//   npm run demo -- --catalog products.csv [--orders orders.csv …] [--sessions sessions.csv] [--images photos/] [--name "My shop"]
//                   [--currency USD] [--locale en-US] [--port 8080] [--consent ask|memory|granted]
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
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
};

/** The day the generated history ends; the pack is built as of it. */
const demoDate = "2026-06-30";
const trainer = `${root}build/native/nearshelf`;

/** Paths as the user typed them, from where the user typed them; throws naming the one that is missing. */
function inputFiles(name, paths = []) {
  return paths.flatMap((path) => {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
    if (!existsSync(file)) throw new Error(`--${name} ${path}: there is no such file or folder`);
    return [`--${name}`, file];
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
  return ["--items", `${folder}/items.json`, "--images", `${folder}/images`, "--pack", pack];
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
  return ["--items", items, "--images", `${folder}/images`, "--pack", pack, ...(values.name ? [] : ["--name", "Your shop"])];
}

runMain(async () => {
  const { values } = parseArgs({ options });
  const isMerchants = values.catalog !== undefined || values.orders !== undefined;
  inputFiles("catalog", values.catalog);
  await setup();
  await build({ tests: false });
  await stage("The demo store", () => run("node", ["demo-store/build.mjs"]));
  const store = isMerchants ? await prepareMerchants(values) : await prepareGenerated();
  if (values["prepare-only"]) return;
  const passed = ["name", "currency", "locale", "port", "consent"].flatMap((name) =>
    values[name] ? [`--${name}`, values[name]] : [],
  );
  await stage("Opening the store (stop with Ctrl+C)", () => run("node", ["build/tools/demo-server.mjs", ...store, ...passed]));
});
