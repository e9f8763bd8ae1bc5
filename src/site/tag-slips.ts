import { spellingKey } from "../lib/names.ts";

/** A tag and how often it is used. */
export interface CountedTag {
  readonly key: string;
  readonly title: string;
  readonly slug: string;
  /** How many articles have it. */
  readonly count: number;
  readonly hasFile: boolean;
}

interface TagSlip {
  readonly key: string;
  readonly message: string;
}

/**
 * Returns a warning for each tag of a single article whose name is one typing slip away from a common tag. No
 * warning is given for a tag with a file of its own, which says that it is meant.
 */
export function tagSlips(tags: readonly CountedTag[]): readonly TagSlip[] {
  const rare = tags.filter(({ count, hasFile, title }) => count === 1 && !hasFile && isLong(title));
  if (rare.length === 0) return [];
  const near = slipFinder(tags.filter((tag) => isDeliberate(tag) && isLong(tag.title)));
  return rare.flatMap(({ key, title, slug }): readonly TagSlip[] => {
    const meant = near(title);
    const status = meant && (meant.count > 1 ? `which ${meant.count} articles have` : "which has a file");
    const hint = `If not, add a file tags/${slug}.md with the line title: ${title}`;
    const message = `"${title}" is a tag of this article alone. Did you mean ${meant?.title}, ${status}? ${hint}`;
    return meant ? [{ key, message }] : [];
  });
}

/** The least length of a name to check. Many short names differ in one letter only: Iran and Iraq, Mali and Malta. */
const minLength = 5;

function isLong(title: string): boolean {
  return title.length >= minLength;
}

const none: readonly CountedTag[] = [];

/**
 * Returns a finder of the tag that is one slip away. It compares the hashes of both names, and of both
 * without any one letter.
 */
function slipFinder(common: readonly CountedTag[]): (title: string) => CountedTag | undefined {
  const byPart = new Map<number, CountedTag[]>();
  for (const tag of common)
    for (const part of partsOf(spellingKey(tag.title))) {
      const tags = byPart.get(part);
      if (tags) tags.push(tag);
      else byPart.set(part, [tag]);
    }
  return (title) => {
    const key = spellingKey(title);
    const found = new Set<CountedTag>();
    for (const part of partsOf(key)) for (const tag of byPart.get(part) ?? none) found.add(tag);
    if (found.size === 0) return undefined;
    return [...found]
      .filter(({ title: other, count }) => {
        const common = spellingKey(other);
        // A file may exist to part two words that differ in an accent only.
        return isSlip(key, common) && (count > 1 || bare(common) !== key);
      })
      .toSorted((one, other) => other.count - one.count || (one.title < other.title ? -1 : 1))[0];
  };
}

const base = 16_777_619;

/** Maps are fastest with whole numbers up to this one (V8's small integers). */
const maxSmallInteger = 0x3fff_ffff;

/** The multiplicative inverse of `base` modulo 2^32. */
const inverse = 899_433_627;

/**
 * Returns a polynomial hash of a name, and one of each text that is left if one letter is removed. An archive
 * may have tens of thousands of tags, whose parts would be a million strings.
 */
function partsOf(key: string): readonly number[] {
  const parts: number[] = [];
  let before = 0;
  for (let index = 0; index < key.length; index += 1)
    before = (Math.imul(before, base) + key.charCodeAt(index)) | 0;
  parts.push(before & maxSmallInteger);
  let after = 0;
  let power = 1;
  for (let index = key.length - 1; index >= 0; index -= 1) {
    const sign = key.charCodeAt(index);
    // The hash of the text before this letter: undo the step that added the letter.
    before = Math.imul((before - sign) | 0, inverse);
    parts.push((Math.imul(before, power) + after) & maxSmallInteger);
    after = (Math.imul(sign, power) + after) | 0;
    power = Math.imul(power, base);
  }
  return parts;
}

/** Letters of alphabets, in which one letter is less than a word. */
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic} ]$/u;

/** Letters that form another ending of a word in some language: Port and Ports, Wahl and Wahle. */
const endings = /^[aeinrsx]$/;

/**
 * Returns true if the names differ by two swapped neighbours or, unless they are short, by one letter too
 * many, too few or changed. Digits, first letters, plural endings and added diacritics do not count as slips.
 */
function isSlip(rare: string, common: string): boolean {
  const start = sharedStart(rare, common);
  const end = sharedEnd(rare.slice(start), common.slice(start));
  const [wrong, right] = [rare.slice(start, rare.length - end), common.slice(start, common.length - end)];
  if (![...wrong, ...right].every((sign) => letter.test(sign))) return false;
  if (wrong.length === 2 && right.length === 2) return wrong === [...right].reverse().join("");
  if (start === 0 && !(wrong.length === 1 && bare(right) === wrong)) return false;
  if (wrong.length + right.length > 2 || Math.min(rare.length, common.length) <= minLength) return false;
  if (wrong.length === 1 && right.length === 1) return bare(wrong) !== right;
  return end > 0 || !endings.test(wrong + right);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

function bare(sign: string): string {
  return sign.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Returns true if a file or a second article shows that the tag is meant. */
function isDeliberate({ count, hasFile }: CountedTag): boolean {
  return count > 1 || hasFile;
}
