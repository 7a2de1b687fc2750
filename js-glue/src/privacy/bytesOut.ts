// SPDX-License-Identifier: MIT
// Little-endian numbers and whole byte strings, front to back: requests to the private reports' module.

export class BytesOut {
  private readonly out: number[] = [];

  u8(value: number): this {
    return this.number(value, 1);
  }

  u32(value: number): this {
    return this.number(value, 4);
  }

  bytes(bytes: ArrayLike<number>): this {
    for (let i = 0; i < bytes.length; i++) this.out.push(bytes[i] as number);
    return this;
  }

  take(): Uint8Array {
    return Uint8Array.from(this.out);
  }

  private number(value: number, bytes: number): this {
    for (let i = 0; i < bytes; i++) this.out.push((value >>> (8 * i)) & 255);
    return this;
  }
}
