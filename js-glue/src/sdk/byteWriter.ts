// SPDX-License-Identifier: MIT
// Little-endian bytes of docs/format/door.md, written front to back.

const encoder = new TextEncoder();

export class ByteWriter {
  private view = new DataView(new ArrayBuffer(256));
  private size = 0;

  u8(value: number): this {
    const at = this.room(1);
    this.view.setUint8(at, value);
    return this;
  }

  u16(value: number): this {
    const at = this.room(2);
    this.view.setUint16(at, value, true);
    return this;
  }

  u32(value: number): this {
    const at = this.room(4);
    this.view.setUint32(at, value, true);
    return this;
  }

  f32(value: number): this {
    const at = this.room(4);
    this.view.setFloat32(at, value, true);
    return this;
  }

  str(text: string): this {
    const at = this.room(2 + Math.min(text.length * 3, 0xffff));
    let written = 0;
    // Names are short and mostly ASCII: a call of the encoder costs more than their letters.
    while (written < 0xffff && text.charCodeAt(written) < 128) this.view.setUint8(at + 2 + written, text.charCodeAt(written++));
    if (written < text.length)
      ({ written } = encoder.encodeInto(text, new Uint8Array(this.view.buffer, at + 2, this.size - at - 2)));
    this.view.setUint16(at, written, true);
    this.size = at + 2 + written;
    return this;
  }

  ids(ids: readonly string[]): this {
    this.u16(ids.length);
    for (const id of ids) this.str(id);
    return this;
  }

  take(): Uint8Array {
    return new Uint8Array(this.view.buffer, 0, this.size);
  }

  /** Where the next `bytes` go. Comes before any use of `view`, which it may replace. */
  private room(bytes: number): number {
    const at = this.size;
    this.size += bytes;
    if (this.size > this.view.byteLength) {
      const grown = new Uint8Array(this.size * 2);
      grown.set(new Uint8Array(this.view.buffer, 0, at));
      this.view = new DataView(grown.buffer);
    }
    return at;
  }
}
