/** As much of CBOR (RFC 8949) as is needed to find the items of a list and to put them into another order. */

interface Head {
  /** The major type. */
  readonly type: number;
  readonly value: number;
  /** Where what the head announces begins. */
  readonly next: number;
}

const headAt = (bytes: Buffer, at: number): Head => {
  const first = bytes.readUInt8(at);
  const type = first >> 5;
  const info = first & 0x1f;
  if (info < 24) return { type, value: info, next: at + 1 };
  const width = [1, 2, 4][info - 24];
  if (width === undefined)
    throw new Error(`The search index holds CBOR of a kind that is not known (${first}).`);
  return { type, value: bytes.readUIntBE(at + 1, width), next: at + 1 + width };
};

/** Where the item that begins at a place ends: a number, a text, bytes, or a list of such. */
const endOfItem = (bytes: Buffer, at: number): number => {
  const { type, value, next } = headAt(bytes, at);
  if (type === 0 || type === 1) return next;
  if (type === 2 || type === 3) return next + value;
  if (type !== 4) throw new Error(`The search index holds CBOR of a type that is not known (${type}).`);
  let end = next;
  for (let left = value; left > 0; left -= 1) end = endOfItem(bytes, end);
  return end;
};

/** The items of a list, each as its bytes; what comes before the first of them is `head`. */
export const cborItems = (list: Buffer): { readonly head: Buffer; readonly items: readonly Buffer[] } => {
  const { type, value, next } = headAt(list, 0);
  if (type !== 4) throw new Error("The search index holds something else than a list.");
  const items: Buffer[] = [];
  let at = next;
  for (let left = value; left > 0; left -= 1) {
    const end = endOfItem(list, at);
    items.push(list.subarray(at, end));
    at = end;
  }
  return { head: list.subarray(0, next), items };
};
