import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle2,
} from "d3-shape";
import { type Html, html } from "../../text/html.ts";
import { tenths } from "../tenths.ts";

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare2,
  symbolTriangle2,
  symbolDiamond2,
  symbolCross,
  symbolStar,
];

/** The mark of a series, which its shape tells apart besides its colour. `size` is that of the type. */
export const mark = (index: number, [x, y]: readonly [number, number], size: number): Html => {
  const path = symbol(shapes[index] ?? symbolCircle, size * 3.4).digits(1)() ?? "";
  return html`<path class="chart-mark series-${index + 1}" transform="translate(${tenths(x)} ${tenths(y)})" d="${path}"/>`;
};
