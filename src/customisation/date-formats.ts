import { type DatePurpose, datePurposes } from "../i18n/dates.ts";
import { nameHint } from "../lib/suggest.ts";

/** A publication's own formats of dates, by language and purpose, in the tokens of luxon. */
export type DateFormats = Readonly<
  Record<string, { readonly [Purpose in DatePurpose]?: string | undefined }>
>;

/** Returns what is wrong with the name of a purpose, and what to write instead; undefined if there is such a purpose. */
export function purposeError(name: string): string | undefined {
  if (datePurposes.some((purpose) => purpose === name)) return undefined;
  return `No date has this purpose. ${nameHint(name, datePurposes)}`;
}

/** Returns what is wrong with a format of dates, and what to write instead; undefined if it is sound. */
export function dateFormatError(format: unknown): string | undefined {
  if (typeof format !== "string") return `It is no text. Write it like "d MMMM yyyy".`;
  const [outside, ...more] = format.split(/'[^']*'/);
  const parts = [outside ?? "", ...more];
  if (parts.some((part) => part.includes("'")))
    return "A quotation mark is open. Words stand between two of them, like 'at'.";
  const found = parts.flatMap((part) => part.match(/([A-Za-z])\1*/g) ?? []);
  const unknown = found.find((token) => !tokens.has(token));
  if (unknown !== undefined) {
    const meant = meantTokens[unknown];
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    return `"${unknown}" is no token of luxon.${hint} Write it like "cccc d MMMM yyyy, HH:mm", with words in single quotation marks.`;
  }
  return found.length === 0 ? `It shows no part of a date. Write it like "d MMMM yyyy".` : undefined;
}

/** https://moment.github.io/luxon/#/formatting?id=table-of-tokens */
const tokens = new Set(
  "S SSS u uu uuu s ss m mm h hh H HH Z ZZ ZZZ ZZZZ ZZZZZ z a d dd c ccc cccc ccccc E EEE EEEE EEEEE L LL LLL LLLL LLLLL M MM MMM MMMM MMMMM y yy yyyy yyyyyy G GG GGGGG kk kkkk W WW n nn ii iiii o ooo q qq D DD DDD DDDD t tt ttt tttt T TT TTT TTTT f ff fff ffff F FF FFF FFFF X x".split(
    " ",
  ),
);

/** Tokens of other libraries. */
const meantTokens: Readonly<Record<string, string>> = {
  A: "a",
  Y: "y",
  YY: "yy",
  YYYY: "yyyy",
  ddd: "ccc",
  dddd: "cccc",
  e: "c",
  eee: "ccc",
  eeee: "cccc",
};
