import { cjk, isStarInWord, isStarOfItsOwn } from "../stray-stars.ts";
import { type FailedMark, looksLike } from "./mark.ts";

const kinds = {
  "**": "bold words",
  __: "bold words",
  "~~": "words that are struck out",
  "*": "words in italics",
  _: "words in italics",
} as const;

const innerWords = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/u;

/** Emphasis that Markdown does not take for any. */
export const failedEmphasis: readonly FailedMark[] = [
  // What stands between two pieces of bold words belongs to neither.
  wedged("**"),
  wedged("~~"),
  spaced("**", 200),
  spaced("__", 200),
  spaced("~~", 200),
  spaced("*", 60),
  spaced("_", 60),
  {
    // Lines beside a letter are a part of a word to Markdown, even where no words are parted by spaces.
    sign: new RegExp(`(?<![a-z\\d_])(__?)(?=[^\\s_])([^_\\n]{1,200})(?<=\\S)\\1(?=[${cjk}])`, "iu"),
    message: ([whole, { length } = "_", words = ""]) => {
      const stars = "*".repeat(length);
      return /\p{L}/u.test(words)
        ? looksLike(
            whole,
            kinds[length > 1 ? "**" : "*"],
            `Write stars in place of the lines: ${stars}${words}${stars}.`,
          )
        : undefined;
    },
  },
  {
    // At the beginning of a line two stars may name a note, but for writing that has signs of its own for these.
    sign: new RegExp(
      `(?:(?<=[\\s(“"「])|^(?=\\*\\*[「『]?[${cjk}]))\\*\\*(?!kw)(?=[\\p{L}\\p{N}“"「『])[^*\\n]*[\\s${cjk}][^*\\n]*$`,
      "u",
    ),
    message: ([whole]) =>
      looksLike(
        whole,
        "the beginning of bold words",
        "Write ** behind the last of them as well, or \\*\\* if readers are to see the stars.",
      ),
  },
  {
    sign: /(?<![=\p{L}\p{N}])==(?=[^=\s])[^=\n]{1,200}(?<=\S)==(?![=\p{L}\p{N}])/u,
    message: ([whole]) =>
      looksLike(whole, "words that are marked", `Write <mark>${whole.slice(2, -2)}</mark>.`),
  },
  {
    sign: /(?<=\p{L}|\d)\^([\p{L}\d+-]{1,20})\^/u,
    message: ([whole, raised]) => looksLike(whole, "a raised sign", `Write <sup>${raised}</sup>.`),
  },
  {
    sign: /(?<=\p{L})~(\d{1,3})~/u,
    message: ([whole, lowered]) => looksLike(whole, "a lowered sign", `Write <sub>${lowered}</sub>.`),
  },
  {
    sign: /^(?:'{3,}|´{3,}|’{3,})[\w-]*$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "the beginning or end of code",
        "Write ``` alone on the line before the code, and again on the line after it.",
      ),
  },
  {
    sign: /```/,
    message: (_, line) =>
      looksLike(
        line,
        "code",
        "Write ``` alone on a line before the code, and again alone on a line after it.",
      ),
  },
  {
    sign: /(?:^|[\s(“"])`(?=[^\s`])/,
    message: (_, line) =>
      looksLike(
        line,
        "the beginning of code",
        "Write ` behind the code as well. An apostrophe is the sign ', a quotation mark the sign \".",
      ),
  },
];

/** Marks without a space inside that stand between a letter and a sign, where Markdown sees neither beginning nor end. */
function wedged(mark: "**" | "__" | "~~"): FailedMark {
  const sign = escaped(mark);
  const other = escaped(mark.slice(0, 1));
  return {
    sign: new RegExp(
      `(?<!${other})${sign}(?=[^\\s${other}])[^${other}\\n]{1,200}(?<=[^\\s])${sign}(?!${other})`,
      "u",
    ),
    message: ({ 0: whole, index }, line) =>
      /\p{L}/u.test(whole) && !areStrayStars(line, index, index + whole.length)
        ? looksLike(
            whole,
            kinds[mark],
            wedgedHint(mark, whole, [line.charAt(index - 1), line.charAt(index + whole.length)]),
          )
        : undefined,
  };
}

function escaped(mark: string): string {
  return mark.replace(/\*/g, "\\*");
}

/** Stars between letters with words between them, and stars in brackets, are no marks: f**k is s**t. */
function areStrayStars(line: string, from: number, to: number): boolean {
  const whole = line.slice(from, to);
  const open = [line.slice(0, from).slice(-2), whole.replace(/^\*+/, "")] as const;
  const close = [whole.replace(/\*+$/, "").slice(-2), line.slice(to)] as const;
  if (isStarOfItsOwn(open) || isStarOfItsOwn(close)) return true;
  return /\s/.test(whole) && isStarInWord(open) && isStarInWord(close);
}

type Mark = keyof typeof kinds;

/** Where a space is missing beside what stands around the marks, and how the marks would do without it. */
function wedgedHint(mark: Mark, whole: string, around: readonly [before: string, after: string]): string {
  const [, lead = "", words = "", trail = ""] = innerWords.exec(whole.slice(mark.length, -mark.length)) ?? [];
  const [isBefore, isAfter] = around.map((sign) => /[\p{L}\p{N}]/u.test(sign));
  const spaces = [
    ...(lead !== "" && isBefore ? [`before the first ${mark}`] : []),
    ...(trail !== "" && isAfter ? [`after the last ${mark}`] : []),
  ];
  return spaces.length === 0 || words === ""
    ? "Write a space on the outside of the marks, or quotation marks, brackets and full stops on the outside of them."
    : `Put a space ${spaces.join(" and ")}, or put the marks around the words alone: ${lead}${mark}${words}${mark}${trail}`;
}

/** Two equal marks with words between, of which one is on the wrong side of a space. */
function spaced(mark: Mark, length: number): FailedMark {
  const sign = escaped(mark);
  const other = escaped(mark.slice(0, 1));
  // A single mark may be a sign of multiplication or of a note: between two of them no sentence ends.
  const inside = `[^${other}\\n${mark.length === 1 ? ".:;" : ""}]{1,${length}}`;
  const before = `(?<![\\p{L}\\p{N}${other}])${sign}`;
  const after = `${sign}(?![\\p{L}\\p{N}${other}])`;
  // Where no spaces part words, the next of them follows directly.
  const end = `(?:${after}|${sign}(?=[${cjk}]))`;
  return {
    sign: new RegExp(
      `${before}(?=[^\\s${other}])${inside}\\s${end}|${before}\\s(?=[^\\s${other}])${inside}(?<=\\S)${after}`,
      "u",
    ),
    message: ([whole]) => {
      const words = whole.slice(mark.length, -mark.length).trim();
      return /\p{L}/u.test(words)
        ? looksLike(whole, kinds[mark], `Write no space inside of the marks: ${mark}${words}${mark}.`)
        : undefined;
    },
  };
}
