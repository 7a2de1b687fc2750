// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { ConsentChoice } from "../consent.ts";
import type { Markup } from "../page.ts";

/** All look alike: saying no is as easy as saying yes. */
const answers: readonly (readonly [ConsentChoice, string])[] = [
  ["all", "Yes, remember on this device"],
  ["memory", "Only while I am on this page"],
  ["none", "No, thank you"],
];

/** Asked once. Hidden until the script shows it, because without JavaScript there is nothing to ask about. */
export function consentBanner(choice: ConsentChoice | undefined): Markup {
  return html`<section class="consent" data-consent-banner ${choice ? html`data-answered` : ""} hidden aria-labelledby="consent-heading">
    <h2 id="consent-heading">May this page learn what you like?</h2>
    <p>Your browser can sort our shelves by what you look at. It does so by itself: what it learns stays on this device and is not sent to us.
      You can see, correct and delete it at any time under <a href="/privacy">Your privacy</a>.</p>
    ${answerForm()}
  </section>`;
}

/** The three answers, as a form that also works by itself. */
function answerForm(): Markup {
  return html`<form class="consent-answers" method="post" action="/consent" data-consent-form>
    ${answers.map(([value, label]) => html`<button class="button button-quiet" name="choice" value="${value}">${label}</button>`)}
  </form>`;
}
