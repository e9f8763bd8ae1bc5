import type { CborWriter } from "./cbor.ts";

/**
 * A posting says where a word stands in a page. It is kept as one number, its key, so that the keys of a page in ascending
 * order are in the order of Pagefind's files: the content by weight, then each field, and positions within each.
 */

const positionBits = 24;
const groupSize = 2 ** positionBits;

/** The part of a key that is set for a field. */
const fieldBit = 128;

/** Returns the key of a word in the text of a page. Its weight is 24, or less for a part of a compound. */
export function contentKey(weight: number, position: number): number {
  return weight * groupSize + position;
}

/** Returns the key of a word in a field of a page, by the index of the field. */
export function fieldKey(field: number, position: number): number {
  return (fieldBit + field) * groupSize + position;
}

/** Returns the weight of a word in the text of a page. */
export function weightOf(key: number): number {
  return groupOf(key);
}

/** Returns the index of the field that a word stands in; undefined if it stands in the text. */
export function fieldOf(key: number): number | undefined {
  const group = groupOf(key);
  return group < fieldBit ? undefined : group - fieldBit;
}

export function positionOf(key: number): number {
  return key & (groupSize - 1);
}

/** Returns the keys of a page in an index: locations in its content, and in its fields. */
export function keysOfLocations(content: readonly number[], fields: readonly number[]): readonly number[] {
  return [...keysIn(content, contentKey), ...keysIn(fields, fieldKey)];
}

/**
 * Returns the keys of locations. A negative number changes the weight or field of those that follow; a position is told by
 * its distance from the one before it.
 */
function keysIn(
  locations: readonly number[],
  keyOf: (group: number, position: number) => number,
): readonly number[] {
  let group = 0;
  let position = 0;
  return locations.flatMap((location) => {
    if (location >= 0) {
      position += location;
      return [keyOf(group, position)];
    }
    group = -1 - location;
    position = 0;
    return [];
  });
}

/**
 * Writes the keys of one page as two lists of locations: those of its content, and those of its fields. Puts the keys into
 * ascending order. Returns the number of numbers in both lists.
 */
export function writeLocations(keys: Uint32Array, start: number, end: number, writer: CborWriter): number {
  if (!isAscending(keys, start, end)) keys.subarray(start, end).sort();
  const firstField = fieldKey(0, 0);
  let middle = start;
  while (middle < end && (keys[middle] ?? 0) < firstField) middle += 1;
  return writeGroups(keys, start, middle, 0, writer) + writeGroups(keys, middle, end, fieldBit, writer);
}

function writeGroups(
  keys: Uint32Array,
  start: number,
  end: number,
  base: number,
  writer: CborWriter,
): number {
  let length = end - start;
  for (let at = start, group = -1; at < end; at += 1) {
    const own = groupOf(keys[at] ?? 0);
    if (own !== group) length += 1;
    group = own;
  }
  writer.list(length);
  let group = -1;
  let position = 0;
  for (let at = start; at < end; at += 1) {
    const key = keys[at] ?? 0;
    if (groupOf(key) !== group) {
      group = groupOf(key);
      position = 0;
      writer.number(-1 - (group - base));
    }
    writer.number(positionOf(key) - position);
    position = positionOf(key);
  }
  return length;
}

function isAscending(keys: Uint32Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if ((keys[at] ?? 0) < (keys[at - 1] ?? 0)) return false;
  return true;
}

/** Returns the weight or field of a key. */
function groupOf(key: number): number {
  return key >>> positionBits;
}
