import { eastAsianScripts, unspacedScripts } from "../i18n/scripts.ts";

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
  const lines: string[] = [];
  for (const part of partsOf(text, options.language))
    for (const piece of pieces(part, options)) {
      const last = lines.at(-1);
      if (last !== undefined && options.widthOf((last + piece).trimEnd()) <= options.width)
        lines.splice(-1, 1, last + piece);
      else lines.push(piece);
    }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

interface LineOptions {
  readonly language: string;
  /** Maximum width of a line, in the unit of `widthOf`. */
  readonly width: number;
  readonly widthOf: (text: string) => number;
}

/** Returns the parts of a text that stay on one line, each with the space behind it. */
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

/** Scripts without spaces between words. */
const unspaced = new RegExp(String.raw`[${unspacedScripts}\p{Script=Myanmar}]`, "u");

/** Characters that may not begin a line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁ-ぅァ-ゥっッゃゅょャュョ]/u;

/** Divides a part that is too long for a line. */
function pieces(part: string, { language, width, widthOf }: LineOptions): readonly string[] {
  if (widthOf(part.trimEnd()) <= width) return [part];
  const lines: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(part)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + segment) <= width) lines.splice(-1, 1, last + segment);
    else lines.push(segment);
  }
  return lines;
}
