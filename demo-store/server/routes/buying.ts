// SPDX-License-Identifier: MIT
import { randomInt } from "node:crypto";
import type { Context, Hono } from "hono";
import type { Store } from "../app.ts";
import { billOf } from "../bill.ts";
import type { Session } from "../sessions.ts";
import { cart, cartLines, totalOf } from "../views/cart.ts";
import { checkout } from "../views/checkout.ts";
import { orderConfirmation, orders } from "../views/orders.ts";
import { isVoucher } from "../voucher.ts";

const maxPieces = 9;

/** Cart, checkout and orders. Buttons work as plain forms; a script that asks for JSON gets the new number of pieces. */
export function addBuying(app: Hono, store: Store): void {
  const changeCart = (change: (session: Session, id: string, quantity: number) => void) => async (request: Context) => {
    const form = await request.req.parseBody();
    const id = String(form.id ?? "");
    if (!store.shop.byId.has(id)) return request.notFound();
    const session = store.openSession(request);
    change(session, id, Math.min(maxPieces, Math.max(1, Math.trunc(Number(form.quantity)) || 1)));
    const pieces = [...session.cart.values()].reduce((sum, quantity) => sum + quantity, 0);
    return request.req.header("Accept")?.includes("application/json") ? request.json({ pieces }) : request.redirect("/cart", 303);
  };

  app.get("/cart", (request) => store.show(request, cart(store.context(request))));
  app.post(
    "/cart/add",
    changeCart((session, id, quantity) => session.cart.set(id, Math.min(maxPieces, (session.cart.get(id) ?? 0) + quantity))),
  );
  app.post(
    "/cart/update",
    changeCart((session, id, quantity) => session.cart.set(id, quantity)),
  );
  app.post(
    "/cart/remove",
    changeCart((session, id) => session.cart.delete(id)),
  );

  app.post("/cart/voucher", async (request) => {
    store.openSession(request).voucher = isVoucher(String((await request.req.parseBody()).code ?? ""));
    return request.redirect("/cart", 303);
  });

  app.get("/checkout", (request) => store.show(request, checkout(store.context(request))));
  app.post("/checkout", async (request) => {
    const form = await request.req.parseBody();
    const lines = cartLines(store.context(request));
    if (lines.length === 0) return request.redirect("/cart", 303);
    const session = store.openSession(request);
    const { total, discount, delivery } = billOf(totalOf(lines), session.voucher);
    const order = {
      number: `L${randomInt(100_000, 1_000_000)}`,
      placedAt: new Date(),
      lines: lines.map(({ item, quantity }) => ({ id: item.id, title: item.title, quantity, price: item.price ?? 0 })),
      total,
      discount,
      delivery,
      gift: form.gift === "yes",
    };
    session.orders.push(order);
    session.cart.clear();
    session.voucher = false;
    return request.redirect(`/order/${order.number}?new`, 303);
  });

  app.get("/order/:number", (request) => {
    const context = store.context(request);
    const order = context.session.orders.find(({ number }) => number === request.req.param("number"));
    return order
      ? store.show(request, orderConfirmation(order, request.req.query("new") !== undefined, context))
      : request.notFound();
  });
  app.get("/orders", (request) => store.show(request, orders(store.context(request))));
}
