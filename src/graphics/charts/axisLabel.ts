import { localesFor } from "../../text/localesFor.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import type { AxisKind } from "./axisKind.ts";
import { figureInWords } from "./figureInWords.ts";

/** How much of a date is told: "March" stands beside others of a year that is told already. */
export type LabelForm = AxisKind | "quarterAlone" | "monthAlone" | "dayAlone";

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

const quarterOf = (value: number): number => Math.floor(new Date(value).getUTCMonth() / 3) + 1;

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
      return wordsFor(language).chart.quarterOf(quarterOf(value), new Date(value).getUTCFullYear());
    case "quarterAlone":
      return wordsFor(language).chart.quarter(quarterOf(value));
    default:
      return dateLabel(value, form, language);
  }
};
