import { pathNumbers } from "../pathNumbers.ts";

/** What is counted in tenths, so that nothing is lost between steps. */
const written = (tenths: readonly number[]): string => pathNumbers(tenths.map((value) => value / 10));

/**
 * A path of straight lines, as d3-shape writes it, told in steps from point to point instead of places: it is shorter, and
 * even steps shrink when they are compressed. To a tenth; no step adds to the error of another.
 * @example inSteps("M10,20L11.5,20L13,18Z") // "M10 20l1.5 0 1.5-2Z"
 */
export const inSteps = (path: string): string => {
  let [x, y] = [0, 0];
  let from = "";
  return path.replace(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g, (_, letter, wantedX, wantedY) => {
    if (letter === "Z") return "Z";
    const [toX, toY] = [Math.round(Number(wantedX) * 10), Math.round(Number(wantedY) * 10)];
    const step = written([toX - x, toY - y]);
    [x, y] = [toX, toY];
    const before = from;
    from = letter;
    if (letter === "M") return `M${written([toX, toY])}`;
    return before === "L" ? `${step.startsWith("-") ? "" : " "}${step}` : `l${step}`;
  });
};
