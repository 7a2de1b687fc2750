// SPDX-License-Identifier: MIT
// A real PostgreSQL of our own: fresh data, its socket in a scratch folder, no network, gone with who started it: for tests and measurements.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = "/usr/lib/postgresql";

/** PostgreSQL refuses to run as root: there it runs as the user its Debian package made. */
function runner() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** @param {string[]} settings such as `fsync=off` */
export async function startPostgres(...settings) {
  const version = existsSync(versions) ? readdirSync(versions).sort().at(-1) : undefined;
  if (!version) throw new Error("PostgreSQL is missing: node tools/setup.mjs installs it");
  const program = (name) => join(versions, version, "bin", name);
  const folder = mkdtempSync(join(tmpdir(), "nearshelf-postgres-"));
  chmodSync(folder, 0o777);
  const as = { ...runner(), cwd: folder };
  const data = join(folder, "data");
  execFileSync(program("initdb"), ["-D", data, "-U", "nearshelf", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"], {
    ...as,
    stdio: "pipe",
  });
  const server = spawn(
    program("postgres"),
    ["-D", data, "-k", folder, "-c", "listen_addresses=", ...settings.flatMap((setting) => ["-c", setting])],
    { ...as, stdio: "ignore" },
  );
  const url = `postgres://nearshelf@/postgres?host=${encodeURIComponent(folder)}`;
  const isReady = () => {
    try {
      execFileSync(program("pg_isready"), ["-h", folder, "-q"]);
      return true;
    } catch {
      return false;
    }
  };
  for (let tries = 0; !isReady(); ++tries) {
    if (tries > 200) throw new Error("PostgreSQL does not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const psql = (sql) =>
    execFileSync(program("psql"), ["-h", folder, "-U", "nearshelf", "-d", "postgres", "-Atc", sql], { encoding: "utf8" }).trim();
  const stop = async () => {
    server.kill("SIGINT");
    await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, psql, stop };
}
