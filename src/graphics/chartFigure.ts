import type { ChartFields } from "../model/chartFields.ts";
import { type Html, html } from "../text/html.ts";
import { wordsFor } from "../text/words/wordsFor.ts";
import type { Chart } from "./charts/chart.ts";
import { chartAlt } from "./charts/chartAlt.ts";
import { chartCanvases } from "./charts/chartCanvases.ts";
import { chartSvg } from "./charts/chartSvg.ts";
import { figuresTable } from "./charts/figuresTable.ts";
import { placedNotes } from "./charts/placedNotes.ts";
import { readFigures } from "./charts/readFigures.ts";
import type { DrawnGraphic, GraphicSetting } from "./mapFigure.ts";

const figureOf = (fields: ChartFields, chart: Chart, language: string): Html => {
  const { title, unit, source } = fields;
  const words = wordsFor(language).chart;
  const alt = chartAlt(fields, chart.data, language);
  const drawings = chartCanvases(language).map((canvas) => chartSvg(chart, canvas, alt));
  return html`<figure class="graphic chart"><figcaption><strong class="chart-title">${title}</strong>${
    unit !== undefined && html` <span class="chart-unit">${unit}</span>`
  }</figcaption>${drawings}${
    source !== undefined && html`<p class="chart-source">${words.source(source)}</p>`
  }<details class="chart-figures"><summary>${words.figures}</summary><section class="table" tabindex="0" aria-label="${title}">${figuresTable(chart.data, language)}</section></details></figure>`;
};

/** A chart as a figure of a page: title, unit, drawing, source, and the figures themselves. */
export const chartFigure = (fields: ChartFields, { language, id }: GraphicSetting): DrawnGraphic => {
  const { figures, faults } = readFigures(fields);
  if (!figures) return { markup: html``, faults };
  const { notes, faults: more } = placedNotes(fields.annotations ?? [], figures.axis);
  if (more.length > 0) return { markup: html``, faults: more };
  const chart: Chart = { type: fields.type, data: figures, notes, id };
  return { markup: figureOf(fields, chart, language), faults: [] };
};
