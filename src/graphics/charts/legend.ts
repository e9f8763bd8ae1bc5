import { type Html, html } from "../../markup/template.ts";
import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart, ChartText, Drawing } from "./chart.ts";
import { block, mark, stroke } from "./shapes.ts";

/** Draws a legend whose lines end at `bottom`: for series whose names have no room beside their ends. */
export function drawLegend(items: readonly LegendItem[], bottom: number, canvas: Canvas): Drawing {
  const { size, width } = canvas;
  const before = size * (sampleWidth + 0.5);
  const shapes: { readonly x: number; readonly line: number; readonly item: LegendItem }[] = [];
  const texts: (ChartText & { readonly y: number })[] = [];
  let x = 0;
  let line = 0;
  for (const item of items) {
    const lines = wrappedText(item.text, { width: width - before, size });
    const taken = before + Math.max(...lines.map((text) => textWidth(text, size)));
    if (x > 0 && x + taken > width) {
      x = 0;
      line += 1;
    }
    shapes.push({ x, line, item });
    for (const [index, text] of lines.entries())
      texts.push({ x: x + before, y: line + index, text, className: item.className });
    if (lines.length > 1) line += lines.length - 1;
    x = lines.length > 1 ? width : x + taken + size * 1.2;
  }
  const top = bottom - (items.length > 0 ? (line + 1) * size * leading + size * 0.4 : 0);
  const yOf = (index: number): number => top + size * (1 + index * leading);
  return {
    top,
    bottom,
    shapes: shapes.map(({ x: left, line: at, item }) =>
      item.sample(left + (size * sampleWidth) / 2, yOf(at) - size * 0.35),
    ),
    texts: texts.map((text) => ({ ...text, y: yOf(text.y) })),
  };
}

/** A name in the legend, with a sample of what it stands for. */
export interface LegendItem {
  readonly text: string;
  readonly className: string;
  /** Draws the sample around a middle, `sampleWidth` wide. */
  readonly sample: (x: number, y: number) => Html;
}

/** The width of a sample, in font sizes. */
export const sampleWidth = 1.8;

const leading = 1.4;

/** Returns a sample of a series as it looks on the chart. */
export function seriesSample(
  { type, id }: Chart,
  index: number,
  { size, name }: Canvas,
): LegendItem["sample"] {
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
}
