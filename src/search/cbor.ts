/** As much of CBOR (RFC 8949) as Pagefind's files use: numbers that are not negative or small, texts and lists. */

/** A value in a file of a search index. */
export type CborValue = number | string | readonly CborValue[];

/**
 * Returns the value that bytes encode.
 * @throws Error if they use another part of CBOR
 */
export function cborValue(bytes: Buffer): CborValue {
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const width = [1, 2, 4][info - 24];
    if (width === undefined) throw unknownCbor(info);
    at += width;
    return bytes.readUIntBE(at - width, width);
  };
  const next = (): CborValue => {
    const first = bytes.readUInt8(at);
    at += 1;
    const value = argument(first & 0x1f);
    switch (first >> 5) {
      case majorType.number:
        return value;
      case majorType.negative:
        return -1 - value;
      case majorType.text:
        at += value;
        return bytes.toString("utf8", at - value, at);
      case majorType.list:
        return Array.from({ length: value }, next);
      default:
        throw unknownCbor(first);
    }
  };
  return next();
}

function unknownCbor(byte: number): Error {
  return new Error(`The search index holds CBOR of a kind that is not known (${byte}).`);
}

/** Major types (RFC 8949, section 3.1). */
const majorType = { number: 0, negative: 1, text: 3, list: 4 } as const;

/** Writes values one after the other. */
export interface CborWriter {
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  /** Begins a list; its items follow. */
  readonly list: (length: number) => void;
  /** Writes a whole value. */
  readonly value: (value: CborValue) => void;
  /** Returns what was written since the last call. */
  readonly taken: () => Buffer;
}

export function cborWriter(): CborWriter {
  let bytes = Buffer.allocUnsafeSlow(1 << 16);
  let at = 0;
  const reserve = (length: number): void => {
    if (at + length <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, at + length));
    bytes.copy(larger, 0, 0, at);
    bytes = larger;
  };
  const head = (type: number, value: number): void => {
    reserve(longestHead);
    const kind = type << 5;
    if (value < 24) bytes[at++] = kind | value;
    else if (value < 0x100) {
      bytes[at++] = kind | 24;
      bytes[at++] = value;
    } else if (value < 0x10000) {
      bytes[at++] = kind | 25;
      at = bytes.writeUInt16BE(value, at);
    } else {
      bytes[at++] = kind | 26;
      at = bytes.writeUInt32BE(value, at);
    }
  };
  const number = (value: number): void =>
    value < 0 ? head(majorType.negative, -1 - value) : head(majorType.number, value);
  const text = (value: string): void => {
    const length = Buffer.byteLength(value);
    head(majorType.text, length);
    reserve(length);
    at += bytes.write(value, at);
  };
  const list = (length: number): void => head(majorType.list, length);
  const value = (one: CborValue): void => {
    if (typeof one === "number") number(one);
    else if (typeof one === "string") text(one);
    else {
      list(one.length);
      for (const item of one) value(item);
    }
  };
  const taken = (): Buffer => {
    const copy = Buffer.from(bytes.subarray(0, at));
    at = 0;
    return copy;
  };
  return { number, text, list, value, taken };
}

const longestHead = 5;
