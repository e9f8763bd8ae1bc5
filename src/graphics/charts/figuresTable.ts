import { type Html, html } from "../../text/html.ts";
import { axisLabel } from "./axisLabel.ts";
import type { ChartData } from "./chartData.ts";
import { figureInWords } from "./figureInWords.ts";

/** The figures of a chart as a table. Where there is none, a dash stands. */
export const figuresTable = ({ axis, series, decimals }: ChartData, language: string): Html => {
  const figure = (value: number | undefined): string =>
    value === undefined ? "–" : figureInWords(value, { language, decimals, padding: "zeros" });
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
};
