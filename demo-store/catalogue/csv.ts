// SPDX-License-Identifier: MIT

/** RFC 4180 text with a header line and LF line ends; fields are quoted only where they must be. */
export function toCsv(columns: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [columns.join(",")];
  for (const row of rows) lines.push(row.map(quote).join(","));
  return `${lines.join("\n")}\n`;
}

function quote(field: string | number): string {
  const text = String(field);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
