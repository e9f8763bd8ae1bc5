import { html } from "../../text/html.ts";
import { block } from "./block.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { type KeyItem, sampleWidth } from "./keyLines.ts";
import { mark } from "./mark.ts";
import { stroke } from "./stroke.ts";

/** A short piece of a series as it looks on the chart. */
export const seriesSample = (
  { type, id }: Chart,
  index: number,
  { size, name }: Canvas,
): KeyItem["sample"] => {
  const half = (size * sampleWidth) / 2;
  return (x, y) => {
    if (type === "bar" || type === "area")
      return block(
        index,
        { x: x - half, y: y - size * 0.4, width: half * 2, height: size * 0.8 },
        `${id}-${name}`,
      );
    const line = type === "line" && stroke(`chart-line series-${index + 1}`, [x - half, y], [x + half, y]);
    return html`${line}${mark(index, [x, y], size * (type === "dot" ? 1.5 : 1))}`;
  };
};
