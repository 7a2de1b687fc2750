// SPDX-License-Identifier: MIT
import type { Messages } from "../sdk/api";

/** Texts of the panel's section on visits to come; keys and placeholders are the same in every language file. */
export const figuresEnglish: Messages = {
  forecast: "What may come next",
  forecastNote: "Worked out on this device from your own orders in this store, to show you what fits the moment.",
  forecastNone: "No orders were made from this browser yet, so nothing is expected.",
  forecastOrders: "Orders from this browser: {count}",
  forecastAlive: "Chance that you order here again: {chance}. Orders to be expected within a year: {orders}",
  forecastRestock: "{item} may be used up around {date}",
  keptNote: "Departments and purchases that this is worked out from:",
  hints: "Hints for the store's e-mails",
  hintsNote:
    "With these the store could write to you at a better time and about less. They stay here unless you share them; then they go to {address} of this store, exactly as shown.",
  hintHour: "Best time to write: around {hour} {day}",
  hintFrequency: "Messages a month that would do: {count}",
  hintCategories: "About: {list}",
  hintRestock: "May be needed again: {list}",
  hintsExact: "Exactly what would be sent",
  hintsFor: "E-mail address at which the store writes to you",
  hintsShare: "Share these hints with the store",
  hintsShared: "The hints were shared.",
  hintsRevoke: "Take them back",
  hintsRevoked: "The store was told to forget the hints.",
  hintsFailed: "That did not arrive. Please try again later.",
  hintsLog: "What you shared from here:",
  hintsLine: "{time}: hints for {shopper}",
  hintsRevokedLine: "{time}: taken back for {shopper}",
  monday: "on Mondays",
  tuesday: "on Tuesdays",
  wednesday: "on Wednesdays",
  thursday: "on Thursdays",
  friday: "on Fridays",
  saturday: "on Saturdays",
  sunday: "on Sundays",
};
