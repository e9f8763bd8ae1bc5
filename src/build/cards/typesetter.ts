import bidiFactory from "bidi-js/dist/bidi.mjs";
import type { Direction } from "../../model/direction.ts";
import { type OpenFont, openFont, type PlacedGlyph, type ShapedText } from "./openFont.ts";
import { settableText, signsOf } from "./settableText.ts";

const bidi = bidiFactory();

const opened = new Map<string, Promise<OpenFont>>();
const fontAt = (file: string): Promise<OpenFont> => opened.getOrInsertComputed(file, openFont);

/** Text of one font and one direction, in the order of reading. */
interface Run {
  readonly text: string;
  readonly font: OpenFont;
  readonly level: number;
}

/** Runs in the order in which they stand from left to right. Unicode Standard Annex #9, L2 */
const inVisualOrder = (runs: readonly Run[]): readonly Run[] => {
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
};

/** Sets the texts of one language. */
export interface Typesetter {
  /** A text without the characters that no font has. */
  readonly settable: (text: string) => string;
  /** One line of settable text. */
  readonly line: (text: string, direction: Direction) => ShapedText;
}

const setRuns = (runs: readonly Run[]): ShapedText => {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const { text, font, level } of inVisualOrder(runs)) {
    const shaped = font.shaped(text, level % 2 === 1 ? "rtl" : "ltr");
    for (const glyph of shaped.glyphs) if (glyph.path !== "") glyphs.push({ ...glyph, x: glyph.x + width });
    width += shaped.width;
  }
  return { glyphs, width };
};

/** Opens the fonts that some texts need. */
export const typesetter = async (texts: readonly string[], language: string): Promise<Typesetter> => {
  const fonts = new Map<string, OpenFont>();
  for (const { file } of texts.flatMap((text) => signsOf(settableText(text, language), language)))
    if (!fonts.has(file)) fonts.set(file, await fontAt(file));
  const runsOf = (text: string, direction: Direction): readonly Run[] => {
    const { levels } = bidi.getEmbeddingLevels(text, direction);
    const runs: Run[] = [];
    let at = 0;
    for (const { text: sign, file } of signsOf(text, language)) {
      const level = levels[at] ?? 0;
      at += sign.length;
      const font = fonts.get(file);
      const last = runs.at(-1);
      if (!font) continue;
      if (last?.font === font && last.level === level)
        runs.splice(-1, 1, { ...last, text: last.text + sign });
      else runs.push({ text: sign, font, level });
    }
    return runs;
  };
  return {
    settable: (text) => settableText(text, language),
    line: (text, direction) => setRuns(runsOf(text, direction)),
  };
};
