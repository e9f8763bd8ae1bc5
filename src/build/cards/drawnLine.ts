import { type Xml, xml } from "../../text/xml.ts";
import type { ShapedText } from "./openFont.ts";

const rounded = (length: number): string => String(Math.round(length * 100) / 100);

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
export const drawnLine = ({ glyphs }: ShapedText, place: LinePlace): Xml => {
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
};
