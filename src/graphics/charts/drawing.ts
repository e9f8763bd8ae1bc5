import type { Html } from "../../text/html.ts";

/** Words on a chart, laid out for a language that is read from the left. */
export interface ChartText {
  /** Where the text begins, ends or has its middle, and its base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  /** Its class: series-1, chart-note, chart-tick … */
  readonly look: string;
}

/**
 * A chart or a part of it. The plot begins at y = 0; what stands above it has a negative y. Shapes are those of a
 * language that is read from the left, too: for others they are turned over as a whole.
 */
export interface Drawing {
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly Html[];
  readonly texts: readonly ChartText[];
}
