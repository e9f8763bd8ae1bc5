import { directionOf } from "../../text/directionOf.ts";
import { type Html, html } from "../../text/html.ts";
import { isolated } from "../../text/isolated.ts";
import { tenths } from "../tenths.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText } from "./drawing.ts";
import { drawnChart } from "./drawnChart.ts";
import { hatches } from "./hatches.ts";

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
