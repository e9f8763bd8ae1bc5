import type { Html } from "../../markup/template.ts";
import type { ChartNote, ChartType } from "../../model/graphics.ts";

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

interface Series {
  readonly name: string;
  /** One for each row; undefined where there is no figure. */
  readonly values: readonly (number | undefined)[];
}

/** A chart's figures, understood. */
export interface ChartData {
  readonly axis: {
    readonly kind: AxisKind;
    readonly name: string;
    /** As they were written. */
    readonly texts: readonly string[];
    /** In rising order; for names, their places: 0, 1, 2 … */
    readonly values: readonly number[];
  };
  readonly series: readonly Series[];
  /** How many decimals the figures were written with, at most. */
  readonly decimals: number;
}

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

/** For the width of a text, and for that of a phone. Their type stays readable on the narrowest place of each. */
export function chartCanvases(language: string): readonly Canvas[] {
  return [
    { name: "wide", width: 600, height: 290, size: 14, language },
    { name: "narrow", width: 320, height: 230, size: 12.5, language },
  ];
}

/** Words on a chart, laid out for a language that is read from the left. */
export interface ChartText {
  /** Where the text begins, ends or has its middle, and its base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  /** Its class: series-1, chart-note, chart-tick … */
  readonly className: string;
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

/** Parts of a chart as one drawing; what comes later covers what comes before. */
export function joined(parts: readonly Drawing[]): Drawing {
  return {
    top: Math.min(0, ...parts.map(({ top }) => top)),
    bottom: Math.max(0, ...parts.map(({ bottom }) => bottom)),
    shapes: parts.flatMap(({ shapes }) => shapes),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** What stands in the first column of a chart's figures. */
export type AxisKind = "year" | "quarter" | "month" | "day" | "number" | "name";

const forms: readonly (readonly [AxisKind, RegExp])[] = [
  ["year", /^(?:1\d|20|21)\d\d$/],
  ["quarter", /^[1-9]\d{3}[- ]?Q\d$/i],
  ["month", /^[1-9]\d{3}-\d{2}$/],
  ["day", /^[1-9]\d{3}-\d{2}-\d{2}$/],
  ["number", /^[-−]?\d+(?:\.\d+)?$/],
];

/** The kind that a text has by its form. */
export function kindOfText(text: string): AxisKind {
  return forms.find(([, form]) => form.test(text))?.[0] ?? "name";
}

/** Of numbers, so many may look like years before they are years, and the others slips. */
const mostlyYears = 0.8;

/** The kind of most of the texts, so that a slip in one of them is told and does not turn all others into names. */
export function axisKind(texts: readonly string[]): AxisKind {
  const kinds = texts.map(kindOfText);
  const part = (kind: AxisKind): number => kinds.filter((own) => own === kind).length / texts.length;
  const [years, numbers] = [part("year"), part("number")];
  if (numbers > 0 && years < mostlyYears && years + numbers > 0.5) return "number";
  return kinds.find((kind) => part(kind) > 0.5) ?? "name";
}

export function isDateKind(kind: AxisKind): boolean {
  return kind !== "number" && kind !== "name";
}
