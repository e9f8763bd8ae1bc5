import { typographicText } from "../markdown/typography.ts";
import type { MapFields } from "../model/graphics.ts";

/** Returns a map with the typography of its language in its words. Country names stay, since the atlas looks them up. */
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
