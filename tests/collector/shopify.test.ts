// SPDX-License-Identifier: MIT
// The collector behind Shopify's app proxy: what the proxy signed is answered, the webhooks are, and nobody else.
import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nearshelf, scratchFolder, startCollector } from "./support/collector.ts";
import { reportsIn } from "./support/estimates.ts";
import { reportBody } from "./support/reportBody.ts";
import { writeTasks } from "./support/tasks.ts";

const secret = "an-app's-secret";
const shop = "larkmoor.myshopify.com";
const mac = (message: string, as: "hex" | "base64"): string => createHmac("sha256", secret).update(message).digest(as);

/** As Shopify forwards it. */
function forwarded(path: string, special: Record<string, string> = {}): string {
  const values = { shop, path_prefix: "/apps/nearshelf", timestamp: String(Math.floor(Date.now() / 1000)), ...special };
  const message = Object.entries(values)
    .map((pair) => pair.join("="))
    .sort()
    .join("");
  return `${path}?${new URLSearchParams({ ...values, signature: mac(message, "hex") })}`;
}

async function shopifyCollector() {
  const [folder, pack] = [scratchFolder(), scratchFolder()];
  writeFileSync(join(pack, "manifest.json"), "{}");
  const database = join(folder, "counts.db");
  const files = ["--database", database, "--tasks", writeTasks(folder), "--pack", pack];
  const collector = await startCollector(...files, "--shopify-secret", secret, "--shopify-shop", shop);
  const ask = async (path: string, request?: RequestInit) => (await fetch(collector.url + path, request)).status;
  const hook = async (topic: string, message: string, signature = mac(message, "base64")) => {
    const headers = { "x-shopify-topic": topic, "x-shopify-hmac-sha256": signature };
    const answer = await fetch(`${collector.url}/shopify/webhooks`, { method: "POST", body: message, headers });
    return { status: answer.status, text: await answer.text() };
  };
  return { collector, database, ask, hook };
}

test("pack, tasks and reports come through the app proxy only; who watches the collector needs no signature", async () => {
  const { collector, ask } = await shopifyCollector();
  const report = (): RequestInit => ({ method: "POST", body: reportBody() });
  expect(await ask(forwarded("/pack/manifest.json"))).toBe(200);
  expect(await ask(forwarded("/tasks.json", { logged_in_customer_id: "" }))).toBe(200);
  expect(await ask(forwarded("/ldp"), report())).toBe(200);
  await collector.reaches("nearshelf_reports_counted_total", 1);
  const old = String(Math.floor(Date.now() / 1000) - 400);
  for (const path of ["/pack/manifest.json", "/tasks.json", "/ldp", "/mailbox/x"]) {
    const request = path === "/ldp" || path.startsWith("/mailbox") ? report() : undefined;
    expect(await ask(path, request)).toBe(401);
    expect(await ask(forwarded(path, { timestamp: old }), request)).toBe(401);
    expect(await ask(forwarded(path, { shop: "another.myshopify.com" }), request)).toBe(401);
    expect(await ask(`${forwarded(path)}&shop=${shop}`, request)).toBe(401);
    expect(await ask(forwarded(path).replace(/.$/, "g"), request)).toBe(401);
  }
  expect(await ask("/health")).toBe(200);
  expect(await ask("/metrics")).toBe(200);
  expect(await collector.metric("nearshelf_reports_received_total")).toBe(1);
});

test("privacy webhooks: nothing is held of a customer, and a shop that is to be forgotten is", async () => {
  const { collector, database, ask, hook } = await shopifyCollector();
  for (let i = 0; i < 20; i++) await ask(forwarded("/ldp"), { method: "POST", body: reportBody() });
  await collector.reaches("nearshelf_reports_counted_total", 20);
  const customer = JSON.stringify({
    shop_id: 1,
    shop_domain: shop,
    customer: { id: 7, email: "a@shop.test" },
    orders_requested: [1],
  });
  for (const topic of ["customers/data_request", "customers/redact"]) {
    const { status, text } = await hook(topic, customer);
    expect([status, JSON.parse(text).held]).toEqual([200, expect.stringContaining("nothing about any customer")]);
    expect((await hook(topic, customer, mac(`${customer} `, "base64"))).status).toBe(401);
    expect((await hook(topic, customer, "")).status).toBe(401);
    expect((await hook(topic, customer, mac(customer, "hex"))).status).toBe(401);
  }
  // The topic is not signed: a customer's message under another topic must not erase anything.
  expect((await hook("shop/redact", customer)).status).toBe(400);
  const ofAnother = JSON.stringify({ shop_id: 2, shop_domain: "another.myshopify.com" });
  expect((await hook("shop/redact", ofAnother)).text).toContain("nothing about this shop");
  for (const nonsense of ["", "[]", "{", '{"shop_domain":7}', "\u0000"])
    expect((await hook("shop/redact", nonsense)).status).toBe(400);
  expect((await hook("orders/create", ofAnother)).status).toBe(404);
  expect(await reportsIn(database)).toEqual({ intent: 20 });
  const ours = JSON.stringify({ shop_id: 1, shop_domain: shop });
  expect(await hook("shop/redact", ours)).toEqual({ status: 200, text: expect.stringContaining("all counts of this shop") });
  await expect.poll(() => reportsIn(database), { timeout: 10_000 }).toEqual({});
  expect(collector.said()).not.toContain("a@shop.test");
});

test("a secret without the shop it is for is refused, because other shops' requests are signed by it too", async () => {
  const { code, stderr } = await nearshelf("serve", "--port", "0", "--shopify-secret", secret);
  expect([code, stderr]).toEqual([1, expect.stringContaining("--shopify-shop")]);
});
