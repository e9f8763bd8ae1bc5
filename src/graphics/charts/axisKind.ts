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
export const kindOfText = (text: string): AxisKind =>
  forms.find(([, form]) => form.test(text))?.[0] ?? "name";

/** Of numbers, so many may look like years before they are years, and the others slips. */
const mostlyYears = 0.8;

/** The kind of most of the texts, so that a slip in one of them is told and does not turn all others into names. */
export const axisKind = (texts: readonly string[]): AxisKind => {
  const kinds = texts.map(kindOfText);
  const part = (kind: AxisKind): number => kinds.filter((own) => own === kind).length / texts.length;
  const [years, numbers] = [part("year"), part("number")];
  if (numbers > 0 && years < mostlyYears && years + numbers > 0.5) return "number";
  return kinds.find((kind) => part(kind) > 0.5) ?? "name";
};

export const isDateKind = (kind: AxisKind): boolean => kind !== "number" && kind !== "name";
