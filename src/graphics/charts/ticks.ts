import { scaleLinear, scaleUtc } from "d3-scale";
import { dayInMs } from "../../lib/durations.ts";
import { textWidth, truncatedText } from "../text-fit.ts";
import { axisLabel, type LabelForm } from "./axis.ts";
import type { AxisKind, Canvas, ChartData } from "./chart.ts";

/** Returns the ticks along the bottom: as many as there is room for, none of which leaves the drawing. */
export function axisTicks(
  axis: Axis,
  position: (value: number) => number,
  canvas: Canvas,
): readonly PlacedTick[] {
  const { kind, texts, values } = axis;
  const { size, width, language } = canvas;
  const ticksFor = (wanted: readonly number[]): readonly Tick[] => {
    const forms = formsFor(kind, wanted);
    return wanted.map((value, index) => {
      const form = forms[index] ?? kind;
      const label = axisLabel({ form, text: texts[values.indexOf(value)] ?? "", value }, language);
      return { x: position(value), text: truncatedText(label, { width: maxNamePart * width, size }) };
    });
  };
  for (const wanted of candidates(axis, canvas)) {
    const ticks = placedTicks(ticksFor(wanted), canvas);
    if (ticks) return ticks;
  }
  return [];
}

type Axis = ChartData["axis"];

interface Tick {
  readonly x: number;
  readonly text: string;
}

interface PlacedTick extends Tick {
  /** The middle of its text, which is kept inside the drawing. */
  readonly textX: number;
}

/** The maximum part of the drawing for a name along the bottom. */
const maxNamePart = 0.4;

/** Returns the shortest forms that distinguish dates. The year is on the first label, and wherever it changes. */
function formsFor(kind: AxisKind, values: readonly number[]): readonly LabelForm[] {
  if (kind === "name" || kind === "number") return values.map(() => kind);
  if (values.every(beginsYear) && (kind === "year" || values.length > 1)) return values.map(() => "year");
  const longForm = kind === "quarter" ? kind : values.every(beginsMonth) ? "month" : "day";
  return values.map((value, index): LabelForm => {
    const before = values[index - 1];
    const isKnown =
      before !== undefined && new Date(before).getUTCFullYear() === new Date(value).getUTCFullYear();
    return isKnown ? `${longForm}Alone` : longForm;
  });
}

function beginsYear(value: number): boolean {
  return new Date(value).toISOString().slice(4, 10) === "-01-01";
}

function beginsMonth(value: number): boolean {
  return new Date(value).toISOString().slice(8, 10) === "01";
}

/**
 * Returns the sets of ticks to try, the largest first; in the end the first and the last value, then the first alone.
 */
function candidates(axis: Axis, { name }: Canvas): readonly (readonly number[])[] {
  const { kind, values } = axis;
  const limit = kind === "name" ? values.length : maxTicks[name];
  return [
    ...counts.filter((count) => count <= limit).map((count) => tickValues(axis, count)),
    values.filter((_, index) => index === 0 || index === values.length - 1),
    values.slice(0, 1),
  ].filter((wanted) => wanted.length > 0 && wanted.every(canHaveTick[kind]));
}

const counts = [40, 24, 16, 12, 8, 6, 5, 4, 3, 2, 1];

const maxTicks: Readonly<Record<Canvas["name"], number>> = { wide: 12, narrow: 8 };

/** Which values may have a tick, by the precision of the column's dates. */
const canHaveTick: Readonly<Record<AxisKind, (value: number) => boolean>> = {
  year: beginsYear,
  quarter: beginsQuarter,
  month: beginsMonth,
  day: beginsDay,
  number: () => true,
  name: () => true,
};

function beginsQuarter(value: number): boolean {
  return beginsMonth(value) && new Date(value).getUTCMonth() % 3 === 0;
}

function beginsDay(value: number): boolean {
  return value % dayInMs === 0;
}

/** Ticks are never closer than the figures, since there is nothing to read between them. */
function tickValues({ kind, values }: Axis, count: number): readonly number[] {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  if (values.length <= count) return values;
  if (kind === "name") return everyNth(values, count);
  if (kind === "number") return scaleLinear().domain([first, last]).ticks(count);
  return scaleUtc()
    .domain([first, last])
    .ticks(count)
    .map((date) => date.getTime());
}

function everyNth(values: readonly number[], count: number): readonly number[] {
  const step = Math.ceil(values.length / count);
  return values.filter((_, index) => index % step === 0);
}

/** Returns ticks with the positions of their texts; undefined if some texts would overlap. */
export function placedTicks(
  ticks: readonly Tick[],
  { size, width }: Pick<Canvas, "size" | "width">,
): readonly PlacedTick[] | undefined {
  const half = ({ text }: Tick): number => textWidth(text, size) / 2;
  const set = ticks.map((tick) => ({
    ...tick,
    textX: Math.max(half(tick), Math.min(tick.x, width - half(tick))),
  }));
  const isFree = set.every((tick, index) => {
    const before = set[index - 1];
    return before === undefined || before.textX + half(before) + size * 0.6 <= tick.textX - half(tick);
  });
  return isFree ? set : undefined;
}
