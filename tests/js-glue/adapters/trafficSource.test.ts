// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { trafficSourceOf } from "../../../js-glue/src/adapters/trafficSource";

test.each([
  ["https://shop.example/", "", "direct"],
  ["https://shop.example/lamp", "https://shop.example/", null],
  ["https://shop.example/", "https://www.google.de/", "search"],
  ["https://shop.example/", "https://duckduckgo.com/", "search"],
  ["https://shop.example/", "https://l.instagram.com/", "social"],
  ["https://shop.example/", "https://t.co/x", "social"],
  ["https://shop.example/", "https://notgoogle.example/", "referral"],
  ["https://shop.example/?utm_medium=Email&utm_source=x", "https://www.google.com/", "email"],
  ["https://shop.example/?utm_medium=cpc", "https://www.google.com/", "ads"],
  ["https://shop.example/?gclid=1", "https://www.google.com/", "ads"],
  ["https://shop.example/?utm_medium=web-push", "", "push"],
  ["https://shop.example/?utm_medium=paid_social", "", "ads"],
])("%s from %s counts as %s", (address, referrer, source) => {
  expect(trafficSourceOf(address, referrer)).toBe(source);
});
