import { typographicText } from "../markdown/typography.ts";
import type { MapFields } from "../model/graphics.ts";

/** A map with the quotation marks, dashes and spaces of its language in its words; countries are named as they are known. */
export function typographicMap(fields: MapFields, language: string): MapFields {
  const set = (text: string): string => typographicText(text, language);
  const { places, alt, caption } = fields;
  return {
    ...fields,
    places: places?.map((place) => ({ ...place, name: set(place.name) })),
    alt: alt && set(alt),
    caption: caption && set(caption),
  };
}
