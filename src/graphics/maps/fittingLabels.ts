import { type LabelSpace, type MarkedPoint, type PlacedLabel, placedLabels } from "./placedLabels.ts";

/** Which places are named: where there is room for some only, the first ones. */
export type Naming = "all" | "some" | "none";

/** The labels of a map; undefined where all places have to be named and there is no room for that. */
export const fittingLabels = (
  points: readonly MarkedPoint[],
  space: LabelSpace,
  names: Naming,
): readonly PlacedLabel[] | undefined => {
  if (names === "none") return [];
  const labels = placedLabels(points, space);
  if (labels || names === "all") return labels;
  for (let count = points.length - 1; count > 0; count -= 1) {
    const fewer = placedLabels(points.slice(0, count), { ...space, dots: points });
    if (fewer) return fewer;
  }
  return [];
};
