import { type Html, html } from "../../text/html.ts";

/** What each series after the first is filled with, in tiles of 6 by 6. */
const strokes: readonly string[] = ["M0 3H6", "M3 0V6", "M0 3H6M3 0V6", "M1.5 3h3", "M0 2H6M0 5H6"];
const turns: readonly number[] = [45, 0, 45, 0, 0];

/** The fillings of bars and areas, called by `id` and the number of the series. */
export const hatches = (series: number, id: string): readonly Html[] =>
  strokes
    .slice(0, Math.max(0, series - 1))
    .map(
      (path, index) =>
        html`<pattern id="${id}-${index + 2}" class="series-${index + 2}" width="6" height="6" patternUnits="userSpaceOnUse"${
          turns[index] !== 0 && html` patternTransform="rotate(${turns[index] ?? 0})"`
        }><path class="chart-tinge" d="M0 0H6V6H0Z"/><path class="chart-hatch" d="${path}"/></pattern>`,
    );
