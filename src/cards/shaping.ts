import bidiFactory from "bidi-js/dist/bidi.mjs";
import { boundedCache } from "../lib/cache.ts";
import type { Direction } from "../model/time.ts";
import { type OpenFont, openFont, type PlacedGlyph, type ShapedText } from "./fonts.ts";
import { plainFontFile, settableGraphemes, settableText } from "./settable-text.ts";

/** Opens the fonts that some texts need. */
export async function typesetter(texts: readonly string[], language: string): Promise<Typesetter> {
  const fonts = new Map<string, OpenFont>();
  for (const file of texts.flatMap((text) => fontFilesOf(text, language)))
    if (!fonts.has(file)) fonts.set(file, await fontAt(file));
  const runsOf = (text: string, direction: Direction): readonly Run[] => {
    const plainFont = direction === "ltr" && fonts.get(plainFontFile(text, language) ?? "");
    if (plainFont) return [{ text, font: plainFont, level: 0 }];
    const { levels } = bidi.getEmbeddingLevels(text, direction);
    const runs: Run[] = [];
    let at = 0;
    for (const { text: grapheme, file } of settableGraphemes(text, language)) {
      const level = levels[at] ?? 0;
      at += grapheme.length;
      const font = fonts.get(file);
      const last = runs.at(-1);
      if (!font) continue;
      if (last?.font === font && last.level === level)
        runs.splice(-1, 1, { ...last, text: last.text + grapheme });
      else runs.push({ text: grapheme, font, level });
    }
    return runs;
  };
  return {
    settable: (text) => settableText(text, language),
    line: (text, direction) => setRuns(runsOf(text, direction)),
    widths: (text, direction) => partWidths(text, runsOf(text, direction)),
  };
}

function fontFilesOf(text: string, language: string): readonly string[] {
  const file = plainFontFile(text, language);
  return file === undefined
    ? settableGraphemes(settableText(text, language), language).map(({ file }) => file)
    : [file];
}

/** Sets the texts of one language. */
export interface Typesetter {
  /** Returns a text without the characters that no font has. */
  readonly settable: (text: string) => string;
  /** Shapes one line of settable text. */
  readonly line: (text: string, direction: Direction) => ShapedText;
  /** Measures the parts of a settable text. */
  readonly widths: (text: string, direction: Direction) => PartWidths;
}

/** Returns the width of a part of a text, by its first and last index. */
type PartWidths = (from: number, to: number) => number;

/** Text of one font and one direction, in logical order. */
interface Run {
  readonly text: string;
  readonly font: OpenFont;
  readonly level: number;
}

const bidi = bidiFactory();

const openFonts = boundedCache<Promise<OpenFont>, string>();

function fontAt(file: string): Promise<OpenFont> {
  return openFonts(file, openFont);
}

function setRuns(runs: readonly Run[]): ShapedText {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const run of inVisualOrder(runs)) {
    const shaped = shapedRun(run);
    for (const glyph of shaped.glyphs) glyphs.push({ ...glyph, x: glyph.x + width });
    width += shaped.width;
  }
  return { glyphs, width };
}

/**
 * Measures a text once, however many of its parts are asked for: a part is as wide as the advances of its glyphs. Set
 * alone it may differ by the kerning at its ends.
 */
function partWidths(text: string, runs: readonly Run[]): PartWidths {
  const ends = new Float64Array(text.length + 1);
  let at = 0;
  for (const run of runs) {
    for (const { cluster, advance } of shapedRun(run).glyphs)
      ends[at + cluster + 1] = (ends[at + cluster + 1] ?? 0) + advance;
    at += run.text.length;
  }
  for (let index = 1; index <= text.length; index += 1)
    ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0);
  return (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0);
}

function shapedRun({ text, font, level }: Run): ShapedText {
  return font.shaped(text, level % 2 === 1 ? "rtl" : "ltr");
}

/** Returns runs in visual order, from left to right (Unicode Standard Annex #9, rule L2). */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  let ordered = runs;
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: Run[] = [];
    let group: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) {
        group.unshift(run);
        continue;
      }
      next.push(...group, run);
      group = [];
    }
    ordered = [...next, ...group];
  }
  return ordered;
}
