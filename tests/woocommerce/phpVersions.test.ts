// SPDX-License-Identifier: MIT
// The oldest PHP that the plugin promises, and the newest there is.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nativeBinary, projectRoot } from "../browser/support/places";
import { runIn, versions } from "./support/otherPhp";
import { shop } from "./support/store";
import { makeWordPress, runPhp } from "./support/wordpress";

const here = join(projectRoot, "tests/woocommerce");
const plugin = "nearshelf-for-woocommerce/nearshelf-for-woocommerce.php";
const url = "http://127.0.0.1:8000";

/** One for both: each leaves it as it was. */
const site = shop.folder === "" ? { url, folder: "" } : makeWordPress("php", url);

describe.skipIf(shop.folder === "").each(versions)("under PHP %s", (version) => {
  test("the plugin's units pass", async () => {
    const script = join(here, "support/php/units.php");
    const given = ["--bootstrap", `${here}/unit/bootstrap.php`, "--do-not-cache-result", `${here}/unit`];
    expect(await runIn(version, { script, arguments: given })).toMatch(/\nOK \(\d+ tests/);
  });

  test("the plugin is activated, exports, takes a pack, draws shelf, search field and settings, and the log stays empty", async () => {
    execFileSync("unzip", [
      "-qo",
      join(projectRoot, "dist/nearshelf-for-woocommerce.zip"),
      "-d",
      join(site.folder, "wp-content/plugins"),
    ]);
    const log = join(site.folder, "wp-content/debug.log");
    rmSync(log, { force: true });
    const php = (script: string, ...more: string[]): Promise<string> =>
      runIn(version, { script: join(here, "support/php", script), arguments: [site.folder, ...more], env: { WP_URL: url } });
    const page = (path: string): Promise<string> =>
      runIn(version, {
        script: join(site.folder, "index.php"),
        env: { WP_URL: url },
        server: {
          HTTP_HOST: url.slice("http://".length),
          REQUEST_METHOD: "GET",
          REQUEST_URI: path,
          SERVER_PROTOCOL: "HTTP/1.1",
          DOCUMENT_ROOT: site.folder,
          SCRIPT_NAME: "/index.php",
          PHP_SELF: "/index.php",
        },
      });

    expect(await php("plugin.php", "activate", plugin)).toBe("");
    const exported = JSON.parse(await php("tour.php", "export")) as Record<"products" | "orders", object[]> & { rules: object };
    expect(exported.products).toHaveLength(24);
    const work = join(site.folder, "built");
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    const file = (name: string, rows: object[]): string => {
      writeFileSync(join(work, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
      return join(work, name);
    };
    const inputs = ["--catalog", file("products.jsonl", exported.products), "--orders", file("orders.jsonl", exported.orders)];
    execFileSync(nativeBinary, ["build", ...inputs, "--out", join(work, "out")], { stdio: "pipe" });
    // The manifest names the others: it comes last.
    const built = readdirSync(join(work, "out")).sort((a, b) => Number(a === "manifest.json") - Number(b === "manifest.json"));
    await php("tour.php", "store", ...built.map((name) => join(work, "out", name)));

    expect(await page("/product/oak-lamp/")).toMatch(/<nearshelf-shelf strategy="alsoViewed"/);
    expect((await page("/find/")).split("<nearshelf-search").length - 1).toBe(2);
    expect(await php("tour.php", "settings")).toContain("Pack of 24 products");
    runPhp(site, "plugin.php", "uninstall", plugin);
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
    expect(lines.filter((line) => line.includes("plugins/nearshelf-for-woocommerce"))).toEqual([]);
  });
});
