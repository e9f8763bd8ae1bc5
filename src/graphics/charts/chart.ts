import type { ChartNote, ChartType } from "../../model/chartFields.ts";
import type { ChartData } from "./chartData.ts";

/** A note with its place along the first column, where it has one. */
export interface PlacedNote {
  readonly text: string;
  readonly at?: number | undefined;
  readonly value?: ChartNote["value"];
}

/** A chart ready to be drawn on any canvas. */
export interface Chart {
  readonly type: ChartType;
  readonly data: ChartData;
  readonly notes: readonly PlacedNote[];
  /** Its own on the page. */
  readonly id: string;
}
