import type { MapFields } from "../../model/mapFields.ts";
import { isolated } from "../../text/isolated.ts";
import { listInWords } from "../../text/listInWords.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { countryFinder, type NamedCountry } from "./countryFinder.ts";
import { type MapExtent, mapExtent } from "./mapExtent.ts";

export interface HighlightedCountry extends NamedCountry {
  /** Which of the field's entries names it. */
  readonly entry: number;
}

/** What a map is about, whatever shape it is drawn in. */
export interface MapSubject {
  readonly extent: MapExtent;
  readonly places: NonNullable<MapFields["places"]>;
  readonly highlighted: readonly HighlightedCountry[];
  readonly alt: string;
  readonly language: string;
}

/** What no single field is to blame for. */
const togetherFaults = ({ places = [], highlight = [], extent }: MapFields): readonly GraphicFault[] => {
  if (places.length + highlight.length === 0 && !extent)
    return [
      { field: "", message: "The map shows nothing. Name places, countries to highlight or an extent." },
    ];
  return extent && extent.south >= extent.north
    ? [{ field: "extent", message: "has a south that is not below its north. Exchange the two." }]
    : extent && extent.west === extent.east
      ? [{ field: "extent", message: "is not wide at all. Write a larger east." }]
      : [];
};

const altOf = (
  { alt, places = [] }: MapFields,
  countries: readonly NamedCountry[],
  language: string,
): string => {
  if (alt !== undefined) return alt;
  const words = wordsFor(language);
  const listed = (names: readonly string[]) => listInWords(names.map(isolated), language).join("");
  const parts = [
    places.length > 0 && words.mapOf(listed(places.map(({ name }) => name))),
    countries.length > 0 && words.highlighted(listed(countries.map(({ name }) => name))),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" ") : words.map;
};

/** The subject of a map by its fields, and what is wrong with these; none where nothing can be made of them. */
export const mapSubject = (
  fields: MapFields,
  language: string,
): { readonly subject?: MapSubject | undefined; readonly faults: readonly GraphicFault[] } => {
  const early = togetherFaults(fields);
  if (early.length > 0) return { faults: early };
  const find = countryFinder(language);
  const { highlight = [], places = [] } = fields;
  const found = highlight.map(find);
  const highlighted = found.flatMap(({ found }, entry) => (found ? [{ ...found, entry }] : []));
  const faults = found.flatMap(({ fault }, index) =>
    fault === undefined ? [] : [{ field: `highlight.${index}`, message: fault }],
  );
  const extent = mapExtent(
    fields,
    highlighted.map(({ country }) => country),
  );
  return {
    subject: { extent, places, highlighted, alt: altOf(fields, highlighted, language), language },
    faults,
  };
};
