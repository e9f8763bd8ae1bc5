import type { MapFileFacts } from "../graphics/mapFile.ts";
import { mapRecipe } from "../graphics/maps/mapRecipe.ts";
import { accentShades } from "../model/accentShades.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import { urlDigestOf } from "../text/urlDigestOf.ts";
import { mapFieldsDrawn } from "./mapFieldsDrawn.ts";

/** The map of an article as a picture for cards and feeds. */
export interface LeadMapFile {
  /** Root-relative; stands for all that is on the map. */
  readonly url: string;
  readonly facts: MapFileFacts;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** The file of an article's map; undefined where it has none. */
export const leadMapFile = (
  { map, language, slug }: Article,
  { accent }: Pick<Publication, "accent">,
): LeadMapFile | undefined => {
  if (!map) return undefined;
  const { caption } = map.fields;
  const facts = { fields: mapFieldsDrawn(map.fields), language, accent: accentShades(accent) };
  const digest = urlDigestOf([mapRecipe, JSON.stringify(facts)]);
  return {
    url: `/graphics/map-${slug.slice(0, 60)}-${digest}.svg`,
    facts,
    width: 1200,
    height: 675,
    alt: map.alt,
    caption,
  };
};
