// SPDX-License-Identifier: MIT
// Tables as data, and as Markdown that reads well in a terminal too.
//
// A table is { title, columns, rows, note? }; a column { name, digits? } with digits for numbers. A bar is
// { what, limit, atLeast?, measured, unit?, digits? } and is met where measured ≤ limit, or ≥ limit with atLeast.

function cellText(value, digits) {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "number") return String(value);
  return value.toLocaleString("en", { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 0 });
}

export function toMarkdown({ columns, rows }) {
  const cells = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value, i) => cellText(value, columns[i].digits))),
  ];
  const widths = columns.map((_, i) => Math.max(3, ...cells.map((row) => row[i].length)));
  const right = columns.map(({ digits }) => digits !== undefined);
  const line = (row) => `| ${row.map((text, i) => (right[i] ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (right[i] ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join("\n");
}

export const isMet = ({ limit, atLeast, measured }) => (atLeast ? measured >= limit : measured <= limit);

export function barsTable(bars) {
  const rows = bars.map((bar) => {
    const text = (value) => `${cellText(value, bar.digits ?? 2)}${bar.unit ? ` ${bar.unit}` : ""}`;
    return [bar.what, `${bar.atLeast ? "≥" : "≤"} ${text(bar.limit)}`, text(bar.measured), isMet(bar) ? "met" : "**missed**"];
  });
  return toMarkdown({ columns: ["what", "bar", "measured", ""].map((name) => ({ name })), rows });
}
