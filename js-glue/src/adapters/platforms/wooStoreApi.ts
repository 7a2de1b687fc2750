// SPDX-License-Identifier: MIT
// Where WooCommerce's Store API answers. Reading needs no nonce, and one from a cached page would be refused.

export function storeApiAddress(path: string, query: Record<string, string> = {}): string {
  const root = document.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]')?.href ?? "/wp-json/";
  const address = new URL(root, document.baseURI);
  // Without pretty permalinks the path travels in a parameter.
  const route = `wc/store/v1/${path}`;
  if (address.searchParams.has("rest_route")) address.searchParams.set("rest_route", `/${route}`);
  else address.pathname = `${address.pathname.replace(/\/?$/, "/")}${route}`;
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}
