// SPDX-License-Identifier: MIT
// The checkout is the one place a shop's pages cannot see. This worker leaves a short note in the shopper's own browser, which the next
// page of the shop reads and removes. Nothing is sent.
import { register } from "@shopify/web-pixels-extension";
import { notePurchases } from "./notePurchases.js";

register(notePurchases);
