import { plainScalar, type Scalar } from "./plainScalar.ts";

export interface PlainItem {
  readonly value: Scalar;
  /** Where it begins in the list's text, counted from 0. */
  readonly offset: number;
}

const item = /( *)("(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|[^ "',:#[\]{}](?: *[^ ,:#[\]{}])*) *(,|\]$)/y;

/**
 * The items of a list in square brackets on one line that is YAML beyond doubt; undefined where there is any.
 * @example plainList("[a, 'b']") // [{ value: "a", offset: 1 }, { value: "b", offset: 4 }]
 */
export const plainList = (text: string): readonly PlainItem[] | undefined => {
  if (/^\[ *\]$/.test(text)) return [];
  const items: PlainItem[] = [];
  let isClosed = false;
  for (let from = 1; !isClosed; from = item.lastIndex) {
    item.lastIndex = from;
    const [, before = "", source = "", after] = item.exec(text) ?? [];
    const value = plainScalar(source);
    if (value === undefined) return undefined;
    items.push({ value, offset: from + before.length });
    isClosed = after !== ",";
  }
  return items;
};
