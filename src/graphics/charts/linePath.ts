import { line } from "d3-shape";
import { inSteps } from "./inSteps.ts";

type Place = readonly [x: number, y: number];

const draw = line<Place | undefined>()
  .defined((place) => place !== undefined)
  .x((place) => place?.[0] ?? 0)
  .y((place) => place?.[1] ?? 0)
  .digits(1);

/** A line through places, which breaks off where there is none. A place between two gaps is a point. */
export const linePath = (places: readonly (Place | undefined)[]): string => inSteps(draw(places) ?? "");
