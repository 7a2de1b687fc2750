// SPDX-License-Identifier: MIT

/**
 * The demo store's own generator of repeatable numbers: sfc32 (Doty-Humphrey, PractRand) seeded from text by
 * FNV-1a. It makes a catalogue and imaginary shoppers come out the same every time; it must never be used for
 * privacy noise, which needs unpredictable bytes.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly seed: string) {
    this.a = hash(`${seed}a`) | 0;
    this.b = hash(`${seed}b`) | 0;
    this.c = hash(`${seed}c`) | 0;
    for (let i = 0; i < 12; i++) this.nextWord();
  }

  /** An independent stream: drawing from it leaves every other stream where it was. */
  fork(name: string | number): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.nextWord() / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Uniform integer in [0, count). */
  index(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error("Random.pick: nothing to pick from");
    return items[this.index(items.length)] as T;
  }

  /** Index drawn with probability proportional to its weight; weights must not all be zero. */
  weightedIndex(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, w) => sum + w, 0);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] as number;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Standard Gumbel: adding it to log-weights and taking the largest draws in proportion to the weights. */
  gumbel(): number {
    return -Math.log(-Math.log(1 - this.next() * 0.9999999));
  }

  shuffled<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.index(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }

  private nextWord(): number {
    const word = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + word) | 0;
    return word >>> 0;
  }
}

/** 32-bit FNV-1a of a text, for stable choices that need no stream. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 0;
}
