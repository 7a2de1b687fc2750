// SPDX-License-Identifier: MIT

/** What delivery costs, in the store's currency. */
export const delivery = { price: 3.95, freeFrom: 40 } as const;

export const deliveryFor = (goods: number): number => (goods === 0 || goods >= delivery.freeFrom ? 0 : delivery.price);

/** What is missing in the cart until delivery is free. */
export const deliveryGap = (goods: number): number => Math.max(0, Math.round((delivery.freeFrom - goods) * 100) / 100);
