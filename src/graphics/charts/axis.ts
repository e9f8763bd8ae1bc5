import { messagesFor } from "../../i18n/languages.ts";
import { localesFor } from "../../i18n/locale.ts";
import { boundedCache } from "../../lib/cache.ts";
import { type AxisKind, kindOfText } from "./chart.ts";
import { formatFigure } from "./numbers.ts";

/**
 * Parses a date or number of an axis. A date becomes milliseconds since 1970, at the beginning of its year, quarter,
 * month or day in UTC. `kind` is that of its column.
 */
export function axisValue(text: string, kind: Exclude<AxisKind, "name">): AxisValue {
  const hint = `Write it like ${examples[kind]}.`;
  const own = kindOfText(text);
  if (own !== kind && !(kind === "number" && own === "year"))
    return { error: `"${text}" is not like the other values of its column. ${hint}` };
  const value = kind === "number" ? figureOf(text) : kind === "quarter" ? quarterOf(text) : dayOf(text);
  return value === undefined
    ? { error: `"${text}" is a date that the calendar does not have. ${hint}` }
    : { value };
}

type AxisValue =
  | { readonly value: number; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: string };

const examples: Readonly<Record<AxisKind, string>> = {
  year: "2021",
  quarter: "2021-Q3",
  month: "2021-03",
  day: "2021-03-09",
  number: "12.5",
  name: "Port Ansel",
};

function quarterOf(text: string): number | undefined {
  const quarter = Number(text.at(-1));
  return quarter >= 1 && quarter <= 4 ? Date.UTC(Number(text.slice(0, 4)), quarter * 3 - 3) : undefined;
}

function dayOf(text: string): number | undefined {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).toISOString().startsWith(text) ? time : undefined;
}

/**
 * Parses a figure; undefined if the text is none.
 * @example figureOf("−4.5") // -4.5
 */
export function figureOf(text: string): number | undefined {
  if (!/^[-−+]?\d{1,15}(?:\.\d{1,6})?$/.test(text)) return undefined;
  return Number(text.replace("−", "-"));
}

/** Formats a value of an axis, such as "Mar 2021". Names stay as they were written. */
export function axisLabel(
  { form, text, value }: { readonly form: LabelForm; readonly text: string; readonly value: number },
  language: string,
): string {
  switch (form) {
    case "name":
      return text;
    case "number":
      return formatFigure(value, { language, decimals: 10 });
    case "quarter":
      return messagesFor(language).chart.quarterOf(quarterLabelOf(value), new Date(value).getUTCFullYear());
    case "quarterAlone":
      return messagesFor(language).chart.quarter(quarterLabelOf(value));
    default:
      return dateLabel(value, form, language);
  }
}

/** The parts of a date in a label: "March" stands beside others of a year that another label shows. */
export type LabelForm = AxisKind | "quarterAlone" | "monthAlone" | "dayAlone";

function quarterLabelOf(value: number): number {
  return Math.floor(new Date(value).getUTCMonth() / 3) + 1;
}

function dateLabel(value: number, form: keyof typeof forms, language: string): string {
  const format = formats(
    `${form} ${language}`,
    () =>
      new Intl.DateTimeFormat(localesFor(language), { ...forms[form], timeZone: "UTC", calendar: "gregory" }),
  );
  return format.format(value);
}

const forms = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "short" },
  day: { year: "numeric", month: "short", day: "numeric" },
  monthAlone: { month: "short" },
  dayAlone: { month: "short", day: "numeric" },
} as const;

const formats = boundedCache<Intl.DateTimeFormat>();
