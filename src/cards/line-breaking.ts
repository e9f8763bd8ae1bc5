import { eastAsianScripts, unspacedScripts } from "../i18n/scripts.ts";
import { boundedCache } from "../lib/cache.ts";

/** Returns a text in the largest size in which all of it fits. If none does, it is truncated in the smallest size. */
export function fittedText(text: string, { width, height, ...options }: FitOptions): FittedText {
  const lineHeight = lineHeightOf(text);
  const atSize = (size: number): FittedText => ({
    lines: brokenLines(text, { ...options, width: width / size }),
    size,
    leading: Math.round(size * lineHeight),
  });
  const maxLines = (size: number): number => Math.floor(height / (size * lineHeight));
  for (const size of sizes) {
    const fitted = atSize(size);
    if (fitted.lines.length <= maxLines(size)) return fitted;
  }
  const smallest = atSize(sizes.at(-1) ?? 47);
  return { ...smallest, lines: truncated(smallest.lines, maxLines(smallest.size)) };
}

interface FitOptions extends Omit<LineOptions, "width"> {
  /** The available space, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Lines of text in one size. */
interface FittedText {
  readonly lines: readonly string[];
  /** Font size in pixels. */
  readonly size: number;
  /** Distance of two base lines, in pixels. */
  readonly leading: number;
}

/** Font sizes in pixels, from short to long headlines. */
const sizes = [88, 78, 70, 62, 54, 47] as const;

/** Returns the line height that a script needs, in font sizes. */
function lineHeightOf(text: string): number {
  return arabic.test(text) ? 1.4 : eastAsian.test(text) ? 1.24 : 1.1;
}

const arabic = /[\p{Script=Arabic}]/u;

const eastAsian = new RegExp(`[${eastAsianScripts}]`, "u");

/** Cuts off lines beyond the maximum, and ends the last one with an ellipsis. */
function truncated(lines: readonly string[], maxLines: number): readonly string[] {
  return lines.length <= maxLines
    ? lines
    : [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]?.replace(/[\s\p{P}]+$/u, "")}…`];
}

/** Breaks a text into lines, each as full as possible. */
export function brokenLines(text: string, options: LineOptions): readonly string[] {
  return filledLines(partsOf(text, options.language), { ...options, text })
    .map(({ from, to }) => text.slice(from, to).trim())
    .filter((line) => line !== "");
}

interface LineOptions {
  readonly language: string;
  /** Maximum width of a line, in the unit of `widthOf`. */
  readonly width: number;
  /** Returns the width of a part of the text, by its first and last index. */
  readonly widthOf: (from: number, to: number) => number;
}

/** A part of a text from one index to another. */
interface Part {
  readonly from: number;
  readonly to: number;
}

interface TextOptions extends LineOptions {
  readonly text: string;
}

function filledLines(parts: readonly Part[], options: TextOptions): readonly Part[] {
  const lines: Part[] = [];
  for (const part of parts)
    for (const piece of fits(part, options) ? [part] : pieces(part, options)) {
      const last = lines.at(-1);
      const longer = { from: last?.from ?? 0, to: piece.to };
      if (last && fits(longer, options)) lines.splice(-1, 1, longer);
      else lines.push(piece);
    }
  return lines;
}

/** Returns true if a part fits on a line. The space at its end may stand beyond it. */
function fits({ from, to }: Part, { text, width, widthOf }: TextOptions): boolean {
  let end = to;
  while (end > from && space.test(text.charAt(end - 1))) end -= 1;
  return widthOf(from, end) <= width;
}

const space = /\s/;

/** Returns the parts of a text that stay on one line, each with the space behind it. */
function partsOf(text: string, language: string): readonly Part[] {
  return [...text.matchAll(/\S+\s*/g)].flatMap(({ 0: word, index: from }): readonly Part[] => {
    if (!unspaced.test(word)) return [{ from, to: from + word.length }];
    const parts: Part[] = [];
    for (const { segment, index } of segmentsOf(word, language, "word")) {
      const part = { from: from + index, to: from + index + segment.length };
      const last = parts.at(-1);
      if (last && (closing.test(segment) || segment.trim() === ""))
        parts.splice(-1, 1, { from: last.from, to: part.to });
      else parts.push(part);
    }
    return parts;
  });
}

function segmentsOf(
  text: string,
  language: string,
  granularity: "word" | "grapheme",
): Iterable<Intl.SegmentData> {
  const segmenter = segmenters(
    `${language} ${granularity}`,
    () => new Intl.Segmenter(language, { granularity }),
  );
  return segmenter.segment(text);
}

/** To make one takes longer than to use it. */
const segmenters = boundedCache<Intl.Segmenter>(100);

/** Scripts without spaces between words. */
const unspaced = new RegExp(String.raw`[${unspacedScripts}\p{Script=Myanmar}]`, "u");

/** Characters that may not begin a line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁ-ぅァ-ゥっッゃゅょャュョ]/u;

/** Divides a part that is too long for a line. */
function pieces(part: Part, options: TextOptions): readonly Part[] {
  const { text, language, width, widthOf } = options;
  const lines: Part[] = [];
  for (const { segment, index } of segmentsOf(text.slice(part.from, part.to), language, "grapheme")) {
    const piece = { from: part.from + index, to: part.from + index + segment.length };
    const last = lines.at(-1);
    if (last && widthOf(last.from, piece.to) <= width) lines.splice(-1, 1, { from: last.from, to: piece.to });
    else lines.push(piece);
  }
  return lines;
}
