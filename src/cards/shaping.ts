import bidiFactory from "bidi-js/dist/bidi.mjs";
import { boundedCache } from "../lib/cache.ts";
import { type Xml, xml } from "../markup/template.ts";
import type { Direction } from "../model/time.ts";
import { type OpenFont, openFont, type PlacedGlyph, type ShapedText } from "./fonts.ts";
import { settableGraphemes, settableText } from "./settable-text.ts";

/** Opens the fonts that some texts need. */
export async function typesetter(texts: readonly string[], language: string): Promise<Typesetter> {
  const fonts = new Map<string, OpenFont>();
  for (const { file } of texts.flatMap((text) => settableGraphemes(settableText(text, language), language)))
    if (!fonts.has(file)) fonts.set(file, await fontAt(file));
  const runsOf = (text: string, direction: Direction): readonly Run[] => {
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
  };
}

/** Sets the texts of one language. */
export interface Typesetter {
  /** Returns a text without the characters that no font has. */
  readonly settable: (text: string) => string;
  /** Shapes one line of settable text. */
  readonly line: (text: string, direction: Direction) => ShapedText;
}

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
  for (const { text, font, level } of inVisualOrder(runs)) {
    const shaped = font.shaped(text, level % 2 === 1 ? "rtl" : "ltr");
    for (const glyph of shaped.glyphs) if (glyph.path !== "") glyphs.push({ ...glyph, x: glyph.x + width });
    width += shaped.width;
  }
  return { glyphs, width };
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

/** Draws a line of text as paths. */
export function drawnLine({ glyphs }: ShapedText, style: LineStyle): Xml {
  const { size, left, baseline, colour, halo } = style;
  const paths = glyphs.map(({ path, x, y, unit }) => {
    const scale = size * unit;
    const at = `matrix(${scale.toFixed(6)} 0 0 -${scale.toFixed(6)} ${rounded(x * size)} ${rounded(-y * size)})`;
    const stroke = halo !== undefined && xml` stroke-width="${rounded((size * 0.3) / scale)}"`;
    return xml`<path transform="${at}" d="${path}"${stroke}/>`;
  });
  const at = xml`transform="translate(${rounded(left)} ${baseline})"`;
  const outline =
    halo !== undefined && xml`<g fill="${halo}" stroke="${halo}" stroke-linejoin="round" ${at}>${paths}</g>`;
  return xml`${outline}<g fill="${colour}" ${at}>${paths}</g>`;
}

export interface LineStyle {
  /** Font size in pixels. */
  readonly size: number;
  /** Distance of the first letter from the left edge of the card, in pixels. */
  readonly left: number;
  /** Distance of the base line from the top, in pixels. */
  readonly baseline: number;
  readonly colour: string;
  /** Colour of an outline that keeps letters legible on top of lines. */
  readonly halo?: string;
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
