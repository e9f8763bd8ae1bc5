import type { Html } from "../../text/html.ts";
import { mark } from "./mark.ts";
import type { Plot } from "./plot.ts";

/** A mark for each figure, of the shape of its series. */
export const dotMarks = ({ chart: { data }, canvas, scale, place }: Plot): readonly Html[] =>
  data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) =>
      value === undefined
        ? []
        : [mark(index, [place(data.axis.values[row] ?? 0), scale.place(value)], canvas.size * 1.5)],
    ),
  );
