import type { Drawing } from "./drawing.ts";

/** Parts of a chart as one drawing; what comes later covers what comes before. */
export const joined = (parts: readonly Drawing[]): Drawing => ({
  top: Math.min(0, ...parts.map(({ top }) => top)),
  bottom: Math.max(0, ...parts.map(({ bottom }) => bottom)),
  shapes: parts.flatMap(({ shapes }) => shapes),
  texts: parts.flatMap(({ texts }) => texts),
});
