import { spellingKey } from "../lib/names.ts";

/** A tag as it is used. */
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
 * What to say of tags that one article alone has and whose names are one slip of the keys from that of a tag that others
 * have. A file of its own says that a tag is meant.
 */
export function tagSlips(tags: readonly CountedTag[]): readonly TagSlip[] {
  const rare = tags.filter(({ count, hasFile, title }) => count === 1 && !hasFile && isLong(title));
  if (rare.length === 0) return [];
  const near = slipFinder(tags.filter((tag) => isKnown(tag) && isLong(tag.title)));
  return rare.flatMap(({ key, title, slug }): readonly TagSlip[] => {
    const meant = near(title);
    const status = meant && (meant.count > 1 ? `which ${meant.count} articles have` : "which has a file");
    const hint = `If not, add a file tags/${slug}.md with the line title: ${title}`;
    const message = `"${title}" is a tag of this article alone. Did you mean ${meant?.title}, ${status}? ${hint}`;
    return meant ? [{ key, message }] : [];
  });
}

/** Of short names many differ in one letter: Iran and Iraq, Mali and Malta. */
const shortest = 5;

function isLong(title: string): boolean {
  return title.length >= shortest;
}

const none: readonly CountedTag[] = [];

/** Finds a tag that is one slip away: both make one text once a letter is taken out of either. */
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
        // A file may have been written to tell apart two words that differ in an accent.
        return isSlip(key, common) && (count > 1 || bare(common) !== key);
      })
      .toSorted((one, other) => other.count - one.count || (one.title < other.title ? -1 : 1))[0];
  };
}

const base = 16_777_619;

/** Maps are the quickest with whole numbers up to this one. */
const largest = 0x3fff_ffff;

/** By which a product with the base becomes what it was, as 32 bits count. */
const inverse = 899_433_627;

/**
 * Numbers for a name and for all that is left of it where one letter is taken out: equal texts, equal numbers. An archive
 * may have tens of thousands of tags, whose parts would be a million texts.
 */
function partsOf(key: string): readonly number[] {
  const parts: number[] = [];
  let before = 0;
  for (let index = 0; index < key.length; index += 1)
    before = (Math.imul(before, base) + key.charCodeAt(index)) | 0;
  parts.push(before & largest);
  let after = 0;
  let power = 1;
  for (let index = key.length - 1; index >= 0; index -= 1) {
    const sign = key.charCodeAt(index);
    // Of the text before this letter: what was added with the letter is taken out again.
    before = Math.imul((before - sign) | 0, inverse);
    parts.push((Math.imul(before, power) + after) & largest);
    after = (Math.imul(sign, power) + after) | 0;
    power = Math.imul(power, base);
  }
  return parts;
}

/** Alphabets, in which a letter is less than a word. */
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic} ]$/u;

/** Letters that end another form of a word in one language or another: Port and Ports, Wahl and Wahle. */
const endings = /^[aeinrsx]$/;

/**
 * Whether the one is the other with two neighbours swapped, or, in names that are not short, with a letter too many, too
 * few or changed. Digits never are slips, nor are first letters, the ends of plurals and marks that were put on letters.
 */
function isSlip(rare: string, common: string): boolean {
  const start = sharedStart(rare, common);
  const end = sharedEnd(rare.slice(start), common.slice(start));
  const [wrong, right] = [rare.slice(start, rare.length - end), common.slice(start, common.length - end)];
  if (![...wrong, ...right].every((sign) => letter.test(sign))) return false;
  if (wrong.length === 2 && right.length === 2) return wrong === [...right].reverse().join("");
  if (start === 0 && !(wrong.length === 1 && bare(right) === wrong)) return false;
  if (wrong.length + right.length > 2 || Math.min(rare.length, common.length) <= shortest) return false;
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

/** Whether somebody has said or shown that it is meant. */
function isKnown({ count, hasFile }: CountedTag): boolean {
  return count > 1 || hasFile;
}
