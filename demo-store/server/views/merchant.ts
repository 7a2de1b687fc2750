// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Estimate } from "../collector.ts";
import type { Markup, Page, PageContext, StoreSettings } from "../page.ts";
import { money } from "./money.ts";

const titles: Record<string, string> = {
  intent: "What visits are for",
  category: "Favourite departments",
  priceBand: "Price ranges",
};

const percent = (share: number): string => `${(100 * Math.max(0, share)).toFixed(1)} %`;

/** The interval as a band, the estimate as a mark in it; both from 0 to the stream's largest figure. */
function bar(low: number, share: number, high: number, most: number): Markup {
  const at = (value: number): string => ((200 * Math.min(most, Math.max(0, value))) / most).toFixed(1);
  return html`<svg class="interval" viewBox="0 0 200 14" width="200" height="14" aria-hidden="true">
    <line x1="0" y1="7" x2="200" y2="7"/>
    <rect x="${at(low)}" y="3" width="${(Number(at(high)) - Number(at(low))).toFixed(1)}" height="8" rx="2"/>
    <circle cx="${at(share)}" cy="7" r="4"/>
  </svg>`;
}

function table({ stream, reports, status, epsilon, cells = [], other }: Estimate, settings: StoreSettings): Markup {
  const named = (value: string): string =>
    stream === "priceBand" && value !== "none" ? `from ${money(Number(value), settings)}` : value;
  const most = Math.max(0.01, ...cells.map(({ high }) => high));
  const rows = [...cells].sort((a, b) => b.share - a.share);
  return html`<h2>${titles[stream] ?? stream}</h2>
  <p>${reports.toLocaleString("en-GB")} reports in these four weeks, each randomised on the device before it was sent: ε = ${epsilon} per answer,
    ${3 * epsilon} per 13 weeks, at most 36 per profile.</p>
  ${
    status === "ok"
      ? html`<table><caption>Shares of the shoppers who report; the band holds the true share in 95 of 100 cases, even if one report in a hundred is forged.</caption>
        <thead><tr><th scope="col">Answer</th><th scope="col">Share</th><th scope="col">Between</th><th scope="col"></th></tr></thead>
        <tbody>${rows.map(
          ({ value, share, low, high }) =>
            html`<tr><th scope="row">${named(value)}</th><td>${percent(share)}</td><td>${percent(low)} – ${percent(high)}</td><td>${bar(low, share, high, most)}</td></tr>`,
        )}${other && other.values.length > 0 ? html`<tr><th scope="row">${other.values.length} others</th><td>${percent(other.share)}</td><td colspan="2">too small to tell from noise</td></tr>` : ""}</tbody></table>`
      : html`<p class="notice">Not enough data: nothing is said below 500 reports.</p>`
  }`;
}

/** What the store learns about its shoppers together. No row of it is about anyone. */
export function merchant(estimates: readonly Estimate[], { settings }: PageContext): Page {
  const body = html`<h1>What ${settings.name} knows of its shoppers</h1>
  <p class="lead">All of it comes from the answers of shoppers who agreed to give them. Their browsers randomised each before sending it, so that it is often not the truth, and nothing in it
    says whose it is; a collector on this computer counts them.</p>
  ${
    settings.inventedReports > 0
      ? html`<p class="notice">${settings.inventedReports.toLocaleString("en-GB")} of the reports come from the invented shoppers of this demonstration. Yours join them if you agree to reports under
    <a href="/privacy">Your privacy</a>: in this demonstration within a minute or two of browsing, elsewhere one a week at most, after days.</p>`
      : ""
  }
  ${estimates.length > 0 ? estimates.map((one) => table(one, settings)) : html`<p class="notice">No report has come yet.</p>`}`;
  return { title: "For the merchant", facts: { page: "other" }, body };
}
