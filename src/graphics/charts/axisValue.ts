import { type AxisKind, kindOfText } from "./axisKind.ts";
import { figureOf } from "./figureOf.ts";

export type AxisValue =
  | { readonly value: number; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

const examples: Readonly<Record<AxisKind, string>> = {
  year: "2021",
  quarter: "2021-Q3",
  month: "2021-03",
  day: "2021-03-09",
  number: "12.5",
  name: "Port Ansel",
};

const dayOf = (text: string): number | undefined => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).toISOString().startsWith(text) ? time : undefined;
};

const quarterOf = (text: string): number | undefined => {
  const quarter = Number(text.at(-1));
  return quarter >= 1 && quarter <= 4 ? Date.UTC(Number(text.slice(0, 4)), quarter * 3 - 3) : undefined;
};

/**
 * A date or number of an axis as a number: for dates, milliseconds since 1970 at the beginning of the year, quarter,
 * month or day in UTC. `kind` is that of its column.
 */
export const axisValue = (text: string, kind: Exclude<AxisKind, "name">): AxisValue => {
  const advice = `Write it like ${examples[kind]}.`;
  const own = kindOfText(text);
  if (own !== kind && !(kind === "number" && own === "year"))
    return { fault: `"${text}" is not like the other values of its column. ${advice}` };
  const value = kind === "number" ? figureOf(text) : kind === "quarter" ? quarterOf(text) : dayOf(text);
  return value === undefined
    ? { fault: `"${text}" is a date that the calendar does not have. ${advice}` }
    : { value };
};
