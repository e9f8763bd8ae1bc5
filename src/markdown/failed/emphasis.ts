import { cjk, isLoneStar, isStarInWord } from "../stray-stars.ts";
import { type FailedMark, looksLike } from "./mark.ts";

/** Emphasis that Markdown does not recognise. */
export const failedEmphasis: readonly FailedMark[] = [
  // First, since the text between two pieces of bold text belongs to neither.
  wedged("**"),
  wedged("~~"),
  spaced("**", 200),
  spaced("__", 200),
  spaced("~~", 200),
  spaced("*", 60),
  spaced("_", 60),
  {
    // To Markdown, underscores beside a letter are a part of the word, even in scripts without spaces.
    pattern: new RegExp(`(?<![a-z\\d_])(__?)(?=[^\\s_])([^_\\n]{1,200})(?<=\\S)\\1(?=[${cjk}])`, "iu"),
    message: ([whole, { length } = "_", words = ""]) => {
      const stars = "*".repeat(length);
      return /\p{L}/u.test(words)
        ? looksLike(
            whole,
            names[length > 1 ? "**" : "*"],
            `Write stars in place of the lines: ${stars}${words}${stars}.`,
          )
        : undefined;
    },
  },
  {
    // At the beginning of a line two stars may mark a note, except in scripts with characters of their own for that.
    pattern: new RegExp(
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
    pattern: /(?<![=\p{L}\p{N}])==(?=[^=\s])[^=\n]{1,200}(?<=\S)==(?![=\p{L}\p{N}])/u,
    message: ([whole]) =>
      looksLike(whole, "words that are marked", `Write <mark>${whole.slice(2, -2)}</mark>.`),
  },
  {
    pattern: /(?<=\p{L}|\d)\^([\p{L}\d+-]{1,20})\^/u,
    message: ([whole, raised]) => looksLike(whole, "a raised sign", `Write <sup>${raised}</sup>.`),
  },
  {
    pattern: /(?<=\p{L})~(\d{1,3})~/u,
    message: ([whole, lowered]) => looksLike(whole, "a lowered sign", `Write <sub>${lowered}</sub>.`),
  },
  {
    pattern: /^(?:'{3,}|´{3,}|’{3,})[\w-]*$/,
    message: ([whole]) =>
      looksLike(
        whole,
        "the beginning or end of code",
        "Write ``` alone on the line before the code, and again on the line after it.",
      ),
  },
  {
    pattern: /```/,
    message: (_, line) =>
      looksLike(
        line,
        "code",
        "Write ``` alone on a line before the code, and again alone on a line after it.",
      ),
  },
  {
    pattern: /(?:^|[\s(“"])`(?=[^\s`])/,
    message: (_, line) =>
      looksLike(
        line,
        "the beginning of code",
        "Write ` behind the code as well. An apostrophe is the sign ', a quotation mark the sign \".",
      ),
  },
];

const names = {
  "**": "bold words",
  __: "bold words",
  "~~": "words that are struck out",
  "*": "words in italics",
  _: "words in italics",
} as const;

type Mark = keyof typeof names;

/**
 * Marks without a space inside that are between a letter and punctuation, where Markdown recognises neither beginning
 * nor end.
 */
function wedged(mark: "**" | "__" | "~~"): FailedMark {
  const pattern = escaped(mark);
  const other = escaped(mark.slice(0, 1));
  return {
    pattern: new RegExp(
      `(?<!${other})${pattern}(?=[^\\s${other}])[^${other}\\n]{1,200}(?<=[^\\s])${pattern}(?!${other})`,
      "u",
    ),
    message: ({ 0: whole, index }, line) =>
      /\p{L}/u.test(whole) && !areStrayStars(line, index, index + whole.length)
        ? looksLike(
            whole,
            names[mark],
            wedgedHint(mark, whole, [line.charAt(index - 1), line.charAt(index + whole.length)]),
          )
        : undefined,
  };
}

function escaped(mark: string): string {
  return mark.replace(/\*/g, "\\*");
}

/**
 * Returns true for stars that are no marks: between letters with words between them, and in brackets. Example: f**k is
 * s**t.
 */
function areStrayStars(line: string, from: number, to: number): boolean {
  const whole = line.slice(from, to);
  const open = [line.slice(0, from).slice(-2), whole.replace(/^\*+/, "")] as const;
  const close = [whole.replace(/\*+$/, "").slice(-2), line.slice(to)] as const;
  if (isLoneStar(open) || isLoneStar(close)) return true;
  return /\s/.test(whole) && isStarInWord(open) && isStarInWord(close);
}

/** Returns the hint where a space is missing around the marks, and how to do without one. */
function wedgedHint(mark: Mark, whole: string, around: readonly [before: string, after: string]): string {
  const [, lead = "", words = "", trail = ""] = innerWords.exec(whole.slice(mark.length, -mark.length)) ?? [];
  const [isBefore, isAfter] = around.map((character) => /[\p{L}\p{N}]/u.test(character));
  const spaces = [
    ...(lead !== "" && isBefore ? [`before the first ${mark}`] : []),
    ...(trail !== "" && isAfter ? [`after the last ${mark}`] : []),
  ];
  return spaces.length === 0 || words === ""
    ? "Write a space on the outside of the marks, or quotation marks, brackets and full stops on the outside of them."
    : `Put a space ${spaces.join(" and ")}, or put the marks around the words alone: ${lead}${mark}${words}${mark}${trail}`;
}

const innerWords = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/u;

/** Two equal marks with text between them, one of which is on the wrong side of a space. */
function spaced(mark: Mark, length: number): FailedMark {
  const pattern = escaped(mark);
  const other = escaped(mark.slice(0, 1));
  // A single mark may be a multiplication sign or a note mark, so no sentence ends between two of them.
  const inside = `[^${other}\\n${mark.length === 1 ? ".:;" : ""}]{1,${length}}`;
  const before = `(?<![\\p{L}\\p{N}${other}])${pattern}`;
  const after = `${pattern}(?![\\p{L}\\p{N}${other}])`;
  // In scripts without spaces, the next word follows directly.
  const end = `(?:${after}|${pattern}(?=[${cjk}]))`;
  return {
    pattern: new RegExp(
      `${before}(?=[^\\s${other}])${inside}\\s${end}|${before}\\s(?=[^\\s${other}])${inside}(?<=\\S)${after}`,
      "u",
    ),
    message: ([whole]) => {
      const words = whole.slice(mark.length, -mark.length).trim();
      return /\p{L}/u.test(words)
        ? looksLike(whole, names[mark], `Write no space inside of the marks: ${mark}${words}${mark}.`)
        : undefined;
    },
  };
}
