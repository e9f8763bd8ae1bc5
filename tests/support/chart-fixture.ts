import { placedNotes } from "../../src/graphics/charts/annotations.ts";
import type { Chart } from "../../src/graphics/charts/chart.ts";
import { readFigures } from "../../src/graphics/charts/table.ts";
import type { ChartFields } from "../../src/model/graphics.ts";

/** Returns a chart of valid fields. */
export const chartFixture = ({
  type = "line",
  data = [
    ["Year", "Plover", "Dunlin"],
    [2020, 9, 4],
    [2021, 6, null],
    [2022, 5, 3],
  ],
  annotations = [],
}: Partial<Pick<ChartFields, "type" | "data" | "annotations">> = {}): Chart => {
  const { figures, errors } = readFigures({ type, data });
  if (!figures) throw new Error(errors.map(({ field, message }) => `${field} ${message}`).join("\n"));
  const { notes, errors: more } = placedNotes(annotations, figures.axis);
  if (more.length > 0) throw new Error(more.map(({ message }) => message).join("\n"));
  return { type, data: figures, notes, id: "graphic-1" };
};
