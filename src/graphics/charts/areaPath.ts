import { area } from "d3-shape";
import { inSteps } from "./inSteps.ts";

/** Two heights at a place. */
export interface Slice {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const fill = area<Slice | undefined>()
  .defined((slice) => slice !== undefined)
  .x((slice) => slice?.x ?? 0)
  .y0((slice) => slice?.from ?? 0)
  .y1((slice) => slice?.to ?? 0)
  .digits(1);

/** The space between two heights, which breaks off where there are none. */
export const areaPath = (slices: readonly (Slice | undefined)[]): string => inSteps(fill(slices) ?? "");
