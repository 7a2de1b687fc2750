// SPDX-License-Identifier: MIT

/** A number as stores write it: 12, "12.50", "1.234,50 €", "1,234.50", "2 499". undefined: none in it. */
export function decimal(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const digits = value.match(/-?\d[\d\s.,'’]*/)?.[0].replace(/[\s'’]/g, "") ?? "";
  const mark = digits.match(/[.,](?=\d+$)/)?.[0];
  if (mark === undefined) return digits === "" ? undefined : Number.parseInt(digits.replace(/[.,]/g, ""), 10);
  const parts = digits.split(mark);
  const fraction = parts.pop() ?? "";
  // One mark before exactly three digits, and no other mark: thousands. No price has three decimals.
  const isGrouping = fraction.length === 3 && (parts.length > 1 || !/[.,]/.test(parts.join("")));
  const whole = parts.join("").replace(/[.,]/g, "");
  return Number(isGrouping ? whole + fraction : `${whole}.${fraction}`);
}
