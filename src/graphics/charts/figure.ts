import { messagesFor } from "../../i18n/languages.ts";
import { directionOf, isolated } from "../../i18n/locale.ts";
import { type Html, html } from "../../markup/template.ts";
import type { ChartFields } from "../../model/graphics.ts";
import { tenths } from "../geometry.ts";
import type { DrawnGraphic, GraphicSetting } from "../maps/figure.ts";
import { placedNotes } from "./annotations.ts";
import { axisLabel } from "./axis.ts";
import { rowsChart } from "./bars.ts";
import {
  type Canvas,
  type Chart,
  type ChartData,
  type ChartText,
  chartCanvases,
  type Drawing,
} from "./chart.ts";
import { formatFigure } from "./numbers.ts";
import { plotChart } from "./plot.ts";
import { hatches } from "./shapes.ts";
import { readFigures } from "./table.ts";

/** A chart as a figure of a page: title, unit, drawing, source, and the figures themselves. */
export function chartFigure(fields: ChartFields, { language, id }: GraphicSetting): DrawnGraphic {
  const { figures, errors } = readFigures(fields);
  if (!figures) return { markup: html``, errors };
  const { notes, errors: more } = placedNotes(fields.annotations ?? [], figures.axis);
  if (more.length > 0) return { markup: html``, errors: more };
  const chart: Chart = { type: fields.type, data: figures, notes, id };
  return { markup: figureOf(fields, chart, language), errors: [] };
}

function figureOf(fields: ChartFields, chart: Chart, language: string): Html {
  const { title, unit, source } = fields;
  const words = messagesFor(language).chart;
  const alt = chartAlt(fields, chart.data, language);
  const drawings = chartCanvases(language).map((canvas) => chartSvg(chart, canvas, alt));
  return html`<figure class="graphic chart"><figcaption><strong class="chart-title">${title}</strong>${
    unit !== undefined && html` <span class="chart-unit">${unit}</span>`
  }</figcaption>${drawings}${
    source !== undefined && html`<p class="chart-source">${words.source(source)}</p>`
  }<details class="chart-figures"><summary>${words.figures}</summary><section class="table" tabindex="0" aria-label="${title}">${figuresTable(chart.data, language)}</section></details></figure>`;
}

/** What readers are told of a chart that they cannot see. */
function chartAlt({ alt, title, type }: ChartFields, data: ChartData, language: string): string {
  if (alt !== undefined) return alt;
  const { kinds } = messagesFor(language).chart;
  const series = data.series.map((_, index) => seriesInWords(data, index, language));
  return [`${kinds[type]}: ${title.replace(/\.$/, "")}.`, ...series].join(" ");
}

/** "Plover: 9 (2020), 4 (2024)": the first and the last figure of a series. */
function seriesInWords({ axis, decimals, series }: ChartData, index: number, language: string): string {
  const { name = "", values = [] } = series[index] ?? {};
  const known = values.flatMap((figure, row) => (figure === undefined ? [] : [{ figure, row }]));
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  const told = ends.map((end) => {
    const { figure = 0, row = 0 } = end ?? {};
    const label = axisLabel(
      { form: axis.kind, text: axis.texts[row] ?? "", value: axis.values[row] ?? 0 },
      language,
    );
    return `${formatFigure(figure, { language, decimals, padding: "zeros" })} (${isolated(label)})`;
  });
  return `${isolated(name)}: ${told.join(" – ")}.`;
}

const looks: Readonly<Record<Canvas["name"], string>> = { wide: "chart-wide", narrow: "chart-narrow" };

/** A chart for one width of screen. In languages that are read from the right, it is turned over. */
function chartSvg(chart: Chart, canvas: Canvas, alt: string): Html {
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
}

function textMarkup(
  { x, y, text, anchor = "start", className }: ChartText,
  { width, language }: Canvas,
): Html {
  const isTurned = directionOf(language) === "rtl";
  return html`<text class="${className}" x="${tenths(isTurned ? width - x : x)}" y="${tenths(y)}"${
    anchor !== "start" && html` text-anchor="${anchor}"`
  }>${isTurned ? isolated(text) : text}</text>`;
}

/** The figures of a chart as a table. Where there is none, a dash stands. */
function figuresTable({ axis, series, decimals }: ChartData, language: string): Html {
  const figure = (value: number | undefined): string =>
    value === undefined ? "–" : formatFigure(value, { language, decimals, padding: "zeros" });
  const names = [
    axis.name === "" ? html`<td></td>` : html`<th scope="col">${axis.name}</th>`,
    ...series.map(({ name }) => html`<th scope="col">${name}</th>`),
  ];
  const rows = axis.values.map(
    (value, row) =>
      html`<tr><th scope="row">${axisLabel({ form: axis.kind, text: axis.texts[row] ?? "", value }, language)}</th>${series.map(
        ({ values }) => html`<td>${figure(values[row])}</td>`,
      )}</tr>`,
  );
  return html`<table><thead><tr>${names}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** A chart laid out. Those of names lie, where each has room for its name, and so do bars of numbers that are no dates. */
export function drawnChart(chart: Chart, canvas: Canvas): Drawing {
  const { kind } = chart.data.axis;
  const lies =
    (kind === "name" && chart.type !== "line" && chart.type !== "area") ||
    (kind === "number" && chart.type === "bar");
  return lies ? rowsChart(chart, canvas) : plotChart(chart, canvas);
}
