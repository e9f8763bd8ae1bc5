import { type Html, html } from "../../text/html.ts";
import { linePath } from "./linePath.ts";
import { mark } from "./mark.ts";
import type { Plot } from "./plot.ts";

/** Up to so many figures, each is marked; beyond, the last alone. */
const mostMarked = 14;

/** Lines with the marks of their series, which tell them apart besides colours and dashes. */
export const lineMarks = ({ chart: { data }, canvas, scale, place }: Plot): readonly Html[] =>
  data.series.flatMap(({ values }, index) => {
    const places = values.map((value, row) =>
      value === undefined ? undefined : ([place(data.axis.values[row] ?? 0), scale.place(value)] as const),
    );
    const drawn = places.filter((at) => at !== undefined);
    const marked = drawn.length <= mostMarked ? drawn : drawn.slice(-1);
    return [
      html`<path class="chart-line series-${index + 1}" d="${linePath(places)}"/>`,
      ...marked.map((at) => mark(index, at, canvas.size)),
    ];
  });
