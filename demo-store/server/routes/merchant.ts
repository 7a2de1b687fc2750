// SPDX-License-Identifier: MIT
import type { Hono } from "hono";
import type { Store } from "../app.ts";
import { type Collector, collectorPath } from "../collector.ts";
import { merchant } from "../views/merchant.ts";

/** The collector's paths behind the store's own address, and what the merchant reads of it. */
export function addMerchant(app: Hono, store: Store, collector: Collector): void {
  app.all(`${collectorPath}*`, async (request) =>
    collector.pass(request.req.path, request.req.method, await request.req.arrayBuffer()),
  );
  app.get("/merchant", async (request) => store.show(request, merchant(await collector.estimates(), store.context(request))));
}
