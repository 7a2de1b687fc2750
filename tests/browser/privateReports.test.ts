// SPDX-License-Identifier: MIT
// The private reports' module where shoppers run it: in a Worker, under a strict policy.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import type { openReportHost } from "../../js-glue/src/privacy/reportHost";
import { projectRoot, storefront } from "./support/places";
import { newShopper, type Shopper } from "./support/shopper";
import { openStore, type Trouble } from "./support/store";

const vectors = fileURLToPath(new URL("../../../shared/data/hpke/hpke_base_vectors.json", import.meta.url));
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

interface Lab {
  openReportHost: typeof openReportHost;
  hpke: typeof import("../../js-glue/src/privacy/hpke");
}
declare global {
  interface Window {
    lab: Lab;
  }
}

let script: string;

beforeAll(async () => {
  const contents = `import { openReportHost } from "./js-glue/src/privacy/reportHost";
    import * as hpke from "./js-glue/src/privacy/hpke";
    window.lab = { openReportHost, hpke };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectRoot, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
  });
  script = outputFiles[0]?.text ?? "";
});

/** An empty page of the store that has the reports' code and nothing else. */
const lab: Trouble = {
  change(path, answer) {
    const give = (type: string, body: string | Buffer): void => {
      Object.assign(answer, {
        status: 200,
        body: Buffer.from(body),
        headers: { "content-type": type, "content-security-policy": policy },
      });
    };
    if (path === "/lab/") give("text/html", '<!doctype html><title>lab</title><script type="module" src="/lab/lab.js"></script>');
    if (path === "/lab/lab.js") give("text/javascript", script);
    if (path === "/lab/nearshelf-report.js") give("text/javascript", readFileSync(`${storefront}/nearshelf-report.js`));
    if (path === "/lab/report.wasm") give("application/wasm", readFileSync(`${storefront}/report.wasm`));
  },
};

async function openLab(): Promise<Shopper> {
  const store = await openStore(lab);
  const shopper = await newShopper(store);
  await shopper.page.goto(`${store.url}/lab/`);
  await shopper.page.waitForFunction(() => "lab" in window);
  return shopper;
}

test("a Worker answers, repeats, writes the body and splits a measurement, under a strict policy with trusted types", async () => {
  const { page, complaints } = await openLab();
  const made = await page.evaluate(async () => {
    const host = window.lab.openReportHost(new URL("./", location.href).href);
    const random = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size));
    const asked = { choices: 8, epsilon: 2, value: 3, season: 7, taskVersion: 1, mayCharge: true };
    const drawn = await host.ldpAnswer({ ...asked, held: null, random: random(40) });
    const again = await host.ldpAnswer({ ...asked, value: 4, held: drawn, random: random(40) });
    const body = await host.ldpReport({ stream: 0, answer: drawn.answer, taskVersion: 1, week: 2912, nonce: random(16) });
    const pair = (await crypto.subtle.generateKey("X25519", false, ["deriveBits"])) as CryptoKeyPair;
    const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    const list = Uint8Array.from([0, 41, 1, 0, 0x20, 0, 1, 0, 1, 0, 32, ...key]);
    const week = [0, 0, 0, 0, 0, 9, 0x3a, 0x80];
    const head = [1, 1, 0, 1, 97, 0, 1, 98, ...week, 0, 0, 0, 0, 0, 0, 0, 100, 1, 0, 0];
    const task = Uint8Array.from([...head, 0, 0, 0, 4, 0, 8, 0, 0, 1, 0, 0, 0, 0, 18, 0, 0]);
    const question = { taskId: random(32), task, week: 2912, reportId: random(16), random: random(128), values: [200] };
    const upload = await host.splitUpload({ ...question, keys: { leader: list, second: list } });
    const refused = await host.splitParts({ ...question, values: [256] }).catch(String);
    host.close();
    const closed = await host.ldpReport({ stream: 0, answer: 0, taskVersion: 1, week: 1, nonce: random(16) }).catch(String);
    return { drawn, again, body: body.length, upload: upload.length, refused, closed };
  });
  expect(made.drawn.charged).toBe(true);
  expect(made.again).toEqual({ ...made.drawn, charged: false });
  expect(made.body).toBe(256);
  expect(made.upload).toBe(5480);
  expect(made.refused).toContain("63");
  expect(made.closed).toContain("stopped");
  expect(complaints).toEqual([]);
});

test.skipIf(!existsSync(vectors))("the browser's own cryptography gives every published HPKE vector it knows", async () => {
  const { page } = await openLab();
  const all = JSON.parse(readFileSync(vectors, "utf8")).map((vector: Record<string, unknown>) => ({ ...vector, exports: [] }));
  const wrong = await page.evaluate(async (given: Record<string, never>[]) => {
    const { encapsulate, keySchedule, seal } = window.lab.hpke;
    const bytes = (hex: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const hex = (from: ArrayLike<number>): string => Array.from(from, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const base64 = (from: Uint8Array): string =>
      btoa(String.fromCharCode(...from))
        .replace(/\+/g, "-")
        .replace(/\//g, "_")
        .replace(/=/g, "");
    const found: string[] = [];
    for (const vector of given as unknown as Record<string, string & number>[]) {
      const { kem_id: kem, aead_id: aead, pkEm = "", skEm = "", pkRm = "", info = "" } = vector;
      const pub = bytes(pkEm);
      const isX = kem === 0x20;
      const curve = isX ? { name: "X25519" } : { name: "ECDH", namedCurve: "P-256" };
      const coordinates = isX ? { x: base64(pub) } : { x: base64(pub.slice(1, 33)), y: base64(pub.slice(33)) };
      const jwk = { kty: isX ? "OKP" : "EC", crv: isX ? "X25519" : "P-256", d: base64(bytes(skEm)), ...coordinates };
      const pair = {
        publicKey: await crypto.subtle.importKey("raw", pub, curve, true, []),
        privateKey: await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]),
      };
      const key = { id: 1, kem: kem ?? 0, publicKey: bytes(pkRm) };
      const { enc, shared } = await encapsulate(key, pair);
      const schedule = await keySchedule(kem ?? 0, aead ?? 0, shared, bytes(info));
      const check = (name: string, made: ArrayLike<number>): void => {
        if (hex(made) !== vector[name]) found.push(`${kem}/${aead}: ${name}`);
      };
      check("enc", enc);
      check("shared_secret", shared);
      check("key", schedule.key);
      check("base_nonce", schedule.nonce);
      const [first] = vector.encryptions as unknown as { aad: string; pt: string; ct: string }[];
      if (aead !== 1 || !first) continue;
      const { payload } = await seal(key, bytes(info), bytes(first.aad), bytes(first.pt), pair);
      if (hex(payload) !== first.ct) found.push(`${kem}/${aead}: ciphertext`);
    }
    return found;
  }, all);
  expect(wrong).toEqual([]);
});
