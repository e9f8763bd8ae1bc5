import type { Html } from "../../text/html.ts";
import { block } from "./block.ts";
import type { Plot } from "./plot.ts";

/** How much of its place a group of columns takes. */
const share = 0.74;
const widest = 56;
const narrowest = 1.5;

/** Columns for each date, those of several series side by side. */
export const columnMarks = ({ chart: { data, id }, canvas, scale, place, step }: Plot): readonly Html[] => {
  const count = data.series.length;
  const width = Math.max(narrowest, Math.min((step * share) / count, widest));
  return data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => {
      if (value === undefined) return [];
      const end = scale.place(value);
      const x = place(data.axis.values[row] ?? 0) + (index - count / 2) * width;
      const box = { x, y: Math.min(end, scale.base), width, height: Math.abs(end - scale.base) };
      return [block(index, box, `${id}-${canvas.name}`)];
    }),
  );
};
