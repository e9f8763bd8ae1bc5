import { scaleLinear, scaleUtc } from "d3-scale";
import { textWidth } from "../textWidth.ts";
import type { AxisKind } from "./axisKind.ts";
import { axisLabel, type LabelForm } from "./axisLabel.ts";
import type { Canvas } from "./canvas.ts";
import type { ChartData } from "./chartData.ts";

export interface AxisTick {
  readonly x: number;
  readonly text: string;
}

type Axis = ChartData["axis"];

const beginsYear = (value: number): boolean => new Date(value).toISOString().slice(4, 10) === "-01-01";
const beginsMonth = (value: number): boolean => new Date(value).toISOString().slice(8, 10) === "01";
const beginsQuarter = (value: number): boolean =>
  beginsMonth(value) && new Date(value).getUTCMonth() % 3 === 0;
const beginsDay = (value: number): boolean => value % 86_400_000 === 0;

/** What ticks may stand for, by how finely the column tells its dates. */
const begins: Readonly<Record<AxisKind, (value: number) => boolean>> = {
  year: beginsYear,
  quarter: beginsQuarter,
  month: beginsMonth,
  day: beginsDay,
  number: () => true,
  name: () => true,
};

/** The shortest words that tell dates apart; a year is told by the first and wherever it changes. */
const formsFor = (kind: AxisKind, values: readonly number[]): readonly LabelForm[] => {
  if (kind === "name" || kind === "number") return values.map(() => kind);
  if (values.every(beginsYear) && (kind === "year" || values.length > 1)) return values.map(() => "year");
  if (kind === "quarter") return values.map(() => "quarter");
  const whole = values.every(beginsMonth) ? "month" : "day";
  return values.map((value, index): LabelForm => {
    const before = values[index - 1];
    const isKnown =
      before !== undefined && new Date(before).getUTCFullYear() === new Date(value).getUTCFullYear();
    return isKnown ? `${whole}Alone` : whole;
  });
};

const everyNth = (values: readonly number[], count: number): readonly number[] => {
  const step = Math.ceil(values.length / count);
  return values.filter((_, index) => index % step === 0);
};

/** Never closer than the figures: between them there is nothing to read. */
const tickValues = ({ kind, values }: Axis, count: number): readonly number[] => {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  if (values.length <= count) return values;
  if (kind === "name") return everyNth(values, count);
  if (kind === "number") return scaleLinear().domain([first, last]).ticks(count);
  return scaleUtc()
    .domain([first, last])
    .ticks(count)
    .map((date) => date.getTime());
};

/** Ticks that meet no other, and nothing left out: or none. */
const fitting = (ticks: readonly AxisTick[], { size, width }: Canvas): boolean =>
  ticks.every(({ x, text }, index) => {
    const left = x - textWidth(text, size) / 2;
    const before = ticks[index - 1];
    const beforeEnd = before ? before.x + textWidth(before.text, size) / 2 + size * 0.6 : 0;
    return left >= beforeEnd && x + textWidth(text, size) / 2 <= width;
  });

const counts = [40, 24, 16, 12, 8, 6, 5, 4, 3, 2, 1];
const most: Readonly<Record<Canvas["name"], number>> = { wide: 12, narrow: 8 };

/** The words along the bottom: as many as find room. */
export const axisTicks = (
  axis: Axis,
  place: (value: number) => number,
  canvas: Canvas,
): readonly AxisTick[] => {
  const { kind, texts, values } = axis;
  const limit = kind === "name" ? values.length : most[canvas.name];
  for (const count of counts.filter((number) => number <= limit || number === 1)) {
    const wanted = tickValues(axis, count);
    if (wanted.length === 0 || !wanted.every(begins[kind])) continue;
    const forms = formsFor(kind, wanted);
    const ticks = wanted.map((value, index) => {
      const form = forms[index] ?? kind;
      const text = axisLabel({ form, text: texts[values.indexOf(value)] ?? "", value }, canvas.language);
      return { x: place(value), text };
    });
    if (fitting(ticks, canvas)) return ticks;
  }
  return [];
};
