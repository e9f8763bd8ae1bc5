import { messagesFor } from "../../i18n/languages.ts";
import { directionOf, isolated } from "../../i18n/locale.ts";
import { type Html, html } from "../../markup/template.ts";
import type { ChartFields } from "../../model/graphics.ts";
import { tenths } from "../geometry.ts";
import { drawing } from "../graphic.ts";
import type { DrawnGraphic, GraphicContext } from "../maps/figure.ts";
import { placedNotes } from "./annotations.ts";
import { axisLabel } from "./axis.ts";
import { drawRows } from "./bars.ts";
import {
  type Canvas,
  type Chart,
  type ChartData,
  type ChartText,
  chartCanvases,
  type Drawing,
} from "./chart.ts";
import { formatFigure } from "./numbers.ts";
import { drawPlot } from "./plot.ts";
import { hatches } from "./shapes.ts";
import { readFigures } from "./table.ts";

/** Returns a chart as a figure of a page: title, unit, drawing, source, and a table of the figures. */
export function chartFigure(fields: ChartFields, { language, id }: GraphicContext): DrawnGraphic {
  const { figures, errors } = readFigures(fields);
  if (!figures) return { markup: html``, errors };
  const { notes, errors: more } = placedNotes(fields.annotations ?? [], figures.axis);
  if (more.length > 0) return { markup: html``, errors: more };
  const chart: Chart = { type: fields.type, data: figures, notes, id };
  return { markup: figureOf(fields, chart, language), errors: [] };
}

function figureOf(fields: ChartFields, chart: Chart, language: string): Html {
  const { title, unit, source } = fields;
  const messages = messagesFor(language).chart;
  const alt = chartAlt(fields, chart.data, language);
  const drawings = chartCanvases(language).map((canvas) => chartSvg(chart, canvas));
  return html`<figure class="graphic chart"><figcaption><strong class="chart-title">${title}</strong>${
    unit !== undefined && html` <span class="chart-unit">${unit}</span>`
  }</figcaption>${drawing(alt, drawings)}${
    source !== undefined && html`<p class="chart-source">${messages.source(source)}</p>`
  }<details class="chart-figures"><summary>${messages.figures}</summary><section class="table" tabindex="0" aria-label="${title}">${figuresTable(chart.data, language)}</section></details></figure>`;
}

/** Returns the text for readers who cannot see the chart. */
function chartAlt({ alt, title, type }: ChartFields, data: ChartData, language: string): string {
  if (alt !== undefined) return alt;
  const { kinds } = messagesFor(language).chart;
  const series = data.series.map((_, index) => seriesSummary(data, index, language));
  return [`${kinds[type]}: ${title.replace(/\.$/, "")}.`, ...series].join(" ");
}

/** Returns the first and the last figure of a series: "Plover: 9 (2020) – 4 (2024)." */
function seriesSummary({ axis, decimals, series }: ChartData, index: number, language: string): string {
  const { name = "", values = [] } = series[index] ?? {};
  const known = values.flatMap((figure, row) => (figure === undefined ? [] : [{ figure, row }]));
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  const texts = ends.map((end) => {
    const { figure = 0, row = 0 } = end ?? {};
    const label = axisLabel(
      { form: axis.kind, text: axis.texts[row] ?? "", value: axis.values[row] ?? 0 },
      language,
    );
    return `${formatFigure(figure, { language, decimals, padding: "zeros" })} (${isolated(label)})`;
  });
  return `${isolated(name)}: ${texts.join(" – ")}.`;
}

/** Returns a chart for one width of screen; its table says the same to who cannot see it. It is mirrored for languages that are written from right to left. */
function chartSvg(chart: Chart, canvas: Canvas): Html {
  const { width, size, language, name } = canvas;
  const { top, bottom, shapes, texts } = drawChart(chart, canvas);
  const [from, height] = [Math.floor(top), Math.ceil(bottom) - Math.floor(top)];
  const isMirrored = directionOf(language) === "rtl";
  const drawn = isMirrored
    ? html`<g transform="translate(${width}) scale(-1 1)">${shapes}</g>`
    : html`${shapes}`;
  const patterns =
    chart.type === "bar" || chart.type === "area"
      ? hatches(chart.data.series.length, `${chart.id}-${name}`)
      : [];
  return html`<svg class="${classNames[name]}" viewBox="0 ${from} ${width} ${height}" font-size="${size}" direction="${directionOf(language)}" aria-hidden="true">${patterns}${drawn}${texts.map((text) => textMarkup(text, canvas))}</svg>`;
}

const classNames: Readonly<Record<Canvas["name"], string>> = { wide: "chart-wide", narrow: "chart-narrow" };

function textMarkup(
  { x, y, text, anchor = "start", className }: ChartText,
  { width, language }: Canvas,
): Html {
  const isMirrored = directionOf(language) === "rtl";
  return html`<text class="${className}" x="${tenths(isMirrored ? width - x : x)}" y="${tenths(y)}"${
    anchor !== "start" && html` text-anchor="${anchor}"`
  }>${isMirrored ? isolated(text) : text}</text>`;
}

/**
 * Draws a chart. It is horizontal if its rows are names, which then have room, and if its bars stand for numbers that
 * are no dates.
 */
export function drawChart(chart: Chart, canvas: Canvas): Drawing {
  const { kind } = chart.data.axis;
  const isHorizontal =
    (kind === "name" && chart.type !== "line" && chart.type !== "area") ||
    (kind === "number" && chart.type === "bar");
  return isHorizontal ? drawRows(chart, canvas) : drawPlot(chart, canvas);
}

/** Returns the figures of a chart as a table, with a dash for each missing one. */
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
