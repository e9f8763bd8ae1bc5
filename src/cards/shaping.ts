import bidiFactory from "bidi-js/dist/bidi.mjs";
import { boundedCache } from "../lib/cache.ts";
import { type Xml, xml } from "../markup/template.ts";
import type { Direction } from "../model/time.ts";
import { type OpenFont, openFont, type PlacedGlyph, type ShapedText } from "./fonts.ts";
import { settableText, signsOf } from "./settable-text.ts";

/** Sets the texts of one language. */
export interface Typesetter {
  /** A text without the characters that no font has. */
  readonly settable: (text: string) => string;
  /** One line of settable text. */
  readonly line: (text: string, direction: Direction) => ShapedText;
}

/** Text of one font and one direction, in the order of reading. */
interface Run {
  readonly text: string;
  readonly font: OpenFont;
  readonly level: number;
}

const bidi = bidiFactory();

/** Opens the fonts that some texts need. */
export async function typesetter(texts: readonly string[], language: string): Promise<Typesetter> {
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
}

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

/** Runs in the order in which they stand from left to right. Unicode Standard Annex #9, L2 */
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

export interface LinePlace {
  /** In pixels, of the type. */
  readonly size: number;
  /** Of its first letter, from the left edge of the card. */
  readonly left: number;
  /** Of the foot of the letters, from the top. */
  readonly baseline: number;
  readonly colour: string;
  /** Drawn around the letters, so that they can be read on lines. */
  readonly halo?: string;
}

/** A line of text as paths. */
export function drawnLine({ glyphs }: ShapedText, place: LinePlace): Xml {
  const { size, left, baseline, colour, halo } = place;
  const signs = glyphs.map(({ path, x, y, unit }) => {
    const scale = size * unit;
    const at = `matrix(${scale.toFixed(6)} 0 0 -${scale.toFixed(6)} ${rounded(x * size)} ${rounded(-y * size)})`;
    const stroke = halo !== undefined && xml` stroke-width="${rounded((size * 0.3) / scale)}"`;
    return xml`<path transform="${at}" d="${path}"${stroke}/>`;
  });
  const at = xml`transform="translate(${rounded(left)} ${baseline})"`;
  const around =
    halo !== undefined && xml`<g fill="${halo}" stroke="${halo}" stroke-linejoin="round" ${at}>${signs}</g>`;
  return xml`${around}<g fill="${colour}" ${at}>${signs}</g>`;
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
