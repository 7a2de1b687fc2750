// SPDX-License-Identifier: MIT
import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
import type { Store } from "../app.ts";
import { consentCookie, inspectorCookie, readChoice } from "../consent.ts";
import { privacy } from "../views/privacy.ts";

const aYear = 31_536_000;

/** The privacy page, the answer to the banner, and whether the demonstration's panel is open. */
export function addPrivacy(app: Hono, store: Store): void {
  app.get("/privacy", (request) => store.show(request, privacy(store.context(request))));

  app.post("/consent", async (request) => {
    const choice = readChoice(String((await request.req.parseBody()).choice ?? ""));
    if (choice) setCookie(request, consentCookie, choice, { sameSite: "Lax", path: "/", maxAge: aYear });
    return request.redirect("/privacy", 303);
  });

  // A store would write these into its e-mail tool's profile; this one only says that they came.
  app.post("/hints", async (request) => {
    const told = (await request.req.json().catch(() => null)) as { shopper?: unknown } | null;
    return typeof told?.shopper === "string" ? request.body(null, 204) : request.body(null, 400);
  });

  app.post("/inspector", async (request) => {
    const isOpen = (await request.req.parseBody()).open === "yes";
    setCookie(request, inspectorCookie, isOpen ? "open" : "closed", { sameSite: "Lax", path: "/" });
    return request.body(null, 204);
  });
}
