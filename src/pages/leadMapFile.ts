import type { MapFileFacts } from "../graphics/mapFile.ts";
import { mapColours } from "../graphics/maps/mapColours.ts";
import { mapRecipe } from "../graphics/maps/mapRecipe.ts";
import type { Article } from "../model/article.ts";
import { grounds } from "../model/grounds.ts";
import type { Publication } from "../model/publication.ts";
import { readableColour } from "../text/readableColour.ts";
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

/** As on the pages: in the dark a colour of the publication's own is lightened as far as it must be. */
const accentOf = ({ accent }: Pick<Publication, "accent">): MapFileFacts["accent"] =>
  accent === undefined
    ? { light: mapColours.light.accent, dark: mapColours.dark.accent }
    : { light: accent.toLowerCase(), dark: readableColour(accent.toLowerCase(), grounds.dark.tint) };

/** The file of an article's map; undefined where it has none. */
export const leadMapFile = (
  { map, language, slug }: Article,
  publication: Pick<Publication, "accent">,
): LeadMapFile | undefined => {
  if (!map) return undefined;
  const { caption } = map.fields;
  const facts = { fields: mapFieldsDrawn(map.fields), language, accent: accentOf(publication) };
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
