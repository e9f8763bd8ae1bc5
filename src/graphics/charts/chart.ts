import type { Html } from "../../markup/template.ts";
import type { ChartNote, ChartType } from "../../model/graphics.ts";

/** A chart ready to be drawn on any canvas. */
export interface Chart {
  readonly type: ChartType;
  readonly data: ChartData;
  readonly notes: readonly PlacedNote[];
  /** Unique on the page. */
  readonly id: string;
}

/** A note with its position along the first column, if it has one. */
export interface PlacedNote {
  readonly text: string;
  readonly at?: number | undefined;
  readonly value?: ChartNote["value"];
}

/** The parsed figures of a chart. */
export interface ChartData {
  readonly axis: {
    readonly kind: AxisKind;
    readonly name: string;
    /** As they were written. */
    readonly texts: readonly string[];
    /** Ascending; for names, their indexes: 0, 1, 2 … */
    readonly values: readonly number[];
  };
  readonly series: readonly Series[];
  /** The largest number of decimals of any figure. */
  readonly decimals: number;
}

interface Series {
  readonly name: string;
  /** One for each row; undefined if there is no figure. */
  readonly values: readonly (number | undefined)[];
}

/** The kind of value in the first column of a chart's figures. */
export type AxisKind = "year" | "quarter" | "month" | "day" | "number" | "name";

/** The area for a chart, for one width of screen. */
export interface Canvas {
  readonly name: "wide" | "narrow";
  readonly width: number;
  /** Height of the plot in a vertical chart. */
  readonly height: number;
  /** Font size, in units of the drawing. */
  readonly size: number;
  readonly language: string;
}

/**
 * Returns the canvases for the width of a text and for that of a phone. Type stays readable at the narrowest width of
 * each.
 */
export function chartCanvases(language: string): readonly Canvas[] {
  return [
    { name: "wide", width: 600, height: 290, size: 14, language },
    { name: "narrow", width: 320, height: 230, size: 12.5, language },
  ];
}

/** Text on a chart, laid out from left to right. */
export interface ChartText {
  /** The start, middle or end of the text, and its base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  /** Such as series-1, chart-note, chart-tick. */
  readonly className: string;
}

/**
 * A chart or a part of it, laid out from left to right; for languages that are written from right to left all of it is
 * mirrored. The plot begins at y = 0, so what is above it has a negative y.
 */
export interface Drawing {
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly Html[];
  readonly texts: readonly ChartText[];
}

/** Merges the parts of a chart. Later parts cover earlier ones. */
export function merged(parts: readonly Drawing[]): Drawing {
  return {
    top: Math.min(0, ...parts.map(({ top }) => top)),
    bottom: Math.max(0, ...parts.map(({ bottom }) => bottom)),
    shapes: parts.flatMap(({ shapes }) => shapes),
    texts: parts.flatMap(({ texts }) => texts),
  };
}

/** Returns the kind of a text, by its form. */
export function kindOfText(text: string): AxisKind {
  return forms.find(([, form]) => form.test(text))?.[0] ?? "name";
}

const forms: readonly (readonly [AxisKind, RegExp])[] = [
  ["year", /^(?:1\d|20|21)\d\d$/],
  ["quarter", /^[1-9]\d{3}[- ]?Q\d$/i],
  ["month", /^[1-9]\d{3}-\d{2}$/],
  ["day", /^[1-9]\d{3}-\d{2}-\d{2}$/],
  ["number", /^[-−]?\d+(?:\.\d+)?$/],
];

/**
 * Returns the kind of most of the texts, so that one slip is reported as such and does not turn all others into names.
 */
export function axisKind(texts: readonly string[]): AxisKind {
  const kinds = texts.map(kindOfText);
  const part = (kind: AxisKind): number => kinds.filter((own) => own === kind).length / texts.length;
  const [years, numbers] = [part("year"), part("number")];
  if (numbers > 0 && years < yearsPart && years + numbers > 0.5) return "number";
  return kinds.find((kind) => part(kind) > 0.5) ?? "name";
}

/** If at least this part of the numbers look like years, they are years, and the others are slips. */
const yearsPart = 0.8;

export function isDateKind(kind: AxisKind): boolean {
  return kind !== "number" && kind !== "name";
}
