// SPDX-License-Identifier: MIT
import { deliveryFor } from "./delivery.ts";
import { discountOf } from "./voucher.ts";

export interface Bill {
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly total: number;
}

export function billOf(goods: number, hasVoucher: boolean): Bill {
  const discount = discountOf(goods, hasVoucher);
  const delivery = deliveryFor(goods);
  return { goods, discount, delivery, total: goods - discount + delivery };
}
