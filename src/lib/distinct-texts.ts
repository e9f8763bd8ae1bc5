import { bitsOf } from "./hash-bits.ts";

/**
 * Returns true if no two texts are equal. Returns false for equal ones, and by chance once in 2^53 times. A set of texts
 * that nobody has looked up yet takes three times as long, most of it in hashing them.
 */
export function areDistinct(texts: readonly string[]): boolean {
  const hashes = new Float64Array(texts.length);
  for (const [index, text] of texts.entries()) {
    const { upper, lower } = bitsOf(text);
    // The largest whole numbers that a float holds have 53 bits.
    hashes[index] = (upper >>> 0) * 2 ** 21 + (lower >>> 11);
  }
  hashes.sort();
  return hashes.every((hash, index) => hash !== hashes[index - 1]);
}
