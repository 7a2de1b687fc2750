// SPDX-License-Identifier: MIT

/** One code, the same for everybody. */
export const voucher = { code: "MOOR10", percent: 10 } as const;

export const isVoucher = (typed: string): boolean => typed.trim().toUpperCase() === voucher.code;

export const discountOf = (goods: number, hasVoucher: boolean): number =>
  hasVoucher ? Math.round(goods * voucher.percent) / 100 : 0;
