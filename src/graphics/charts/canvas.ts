/** What a chart is drawn on, for one width of screen. */
export interface Canvas {
  readonly name: "wide" | "narrow";
  readonly width: number;
  /** How high the plot is where figures run upwards. */
  readonly height: number;
  /** The size of the type. */
  readonly size: number;
  readonly language: string;
}
