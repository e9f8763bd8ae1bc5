import { localesFor } from "../../text/localesFor.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import type { AxisKind } from "./axisKind.ts";
import { figureInWords } from "./figureInWords.ts";

/** How much of a date is told: "March" stands beside others of a year that is told already. */
export type LabelForm = AxisKind | "monthAlone" | "dayAlone";

const forms = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "short" },
  day: { year: "numeric", month: "short", day: "numeric" },
  monthAlone: { month: "short" },
  dayAlone: { month: "short", day: "numeric" },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

const dateLabel = (value: number, form: keyof typeof forms, language: string): string =>
  formats
    .getOrInsertComputed(
      `${form} ${language}`,
      () =>
        new Intl.DateTimeFormat(localesFor(language), {
          ...forms[form],
          timeZone: "UTC",
          calendar: "gregory",
        }),
    )
    .format(value);

const quarterLabel = (value: number, language: string): string => {
  const date = new Date(value);
  return wordsFor(language).chart.quarter(Math.floor(date.getUTCMonth() / 3) + 1, date.getUTCFullYear());
};

/** A value of an axis in words: "Mar 2021". Names stand as they were written. */
export const axisLabel = (
  { form, text, value }: { readonly form: LabelForm; readonly text: string; readonly value: number },
  language: string,
): string => {
  switch (form) {
    case "name":
      return text;
    case "number":
      return figureInWords(value, { language, decimals: 10 });
    case "quarter":
      return quarterLabel(value, language);
    default:
      return dateLabel(value, form, language);
  }
};
