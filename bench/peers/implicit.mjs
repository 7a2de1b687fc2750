// SPDX-License-Identifier: MIT
// The recommenders of the Python package `implicit`, in an environment of their own.
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { paths } from "../support/paths.mjs";

const run = promisify(execFile);
const home = join(paths.work, "peers");
const python = join(home, "bin/python");

/** Sets the environment up once; answers why that was not possible, or nothing. */
async function whyNot() {
  try {
    await mkdir(home, { recursive: true });
    if (!existsSync(python)) await run("python3", ["-m", "venv", home]);
    await run(python, ["-m", "pip", "install", "--quiet", "-r", join(paths.root, "bench/peers/requirements.txt")]);
    return null;
  } catch (error) {
    return (error.stderr || error.message).trim().split("\n").at(-1);
  }
}

function packed(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { modelBytes: bytes.length, modelBrotliBytes: brotliCompressSync(bytes, { params }).length };
}

/** { figures by recommender } as `nearshelf evaluate peers` answers them, or { missing: why }. */
export async function implicitPeers(train, test, most) {
  const missing = await whyNot();
  if (missing) return { missing };
  const limit = most ? ["--most", String(most)] : [];
  const script = join(paths.root, "bench/peers/implicit_peers.py");
  const { stdout } = await run(python, [script, train, test, home, ...limit], { maxBuffer: 1 << 24 });
  const figures = Object.fromEntries(
    Object.entries(JSON.parse(stdout)).map(([name, { file, ...rest }]) => [name, { ...rest, ...packed(file) }]),
  );
  return { figures };
}
