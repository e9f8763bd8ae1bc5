import { typographicText } from "../markdown/typographicText.ts";
import type { ChartFields } from "../model/chartFields.ts";

/** A chart with the quotation marks, dashes and spaces of its language in all its words. */
export const typographicChart = (fields: ChartFields, language: string): ChartFields => {
  const set = (text: string): string => typographicText(text, language);
  /** What is no word is a date or a figure, and read as it was written. */
  const named = <Cell>(cell: Cell): Cell | string =>
    typeof cell === "string" && /\p{L}/u.test(cell) ? set(cell) : cell;
  const { title, unit, source, alt, annotations, data } = fields;
  return {
    ...fields,
    title: set(title),
    unit: unit && set(unit),
    source: source && set(source),
    alt: alt && set(alt),
    annotations: annotations?.map((note) => ({ ...note, at: named(note.at), text: set(note.text) })),
    // The names of the columns, and those of the rows, which notes are placed by.
    data: data.map((row, index) =>
      row.map((cell, column) => (index === 0 || column === 0 ? named(cell) : cell)),
    ),
  };
};
