// SPDX-License-Identifier: MIT
// Little-endian bytes of docs/format/door.md, read front to back. Reading past the end throws a RangeError.

const decoder = new TextDecoder();

export class ByteReader {
  private readonly view: DataView;

  constructor(
    bytes: Uint8Array,
    private at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.view.getUint8(this.step(1));
  }

  u16(): number {
    return this.view.getUint16(this.step(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.step(4), true);
  }

  f32(): number {
    return this.view.getFloat32(this.step(4), true);
  }

  /** A 64-bit key as 16 hexadecimal digits. */
  key(): string {
    const low = this.u32();
    return hex(this.u32()) + hex(low);
  }

  str(): string {
    const size = this.u16();
    return decoder.decode(new Uint8Array(this.view.buffer, this.view.byteOffset + this.step(size), size));
  }

  /** u16 count, then that many. */
  list<T>(one: () => T): T[] {
    return Array.from({ length: this.u16() }, one);
  }

  private step(bytes: number): number {
    const at = this.at;
    this.at += bytes;
    return at;
  }
}

const hex = (value: number): string => value.toString(16).padStart(8, "0");
