import { type Html, html } from "../../text/html.ts";
import { tenths } from "../tenths.ts";

type Point = readonly [x: number, y: number];

/** A straight line from one point to another. */
export const stroke = (look: string, [fromX, fromY]: Point, [toX, toY]: Point): Html => {
  const to =
    fromY === toY ? `H${tenths(toX)}` : fromX === toX ? `V${tenths(toY)}` : `L${tenths(toX)} ${tenths(toY)}`;
  return html`<path class="${look}" d="M${tenths(fromX)} ${tenths(fromY)}${to}"/>`;
};
