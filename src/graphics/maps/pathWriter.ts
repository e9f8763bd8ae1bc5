import type { GeoContext } from "d3-geo";
import { pathNumbers } from "../pathNumbers.ts";

type Point = readonly [x: number, y: number];

/**
 * A path that d3-geo writes on as on a canvas, told in whole steps from point to point, which is short: after a move,
 * what follows needs no letter. A ring that has shrunk to a point is a step long, so that its outline shows.
 */
export const pathWriter = (): GeoContext & { readonly text: () => string } => {
  let text = "";
  /** Where the last path that was written began or, if it was open, ended. */
  let at: Point = [0, 0];
  let line: Point[] = [];
  const rounded = (x: number, y: number): Point => [Math.round(x), Math.round(y)];
  const write = (points: readonly Point[], end: "open" | "closed"): void => {
    const steps = points.flatMap((point, index): readonly Point[] => {
      const before = points[index - 1] ?? at;
      const step: Point = [point[0] - before[0], point[1] - before[1]];
      return index > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
    });
    if (steps.length < 2 && end === "open") return;
    const told = steps.length < 2 ? [...steps, [1, 0] as const] : steps;
    text += `m${pathNumbers(told.flat())}`;
    if (end === "closed") text += "z";
    at = (end === "closed" ? points[0] : points.at(-1)) ?? at;
  };
  const flush = (): void => {
    write(line, "open");
    line = [];
  };
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      flush();
      line = [rounded(x, y)];
    },
    lineTo: (x, y) => {
      line.push(rounded(x, y));
    },
    closePath: () => {
      write(line, "closed");
      line = [];
    },
    arc: () => {},
    text: () => {
      flush();
      return text;
    },
  };
};
