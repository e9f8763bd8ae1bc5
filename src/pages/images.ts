import type { MapFileFacts } from "../graphics/maps/file.ts";
import type { Crop } from "../images/crops.ts";
import { mapVersion } from "../images/encoder-versions.ts";
import {
  type ImageVariants,
  imageVariants,
  plainVariant,
  previewVariants,
  uncropped,
} from "../images/variants.ts";
import { urlHash } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import { accentShades } from "../model/colour.ts";
import type { MapFields } from "../model/graphics.ts";
import type { Picture } from "../model/image.ts";
import type { Publication } from "../model/publication.ts";
import type { Addresses, PageContext } from "./context.ts";
import type { PictureView, VariantsView } from "./views/shared.ts";

/** What pictures need to know of the page that they stand on. */
type PictureSetting = Pick<PageContext, "addresses" | "chrome">;

/** A picture in the cut that a place asks for, or whole. */
export function pictureView(
  picture: Picture,
  crop: Crop,
  { addresses, chrome }: PictureSetting,
): PictureView {
  const asked = crop === "whole" ? uncropped(picture) : imageVariants(picture, crop);
  const set = chrome.preview ? previewVariants(asked) : asked;
  const { url, width, height } = plainVariant(set);
  const { alt, caption, credit } = picture;
  const isAlone = set.motion === "still" && set.widths.length * set.endings.length === 1;
  return {
    url: addresses.path(url),
    width,
    height,
    alt,
    caption,
    credit,
    variants: isAlone ? undefined : variants(set, addresses),
    still:
      set.motion === "moving" && !chrome.preview
        ? variants(imageVariants(picture, crop), addresses)
        : undefined,
  };
}

function variants({ stem, widths, endings }: ImageVariants, { path }: Addresses): VariantsView {
  return {
    stem: path(stem),
    widths,
    endings,
  };
}

/** The pictures that a text shows, whose addresses stand in its HTML; undefined where there are none. */
export function bodyPictures(
  { pictures }: Pick<Body, "pictures">,
  setting: PictureSetting,
): readonly PictureView[] | undefined {
  return pictures.length > 0 ? pictures.map((picture) => pictureView(picture, "whole", setting)) : undefined;
}

/** What stands for an article on cards: its lead picture, or its map as one. */
export function leadPicture(
  article: Article,
  context: Pick<PageContext, "addresses" | "chrome" | "site">,
): PictureView | undefined {
  if (article.record.picture) return pictureView(article.record.picture, "wide", context);
  const map = leadMapFile(article, context.site.publication);
  if (!map) return undefined;
  const { url, width, height, alt, caption } = map;
  return { url: context.addresses.path(url), width, height, alt, caption };
}

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
export function leadMapFile(
  { record: { map, language, slug } }: Article,
  { accent }: Pick<Publication, "accent">,
): LeadMapFile | undefined {
  if (!map) return undefined;
  const { caption } = map.fields;
  const facts = { fields: mapFieldsDrawn(map.fields), language, accent: accentShades(accent) };
  const hash = urlHash([mapVersion, JSON.stringify(facts)]);
  return {
    url: `/graphics/map-${slug.slice(0, 60)}-${hash}.svg`,
    facts,
    width: 1200,
    height: 675,
    alt: map.alt,
    caption,
  };
}

/** Those fields of a map that are drawn, and not told beside it. */
export function mapFieldsDrawn({ places, highlight, extent }: MapFields): MapFields {
  return {
    places,
    highlight,
    extent,
  };
}
