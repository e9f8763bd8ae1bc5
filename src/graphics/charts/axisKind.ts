/** What stands in the first column of a chart's figures. */
export type AxisKind = "year" | "quarter" | "month" | "day" | "number" | "name";

const forms: readonly (readonly [AxisKind, RegExp])[] = [
  ["year", /^[1-9]\d{3}$/],
  ["quarter", /^[1-9]\d{3}[- ]?Q\d$/i],
  ["month", /^[1-9]\d{3}-\d{2}$/],
  ["day", /^[1-9]\d{3}-\d{2}-\d{2}$/],
  ["number", /^[-−]?\d+(?:\.\d+)?$/],
];

/** The kind that a text has by its form. */
export const kindOfText = (text: string): AxisKind =>
  forms.find(([, form]) => form.test(text))?.[0] ?? "name";

/** The kind of most of the texts, so that a slip in one of them is told and does not turn all others into names. */
export const axisKind = (texts: readonly string[]): AxisKind => {
  const kinds = [...Map.groupBy(texts.map(kindOfText), (kind) => kind)];
  return kinds.find(([, { length }]) => length * 2 > texts.length)?.[0] ?? "name";
};

export const isDateKind = (kind: AxisKind): boolean => kind !== "number" && kind !== "name";
