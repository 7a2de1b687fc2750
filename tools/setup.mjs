// SPDX-License-Identifier: MIT
// Installs what a fresh Debian 12 with Node 20 lacks: Debian packages (with apt) and npm packages. Does nothing where all is there.
// Needs no package itself, since it runs before any is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run, runMain, stage } from "./stage.mjs";

const debianPackages = readFileSync(new URL("./debian-packages.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.replace(/#.*/, "").trim())
  .filter(Boolean);

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills it in
  const answer = spawnSync("dpkg-query", ["--show", "--showformat=${Status}", name], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.startsWith("install ok");
}

async function installDebianPackages() {
  if (spawnSync("apt-get", ["--version"]).error) {
    throw new Error(`this is no Debian system (no apt-get). Install by hand, then run again: ${debianPackages.join(" ")}`);
  }
  const missing = debianPackages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command, rest, { env });
  };
  await stage(`Debian packages: ${missing.join(" ")}`, async () => {
    await apt("update", "-qq");
    await apt("install", "-y", "-qq", "--no-install-recommends", ...missing);
  });
}

function npmIsCurrent() {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules/.package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

export async function setup() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) throw new Error(`Node ${process.versions.node} is too old: Nearshelf needs Node 20 or newer.`);
  await installDebianPackages();
  if (!npmIsCurrent()) await stage("npm packages", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
}

if (process.argv[1] === new URL(import.meta.url).pathname) runMain(setup);
