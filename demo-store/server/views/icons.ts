// SPDX-License-Identifier: MIT
import { raw } from "hono/html";

const icon = (path: string) =>
  raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`,
  );

export const searchIcon = icon('<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>');
export const heartIcon = icon(
  '<path d="M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z"/>',
);
export const bagIcon = icon('<path d="M5 8h14l1 12H4L5 8Z"/><path d="M8.5 10V7a3.5 3.5 0 0 1 7 0v3"/>');
export const boxIcon = icon('<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9L12 3Z"/><path d="m4 7.5 8 4.5 8-4.5M12 12v9"/>');
export const compareIcon = icon('<path d="M8 4v16M16 4v16M4 8l4-4 4 4M12 16l4 4 4-4"/>');

/** A small landscape of moor and lark for the store's mark. */
export const mark = raw(
  '<svg class="mark" viewBox="0 0 40 40" width="36" height="36" aria-hidden="true"><circle cx="20" cy="20" r="20" fill="#2f5a4b"/><path d="M3 27q9-7 17-2t17-3a20 20 0 0 1-34 5Z" fill="#e7b34f"/><path d="M11 17q6-1 9 3q3-6 10-7q-3 8-9 9q-6 1-10-5Z" fill="#f7f0e2"/></svg>',
);
