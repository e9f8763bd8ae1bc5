import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { FigureScale } from "./figureScale.ts";

/** A chart whose figures run upwards, with what is settled about it before anything is drawn. */
export interface Plot {
  readonly chart: Chart;
  readonly canvas: Canvas;
  readonly scale: FigureScale;
  /** Where the plot begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The place of a value of the first column. */
  readonly place: (value: number) => number;
  /** How far apart two neighbouring values are, at least. */
  readonly step: number;
}
