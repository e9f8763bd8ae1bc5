/**
 * A hash of 64 bits, as two whole numbers. An archive combines hundreds of thousands of hashes in each build. As numbers
 * that takes a few operations each, as texts they would have to be joined and hashed anew.
 */
export interface HashBits {
  readonly upper: number;
  readonly lower: number;
}

/** Returns the bits of a text that is a hash itself, so that its characters are random. */
export function bitsOf(hash: string): HashBits {
  let upper = seed;
  let lower = seed;
  for (let index = 0; index < hash.length; index += 1) {
    const code = hash.charCodeAt(index);
    upper = mixed(upper, code, upperFactor);
    lower = mixed(lower, code, lowerFactor);
  }
  return { upper, lower };
}

/** Returns true if two hashes are equal. */
export function areSameBits(one: HashBits, other: HashBits): boolean {
  return one.upper === other.upper && one.lower === other.lower;
}

/**
 * Combines hashes in their order. If one of them changes, the result changes too: each step maps different states to
 * different ones. If several change, results are equal by chance once in 2^64 times. Nobody has a reason to forge one.
 */
export class HashMixer implements HashBits {
  upper = seed;
  lower = seed;

  add({ upper, lower }: HashBits): this {
    this.upper = mixed(this.upper, upper, upperFactor);
    this.lower = mixed(this.lower, lower, lowerFactor);
    return this;
  }

  /** Adds a whole number, such as a length or a time in milliseconds. */
  addNumber(value: number): this {
    const high = Math.floor(value / 2 ** 32);
    this.upper = mixed(mixed(this.upper, high, upperFactor), value, upperFactor);
    this.lower = mixed(mixed(this.lower, high, lowerFactor), value, lowerFactor);
    return this;
  }

  /** Returns the bits as 11 characters of base64url. */
  text(): string {
    scratch[0] = this.upper;
    scratch[1] = this.lower;
    return scratchBytes.toString("base64url");
  }
}

const scratch = new Int32Array(2);

const scratchBytes = Buffer.from(scratch.buffer);

/** Any number but 0, which a value of 0 would not change. */
const seed = 0x9e3779b9 | 0;

/** The factors of MurmurHash3's last step. They are odd, so that a product can be undone. */
const upperFactor = 0x85ebca6b;
const lowerFactor = 0xc2b2ae35;

/** Returns a state with another value, as 32 bits. For a given value, no two states give the same. */
function mixed(state: number, value: number, factor: number): number {
  const product = Math.imul(state ^ value, factor);
  return product ^ (product >>> 15);
}
