import { directionOf } from "../../text/directionOf.ts";
import { type Html, html } from "../../text/html.ts";
import { isolated } from "../../text/isolated.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import { hatches } from "./hatches.ts";
import { plotChart } from "./plotChart.ts";
import { rowsChart } from "./rowsChart.ts";
import { tenths } from "./tenths.ts";

/** For the width of a text, and for that of a phone. Their type stays readable on the narrowest place of each. */
export const chartCanvases = (language: string): readonly Canvas[] => [
  { name: "wide", width: 600, height: 290, size: 14, language },
  { name: "narrow", width: 320, height: 230, size: 12.5, language },
];

/** Charts of names run sideways, where each has room for its name; so do bars of numbers that are no dates. */
export const drawnChart = (chart: Chart, canvas: Canvas): Drawing => {
  const { kind } = chart.data.axis;
  const isSideways =
    (kind === "name" && chart.type !== "line" && chart.type !== "area") ||
    (kind === "number" && chart.type === "bar");
  return isSideways ? rowsChart(chart, canvas) : plotChart(chart, canvas);
};

const looks: Readonly<Record<Canvas["name"], string>> = { wide: "chart-wide", narrow: "chart-narrow" };

const textMarkup = ({ x, y, text, anchor = "start", look }: ChartText, { width, language }: Canvas): Html => {
  const isTurned = directionOf(language) === "rtl";
  return html`<text class="${look}" x="${tenths(isTurned ? width - x : x)}" y="${tenths(y)}"${
    anchor !== "start" && html` text-anchor="${anchor}"`
  }>${isTurned ? isolated(text) : text}</text>`;
};

/** A chart for one width of screen. In languages that are read from the right, it is turned over. */
export const chartSvg = (chart: Chart, canvas: Canvas, alt: string): Html => {
  const { width, size, language, name } = canvas;
  const { top, bottom, shapes, texts } = drawnChart(chart, canvas);
  const [from, height] = [Math.floor(top), Math.ceil(bottom) - Math.floor(top)];
  const isTurned = directionOf(language) === "rtl";
  const drawn = isTurned
    ? html`<g transform="translate(${width}) scale(-1 1)">${shapes}</g>`
    : html`${shapes}`;
  const fillings =
    chart.type === "bar" || chart.type === "area"
      ? hatches(chart.data.series.length, `${chart.id}-${name}`)
      : [];
  return html`<svg class="${looks[name]}" viewBox="0 ${from} ${width} ${height}" font-size="${size}" direction="${directionOf(language)}" role="img" aria-label="${alt}">${fillings}${drawn}${texts.map((text) => textMarkup(text, canvas))}</svg>`;
};
