// SPDX-License-Identifier: MIT
import { html } from 'hono/html';
import type { Markup, Page, PageContext } from '../page.ts';
import type { StoreItem } from '../storeItem.ts';
import { answerForm } from './consentBanner.ts';
import { money } from './money.ts';
import { grid, shelf } from './shelf.ts';

const present = (ids: Iterable<string>, { shop }: PageContext): StoreItem[] => [...ids].flatMap((id) => shop.byId.get(id) ?? []);

export function wishlist(context: PageContext): Page {
  const items = present(context.session.wishlist, context);
  const body = html`<h1>Your wishlist</h1>
  ${items.length === 0 ? html`<p>Nothing here yet. The heart beside a product puts it here.</p>` : grid(items, context)}
  ${items.map((item) => removeForm('/wishlist/remove', item, 'unwishlist'))}
  ${shelf({ strategy: 'recommendedForYou', heading: 'Picked for you', items: context.shop.bestKnown, count: 6 }, context)}`;
  return { title: 'Wishlist', facts: { page: 'other' }, body };
}

export function compare(context: PageContext): Page {
  const items = present(context.session.compare, context);
  const { settings } = context;
  const names = [...new Set(items.flatMap((item) => Object.keys(item.attributes ?? {})))];
  const row = (name: string, cell: (item: StoreItem) => Markup | string) => html`<tr><th scope="row">${name}</th>${items.map((item) => html`<td>${cell(item)}</td>`)}</tr>`;
  const body = html`<h1>Compare</h1>${
    items.length === 0
      ? html`<p>Nothing to compare yet. Up to four products fit side by side.</p>`
      : html`<div class="scroll"><table class="compare"><thead><tr><td></td>${items.map(
          (item) => html`<th scope="col"><a href="${item.url}"><img src="${item.image}" width="160" height="160" alt=""> ${item.title}</a></th>`,
        )}</tr></thead><tbody>
        ${row('Price', (item) => money(item.price, settings))}
        ${row('Brand', (item) => item.brand)}
        ${row('Rating', (item) => (item.rating === undefined ? '–' : item.rating.toFixed(1)))}
        ${names.map((name) => row(name, (item) => item.attributes?.[name] ?? '–'))}
        ${row('', (item) => removeForm('/compare/remove', item))}
        </tbody></table></div>`
  }`;
  return { title: 'Compare', facts: { page: 'other' }, body };
}

export function privacy(context: PageContext): Page {
  const { settings, consent } = context;
  const body = html`<h1>Your privacy</h1>
  <p class="lead">The shelves of this store are sorted by your own browser. What it learns from your visit stays on this device; the store receives
    the pages you open and the things you put in your cart, as any store does, and nothing of what your browser has learnt.</p>
  ${
    settings.pack
      ? html`<h2>Your answer</h2><p>You can change it whenever you like. Saying no deletes at once what was learnt.</p>${answerForm(consent)}
        <h2>What was learnt</h2><nearshelf-privacy><p>Turn on JavaScript to see it; without JavaScript nothing is learnt.</p></nearshelf-privacy>`
      : html`<p>Personalisation is not part of this store.</p>`
  }
  <h2>Cookies</h2>
  <p>Two, both our own: one keeps your cart once you use it, one your answer above.</p>`;
  return { title: 'Your privacy', facts: { page: 'other' }, body };
}

export function notFound(context: PageContext): Page {
  const body = html`<h1>This page has wandered off</h1><p><a class="button button-primary" href="/">Back to the store</a></p>
  ${shelf({ strategy: 'recommendedForYou', heading: 'Picked for you', items: context.shop.bestKnown, count: 6 }, context)}`;
  return { title: 'Not found', facts: { page: 'other' }, body };
}

function removeForm(action: string, item: StoreItem, event = ''): Markup {
  return html`<form method="post" action="${action}" data-nearshelf-item="${item.id}"><input type="hidden" name="id" value="${item.id}"><button class="link" ${event ? html`data-nearshelf-action="${event}"` : ''}>Remove<span class="visually-hidden"> ${item.title}</span></button></form>`;
}
