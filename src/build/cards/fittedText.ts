import { brokenLines, type LineFacts } from "./brokenLines.ts";

/** A text in lines of one size. */
export interface FittedText {
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
  /** From one line to the next, in pixels. */
  readonly leading: number;
}

export interface FittingFacts extends Omit<LineFacts, "width"> {
  /** Of the space that there is, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** In pixels, from a short headline to a long one. */
const sizes = [88, 78, 70, 62, 54, 47] as const;

const arabic = /[\p{Script=Arabic}]/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What the letters of a script need, in parts of their size. */
const leadingOf = (text: string): number => (arabic.test(text) ? 1.4 : eastAsian.test(text) ? 1.24 : 1.1);

/** Its last line ends in three dots, where they stand for more. */
const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s\p{P}]+$/u, "")}…`];

/** A text in the largest size that leaves room for all of it, and else in the smallest, shortened. */
export const fittedText = (text: string, { width, height, ...facts }: FittingFacts): FittedText => {
  const share = leadingOf(text);
  const inSize = (size: number): FittedText => ({
    lines: brokenLines(text, { ...facts, width: width / size }),
    size,
    leading: Math.round(size * share),
  });
  const mostLines = (size: number): number => Math.floor(height / (size * share));
  for (const size of sizes) {
    const fitted = inSize(size);
    if (fitted.lines.length <= mostLines(size)) return fitted;
  }
  const least = inSize(sizes.at(-1) ?? 47);
  return { ...least, lines: shortened(least.lines, mostLines(least.size)) };
};
