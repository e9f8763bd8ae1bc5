import { readFileSync } from "node:fs";
import { Blob, Direction, Face, Font, shape, Buffer as TextBuffer, Variation } from "harfbuzzjs";
import decompress from "wawoff2/decompress.js";

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
  const paths = new Map<number, string>();
  const pathOf = (glyph: number): string =>
    paths.getOrInsertComputed(glyph, () => rounded(font.glyphToPath(glyph)));
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
      const glyphs = line.getGlyphInfos().map(({ codepoint }, index): PlacedGlyph => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const glyph = { path: pathOf(codepoint), x: (at + xOffset) * unit, y: yOffset * unit, unit };
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
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** A glyph of a font at its position in a line. All lengths are in ems. */
export interface PlacedGlyph {
  /** Data of an SVG path, in units of the font, y upwards. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** One unit of the font. */
  readonly unit: number;
}

/** That of headlines, as in layouts/styles/tokens.css. */
const weight = 600;

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
