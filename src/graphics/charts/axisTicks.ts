import { scaleLinear, scaleUtc } from "d3-scale";
import type { AxisKind } from "./axisKind.ts";
import { axisLabel, type LabelForm } from "./axisLabel.ts";
import type { Canvas } from "./canvas.ts";
import type { ChartData } from "./chartData.ts";
import { type SetTick, setTicks, type Tick } from "./setTicks.ts";
import { shortened } from "./shortened.ts";

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
  const whole = kind === "quarter" ? kind : values.every(beginsMonth) ? "month" : "day";
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

const counts = [40, 24, 16, 12, 8, 6, 5, 4, 3, 2, 1];
const most: Readonly<Record<Canvas["name"], number>> = { wide: 12, narrow: 8 };

/** What ticks may be tried, the most first; at the end the first value and the last, and the first alone. */
const candidates = (axis: Axis, { name }: Canvas): readonly (readonly number[])[] => {
  const { kind, values } = axis;
  const limit = kind === "name" ? values.length : most[name];
  return [
    ...counts.filter((count) => count <= limit).map((count) => tickValues(axis, count)),
    values.filter((_, index) => index === 0 || index === values.length - 1),
    values.slice(0, 1),
  ].filter((wanted) => wanted.length > 0 && wanted.every(begins[kind]));
};

/** What part of the drawing a name along the bottom may take. */
const widest = 0.4;

/** The words along the bottom: as many as find room, none of which leaves the drawing. */
export const axisTicks = (
  axis: Axis,
  place: (value: number) => number,
  canvas: Canvas,
): readonly SetTick[] => {
  const { kind, texts, values } = axis;
  const { size, width, language } = canvas;
  const ticksFor = (wanted: readonly number[]): readonly Tick[] => {
    const forms = formsFor(kind, wanted);
    return wanted.map((value, index) => {
      const form = forms[index] ?? kind;
      const label = axisLabel({ form, text: texts[values.indexOf(value)] ?? "", value }, language);
      return { x: place(value), text: shortened(label, { width: widest * width, size }) };
    });
  };
  for (const wanted of candidates(axis, canvas)) {
    const ticks = setTicks(ticksFor(wanted), canvas);
    if (ticks) return ticks;
  }
  return [];
};
