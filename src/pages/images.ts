import type { MapFileFacts } from "../graphics/maps/file.ts";
import type { Crop } from "../images/crops.ts";
import { mapVersion } from "../images/encoder-versions.ts";
import { licenceName } from "../images/licences.ts";
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
import type { Addresses } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import type { PictureView, VariantsView } from "./views/shared.ts";

/** The part of the page context that image views need. */
type PictureContext = Pick<PageContext, "addresses" | "chrome">;

/** Returns the view of a picture in a crop, or whole. */
export function pictureView(
  picture: Picture,
  crop: Crop,
  { addresses, chrome }: PictureContext,
): PictureView {
  const isMoving = picture.form === "animation" && (crop === "whole" || crop === "large");
  const asked = isMoving ? uncropped(picture) : imageVariants(picture, crop);
  const set = chrome.preview ? previewVariants(asked) : asked;
  const { url, width, height } = plainVariant(set);
  const { alt, caption, credit, licence } = picture;
  const isAlone = set.motion === "still" && set.widths.length * set.endings.length === 1;
  return {
    url: addresses.path(url),
    width,
    height,
    alt,
    caption,
    credit,
    ...(licence === undefined ? {} : { licence: { url: licence, name: licenceName(licence) } }),
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

/** Returns the views of the pictures in a text, or undefined if there are none. */
export function bodyPictures(
  { pictures }: Pick<Body, "pictures">,
  context: PictureContext,
): readonly PictureView[] | undefined {
  return pictures.length > 0
    ? pictures.map((picture) => pictureView(picture, picture.crop ?? "whole", context))
    : undefined;
}

/** Returns the picture that stands for an article on other pages: the one that its editor chose for cards, or its lead picture. */
export function cardPicture({
  picture,
  cardPicture: chosen = picture,
}: Pick<Article["record"], "picture" | "cardPicture">): Picture | undefined {
  return chosen;
}

/** The pictures of a card. */
interface CardPictures {
  readonly picture?: PictureView | undefined;
  readonly thumb?: PictureView | undefined;
}

/** Returns the pictures of an article's card: one in the shape of cards, or else its map as an image, and a square one. */
export function cardPictures(
  article: Article,
  context: Pick<PageContext, "addresses" | "chrome" | "site">,
): CardPictures {
  const picture = cardPicture(article.record);
  if (picture)
    return { picture: pictureView(picture, "wide", context), thumb: pictureView(picture, "thumb", context) };
  return { picture: mapPicture(article, context) };
}

/** Returns the map at the head of an article as an image, or undefined if it has none. */
export function mapPicture(
  article: Article,
  { addresses, site }: Pick<PageContext, "addresses" | "site">,
): PictureView | undefined {
  const map = leadMapFile(article, site.publication);
  if (!map) return undefined;
  const { url, width, height, alt, caption } = map;
  return { url: addresses.path(url), width, height, alt, caption };
}

/** The map of an article as an image file, for cards and feeds. */
export interface LeadMapFile {
  /** Root-relative. It has a hash of all that the map shows. */
  readonly url: string;
  readonly facts: MapFileFacts;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** Returns the map of an article as an image file, or undefined if it has no map. */
export function leadMapFile(
  { record: { map, language, slug } }: Article,
  { accent }: Pick<Publication, "accent">,
): LeadMapFile | undefined {
  if (!map) return undefined;
  const { caption } = map.fields;
  const facts = { fields: drawnMapFields(map.fields), language, accent: accentShades(accent) };
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

/** Returns the fields that are drawn, without those for the text next to a map. */
export function drawnMapFields({ places, highlight, extent }: MapFields): MapFields {
  return {
    places,
    highlight,
    extent,
  };
}
