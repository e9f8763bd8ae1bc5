import { eastAsianScripts, unspacedScripts } from "../i18n/scripts.ts";

interface LineFacts {
  readonly language: string;
  /** How wide a line may be, in the unit that `widthOf` tells. */
  readonly width: number;
  readonly widthOf: (text: string) => number;
}

/** A text in lines, each as full as it may be. */
export function brokenLines(text: string, facts: LineFacts): readonly string[] {
  const lines: string[] = [];
  for (const part of partsOf(text, facts.language))
    for (const piece of pieces(part, facts)) {
      const last = lines.at(-1);
      if (last !== undefined && facts.widthOf((last + piece).trimEnd()) <= facts.width)
        lines.splice(-1, 1, last + piece);
      else lines.push(piece);
    }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** Scripts that put no spaces between their words. */
const unspaced = new RegExp(String.raw`[${unspacedScripts}\p{Script=Myanmar}]`, "u");

/** What may begin no line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁ-ぅァ-ゥっッゃゅょャュョ]/u;

/** The parts of a text that no line may divide; a part may end in a space. */
function partsOf(text: string, language: string): readonly string[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.flatMap((word) => {
    if (!unspaced.test(word)) return [word];
    const parts: string[] = [];
    for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(word)) {
      if (parts.length > 0 && (closing.test(segment) || segment.trim() === ""))
        parts.push((parts.pop() ?? "") + segment);
      else parts.push(segment);
    }
    return parts;
  });
}

/** A part that is too long for any line, in pieces that are not. */
function pieces(part: string, { language, width, widthOf }: LineFacts): readonly string[] {
  if (widthOf(part.trimEnd()) <= width) return [part];
  const lines: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(part)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + segment) <= width) lines.splice(-1, 1, last + segment);
    else lines.push(segment);
  }
  return lines;
}

interface FittingFacts extends Omit<LineFacts, "width"> {
  /** Of the space that there is, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A text in lines of one size. */
interface FittedText {
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
  /** From one line to the next, in pixels. */
  readonly leading: number;
}

/** In pixels, from a short headline to a long one. */
const sizes = [88, 78, 70, 62, 54, 47] as const;

/** A text in the largest size that leaves room for all of it, and else in the smallest, shortened. */
export function fittedText(text: string, { width, height, ...facts }: FittingFacts): FittedText {
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
}

const arabic = /[\p{Script=Arabic}]/u;

const eastAsian = new RegExp(`[${eastAsianScripts}]`, "u");

/** What the letters of a script need, in parts of their size. */
function leadingOf(text: string): number {
  return arabic.test(text) ? 1.4 : eastAsian.test(text) ? 1.24 : 1.1;
}

/** Its last line ends in three dots, where they stand for more. */
function shortened(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s\p{P}]+$/u, "")}…`];
}
