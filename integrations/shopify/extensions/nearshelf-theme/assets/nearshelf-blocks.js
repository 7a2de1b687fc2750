// SPDX-License-Identifier: MIT
// Around the shelf blocks: the shop's texts for reasons, cards as the theme itself draws them, and the cards' own buttons.
(() => {
  const texts = document.querySelector("script[data-nearshelf-texts]");
  try {
    window.nearshelf = window.nearshelf || [];
    if (texts) window.nearshelf.push({ messages: JSON.parse(texts.textContent) });
  } catch {
    // The built-in texts stay.
  }

  /** Cards in the theme's HTML: whatever list items hold a link to a product. */
  const cardsIn = (html) => {
    const found = new Map();
    for (const link of new DOMParser().parseFromString(html, "text/html").querySelectorAll('a[href*="/products/"]')) {
      const handle = link.getAttribute("href").match(/\/products\/([^/?#]+)/)?.[1];
      const card = link.closest("li, .grid__item, product-card, [role=listitem]");
      if (!handle || !card || found.has(handle)) continue;
      card.dataset.nearshelfItem = decodeURIComponent(handle);
      // Links of a recommendation tell the shop which product led here; our order is not its recommendation.
      found.set(handle, card);
    }
    return [...found.values()];
  };

  /** Asked for by the page's product alone: asking for the cards of personal picks would tell the server the shopper's taste. */
  async function takeThemeCards(block) {
    const { root, section, product } = block.dataset;
    const shelf = block.querySelector("nearshelf-shelf");
    if (!section || !product || !shelf) return;
    const base = root.replace(/\/?$/, "/");
    const query = new URLSearchParams({ product_id: product, limit: "10", intent: "related", section_id: section });
    const response = await fetch(`${base}recommendations/products?${query}`);
    if (!response.ok) return;
    const cards = cardsIn(await response.text());
    if (cards.length < 2) return;
    const { top } = shelf.getBoundingClientRect();
    // In sight nothing may jump.
    if (top < innerHeight && shelf.querySelector("[data-nearshelf-item]")) return;
    shelf.querySelector("ul").replaceChildren(...cards);
    // Standing anew, the shelf is ranked anew.
    shelf.replaceWith(shelf);
  }

  async function addToCart(variant) {
    const { actions, routes } = window.Shopify ?? {};
    if (actions?.updateCart) {
      const lines = [{ merchandiseId: `gid://shopify/ProductVariant/${variant}`, quantity: 1 }];
      await actions.updateCart({ lines });
      await actions.openCart?.();
      return;
    }
    await fetch(`${routes?.root ?? "/"}cart/add.js`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ items: [{ id: Number(variant), quantity: 1 }] }),
    });
  }

  addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-nearshelf-variant]");
    if (!button) return;
    button.disabled = true;
    addToCart(button.dataset.nearshelfVariant)
      .catch(() => undefined)
      .then(() => {
        button.disabled = false;
      });
  });

  const start = () => {
    for (const block of document.querySelectorAll("[data-nearshelf-block]")) takeThemeCards(block).catch(() => undefined);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
