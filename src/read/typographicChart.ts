import { typographicText } from "../markdown/typographicText.ts";
import type { ChartFields } from "../model/chartFields.ts";

/** A chart with the quotation marks, dashes and spaces of its language in the words around its figures. */
export const typographicChart = (fields: ChartFields, language: string): ChartFields => {
  const set = (text: string): string => typographicText(text, language);
  const { title, unit, source, annotations } = fields;
  return {
    ...fields,
    title: set(title),
    unit: unit && set(unit),
    source: source && set(source),
    annotations: annotations?.map((note) => ({ ...note, text: set(note.text) })),
  };
};
