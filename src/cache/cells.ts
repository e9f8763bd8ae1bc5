/** The cells of a column as bytes. */

/** The first byte of texts: how their characters are encoded. */
const encodings = ["latin1", "utf16le"] as const;

/**
 * Encodes texts. Mostly each character takes one byte, which is decoded several times as fast as UTF-8.
 * @throws RangeError if a text holds a zero, which ends a text
 */
export function textBytes(texts: readonly string[]): Uint8Array {
  const joined = texts.join("\0");
  if (zerosIn(joined) !== texts.length - 1) throw new RangeError("A text for the cache holds a zero.");
  const encoding = isLatin1(joined) ? 0 : 1;
  return Buffer.concat([Buffer.of(encoding), Buffer.from(joined, encodings[encoding])]);
}

export function textsIn(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(encodings[buffer[0] === 0 ? 0 : 1], 1).split("\0");
}

export function numberBytes(numbers: ArrayLike<number>): Uint8Array {
  return new Uint8Array(Float64Array.from(numbers).buffer);
}

export function numbersIn(bytes: Uint8Array): Float64Array {
  // A copy, because numbers have to lie at a multiple of eight.
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

function zerosIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\0"); at >= 0; at = text.indexOf("\0", at + 1)) count += 1;
  return count;
}

function isLatin1(text: string): boolean {
  return !/[\u0100-\uffff]/.test(text);
}
