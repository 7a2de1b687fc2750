// SPDX-License-Identifier: MIT
// A WordPress on SQLite with the double of WooCommerce, served by PHP's own server.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { projectRoot } from "../../browser/support/places";

const here = join(projectRoot, "tests/woocommerce");
const builds = join(here, "node_modules/@wp-playground/wordpress-builds");
const sqlite = "sqlite-database-integration";

export interface WordPress {
  url: string;
  folder: string;
  stop(): void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Files of the package that only together are a WordPress: statics in a folder, PHP in a zip. */
function unpack(version: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(builds, `public/wp-${version}`), folder, { recursive: true });
  execFileSync("unzip", ["-qo", join(builds, `src/wordpress/wp-${version}.zip`), "-d", folder]);
  for (const shipped of ["wp-config.php", "wp-content/database", "wp-content/debug.log"]) {
    rmSync(join(folder, shipped), { recursive: true, force: true });
  }
  const plugins = join(folder, "wp-content/plugins");
  mkdirSync(plugins, { recursive: true });
  execFileSync("unzip", ["-qo", join(builds, `src/${sqlite}/${sqlite}.zip`), "-d", plugins]);
  renameSync(join(plugins, `${sqlite}-main`), join(plugins, sqlite));
  const driver = readFileSync(join(plugins, sqlite, "db.copy"), "utf8")
    .replace("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", join(plugins, sqlite))
    .replace("{SQLITE_PLUGIN}", `${sqlite}/load.php`);
  writeFileSync(join(folder, "wp-content/db.php"), driver);
  cpSync(join(here, "double/woocommerce"), join(plugins, "woocommerce"), { recursive: true });
  cpSync(join(here, "double/themes"), join(folder, "wp-content/themes"), { recursive: true });
  cpSync(join(here, "support/php/wp-config.php"), join(folder, "wp-config.php"));
}

const php = ["-d", "memory_limit=256M", "-d", "sendmail_path=/bin/true", "-d", "opcache.enable_cli=1"];

/** Runs one of support/php/ inside a WordPress of ours; answers what it printed. */
export function runPhp({ folder, url }: { folder: string; url: string }, script: string, ...more: string[]): string {
  const env = { ...process.env, WP_URL: url };
  return execFileSync("php", [...php, join(here, "support/php", script), folder, ...more], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
}

/** One that nobody asks over the network. */
export function makeWordPress(name: string, url: string, version = "6.5"): { url: string; folder: string } {
  if (!existsSync(builds)) throw new Error(`${builds} is missing: run "npm ci --prefix tests/woocommerce"`);
  const folder = join(projectRoot, "build/wordpress", name);
  unpack(version, folder);
  for (const script of ["install.php", "seed.php"]) runPhp({ folder, url }, script);
  return { url, folder };
}

export async function startWordPress(version = "6.5"): Promise<WordPress> {
  const { url, folder } = makeWordPress(version, `http://127.0.0.1:${await freePort()}`, version);
  // A group of its own: ending the parent alone would leave its workers listening.
  const address = url.slice("http://".length);
  const router = join(here, "support/php/router.php");
  const env = { ...process.env, WP_URL: url, PHP_CLI_SERVER_WORKERS: "3" };
  const options = { cwd: folder, env, detached: true, stdio: "ignore" } as const;
  const server: ChildProcess = spawn("php", [...php, "-S", address, "-t", folder, router], options);
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${url}/wp-json/`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return { url, folder, stop: () => void (server.pid && process.kill(-server.pid)) };
}
