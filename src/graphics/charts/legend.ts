import { type Html, html } from "../../markup/template.ts";
import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart, ChartText, Drawing } from "./chart.ts";
import { block, mark, stroke } from "./shapes.ts";

/** What a name is shown beside. */
export interface KeyItem {
  readonly text: string;
  readonly className: string;
  /** Around a middle, as wide as `sampleWidth` says. */
  readonly sample: (x: number, y: number) => Html;
}

/** How wide a sample is, in sizes of the type. */
export const sampleWidth = 1.8;

const leading = 1.4;

/** Names beside samples in lines that end at `bottom`: for series that find no room for a name where they end. */
export function keyLines(items: readonly KeyItem[], bottom: number, canvas: Canvas): Drawing {
  const { size, width } = canvas;
  const before = size * (sampleWidth + 0.5);
  const shapes: { readonly x: number; readonly line: number; readonly item: KeyItem }[] = [];
  const texts: (ChartText & { readonly y: number })[] = [];
  let x = 0;
  let line = 0;
  for (const item of items) {
    const words = wrappedText(item.text, { width: width - before, size });
    const taken = before + Math.max(...words.map((text) => textWidth(text, size)));
    if (x > 0 && x + taken > width) {
      x = 0;
      line += 1;
    }
    shapes.push({ x, line, item });
    for (const [index, text] of words.entries())
      texts.push({ x: x + before, y: line + index, text, className: item.className });
    if (words.length > 1) line += words.length - 1;
    x = words.length > 1 ? width : x + taken + size * 1.2;
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

/** A short piece of a series as it looks on the chart. */
export function seriesSample({ type, id }: Chart, index: number, { size, name }: Canvas): KeyItem["sample"] {
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
