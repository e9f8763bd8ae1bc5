import { readFileSync } from "node:fs";
import { Blob, Direction, Face, Font, shape, Buffer as TextBuffer, Variation } from "harfbuzzjs";
import decompress from "wawoff2/decompress.js";
import { boundedCache } from "../lib/cache.ts";
import type { GlyphOutline } from "./glyph-outline.ts";

/**
 * Opens a WOFF2 font file.
 * @throws the error of `readFileSync`
 */
export async function openFont(file: string): Promise<OpenFont> {
  const { buffer } = Uint8Array.from(await decompress(readFileSync(file)));
  const face = new Face(new Blob(buffer));
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  const unit = 1 / face.upem;
  fontCount += 1;
  const firstId = fontCount * mostGlyphs;
  const outlineOf = (glyph: number): GlyphOutline =>
    outlines(firstId + glyph, (id) => ({ id, commands: font.glyphToJson(glyph), unit }));
  const line = new TextBuffer();
  return {
    shaped: (text, direction) => {
      line.clearContents();
      line.addText(text);
      line.guessSegmentProperties();
      line.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
      shape(font, line);
      const positions = line.getGlyphPositions();
      let at = 0;
      const glyphs = line.getGlyphInfos().map(({ codepoint, cluster }, index): PlacedGlyph => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const glyph = {
          outline: outlineOf(codepoint),
          x: (at + xOffset) * unit,
          y: yOffset * unit,
          advance: xAdvance * unit,
          cluster,
        };
        at += xAdvance;
        return glyph;
      });
      return { glyphs, width: at * unit };
    },
  };
}

/** A font that is ready to shape text. */
export interface OpenFont {
  /** Shapes text of one direction, with the ligatures, the kerning and the joined letters of its script. */
  readonly shaped: (text: string, direction: "ltr" | "rtl") => ShapedText;
}

export interface ShapedText {
  /** In visual order, from left to right. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** A glyph at its position in a line. All lengths are in ems. */
export interface PlacedGlyph {
  readonly outline: GlyphOutline;
  readonly x: number;
  /** Upwards from the base line. */
  readonly y: number;
  /** The distance to the next glyph. */
  readonly advance: number;
  /** The index of the first UTF-16 unit that it stands for. */
  readonly cluster: number;
}

/** That of headlines, as in layouts/styles/tokens.css. */
const weight = 600;

let fontCount = 0;

/** No font has more (ISO/IEC 14496-22, 5.2 maxp). */
const mostGlyphs = 0x10000;

/** Those of all fonts. A Chinese character takes some 15 KB. */
const outlines = boundedCache<GlyphOutline, number>(2_000);
