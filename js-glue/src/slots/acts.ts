// SPDX-License-Identifier: MIT
// The page's events as the acts of docs/format/decide.md. Of what the merchant marked as sensitive the module hears that time passes.

import { ActKind, EventType, sources } from "../generated/numbers";
import type { PageFacts } from "../sdk/api";
import { minutesAheadOfUtc } from "../sdk/clock";
import { ByteWriter, nowSeconds, trafficSourceOf } from "../sdk/kit";
import { flagGift, flagHidden, type PageEvent } from "../sdk/pageEvent";
import { itemFactsOf } from "./itemFacts";

interface Act {
  kind: number;
  page?: number;
  flags?: number;
  source?: number;
  time?: number;
  amount?: number;
  depth?: number;
  item?: string;
}

/** Device by number. */
const desktop = 1;
const phone = 2;
const tablet = 3;

const actHidden = 1;
const actGiftHint = 2;
const actSensitive = 4;

const numberOfSource = (word: string | null): number => Math.max(0, (sources as readonly string[]).indexOf(word ?? ""));

const presents = /\b(gifts?|presents?)\b|geschenk/i;
const priceFacets = /price|preis|sale|offer/i;

export function encodeAct(act: Act, page: PageFacts, sensitiveList?: string): Uint8Array {
  const { kind, flags = 0, source = 0, time = nowSeconds(), amount = 0, depth = 0, item } = act;
  const { category, price, usualPrice, sensitive } = itemFactsOf(item, page, sensitiveList);
  const known = item !== undefined && !sensitive;
  return new ByteWriter()
    .u8(kind)
    .u8(act.page ?? 0)
    .u8(flags | (sensitive ? actSensitive : 0))
    .u8(source)
    .u32(time)
    .f32(known ? price : 0)
    .f32(known ? usualPrice : 0)
    .f32(amount)
    .f32(depth)
    .str(known ? item : "")
    .str(known ? category : "")
    .take();
}

/** `event`: what the page log told, but orders, which have an operation of their own. */
export function actOf(event: PageEvent): Act {
  const { type, page, flags, time, amount, depth, items, facet, value, text } = event;
  const giftHint = type === EventType.search && presents.test(text);
  const byPrice = type === EventType.filter && priceFacets.test(`${facet} ${value}`);
  const [item] = type === EventType.pageView ? [] : items;
  return {
    kind: byPrice ? ActKind.priceOrder : type,
    page,
    flags: (flags & flagHidden ? actHidden : 0) | (giftHint || flags & flagGift ? actGiftHint : 0),
    source: type === EventType.trafficSource ? numberOfSource(text) : 0,
    time,
    amount,
    depth,
    ...(item !== undefined && { item }),
  };
}

/** How a page begins: where she came from, on what, at what time of her day. A page loaded again is no new arrival. */
export function beginning(navigation: string | undefined): Act {
  const arrived = navigation === "navigate" ? trafficSourceOf(location.href, document.referrer) : null;
  const coarse = matchMedia("(pointer: coarse)").matches;
  return {
    kind: ActKind.visitBegins,
    page: coarse ? (innerWidth < 600 ? phone : tablet) : desktop,
    source: numberOfSource(arrived),
    amount: minutesAheadOfUtc(),
  };
}

const orderGift = 1;
const orderDiscounted = 2;
const orderSensitive = 4;

export function encodeOrder({ time, flags, items }: PageEvent, page: PageFacts, sensitiveList?: string): Uint8Array {
  const facts = items.map((id) => ({ id, ...itemFactsOf(id, page, sensitiveList) }));
  const open = facts.filter(({ sensitive }) => !sensitive);
  const value = page.order?.value ?? facts.reduce((sum, { price }) => sum + price, 0);
  const out = new ByteWriter()
    .u32(time)
    .f32(value)
    .u8(
      (flags & flagGift ? orderGift : 0) |
        (page.order?.discounted ? orderDiscounted : 0) |
        (open.length < facts.length ? orderSensitive : 0),
    )
    .u8(open.length);
  for (const { id, category } of open) out.str(id).str(category);
  return out.take();
}
