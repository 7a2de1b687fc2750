// SPDX-License-Identifier: MIT

const toastMillis = 2600;
let hiding: number | undefined;

/** Cart, wishlist and compare buttons answer on the page; selects act when changed. */
export function startQuietForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-quiet]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(form);
    });
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-auto-submit]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
}

async function send(form: HTMLFormElement): Promise<void> {
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const response = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body });
    if (!response.ok) throw new Error(String(response.status));
    const { pieces } = (await response.json()) as { pieces?: number };
    if (pieces !== undefined) showCount(pieces);
    const place = new URL(form.action).pathname.split("/")[1] ?? "";
    toast({ cart: "Added to your cart", wishlist: "On your wishlist", compare: "Ready to compare" }[place] ?? "Done");
  } catch {
    // The network or the store failed: the plain way shows what happened.
    form.submit();
  }
}

function showCount(pieces: number): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-cart-count]")) {
    element.textContent = String(pieces);
    element.hidden = pieces === 0;
  }
}

function toast(text: string): void {
  const element = document.querySelector<HTMLElement>("[data-toast]");
  if (!element) return;
  element.textContent = text;
  element.classList.add("is-shown");
  window.clearTimeout(hiding);
  hiding = window.setTimeout(() => element.classList.remove("is-shown"), toastMillis);
}
