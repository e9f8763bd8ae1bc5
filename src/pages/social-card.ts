import type { Crop } from "../images/crops.ts";
import { cardVersion, encoderVersion, mapVersion } from "../images/encoder-versions.ts";
import { imageVariants, plainVariant } from "../images/variants.ts";
import { urlHash } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import { oxblood } from "../model/colour.ts";
import type { MapFields } from "../model/graphics.ts";
import type { Picture } from "../model/image.ts";
import type { Publication } from "../model/publication.ts";
import type { Direction } from "../model/time.ts";
import type { Addresses } from "./addresses.ts";
import type { CardType, PageContext } from "./context.ts";
import { cardPicture, drawnMapFields } from "./images.ts";
import type { SocialImage } from "./views/shared.ts";

/** The generated image that other sites show next to a link to an article. */
export interface SocialCard {
  /** Root-relative. It has a hash of all that the card shows. */
  readonly url: string;
  readonly facts: {
    readonly publication: string;
    readonly section: string;
    readonly headline: string;
    readonly language: string;
    readonly direction: Direction;
    /** A CSS colour. */
    readonly accent: string;
    /** Drawn next to the headline. */
    readonly map?: MapFields | undefined;
  };
}

/** Returns the characters that an article's card would have and no font has. None if it gets no card anyway. */
export function undrawableCharacters(
  { record, section }: Article,
  { name, cards }: Publication,
  { lacking }: CardType,
): readonly string[] {
  if (!isWanted(cards, record)) return [];
  const { title, language, map } = record;
  const places = map?.fields.places?.map((place) => place.name) ?? [];
  // One text is searched faster than several.
  return lacking([name, section.name, title, ...places].join(" "), language);
}

/** Moments are in the publication's time zone, so that their texts begin with its days. */
function isWanted(cards: Publication["cards"], { published }: Article["record"]): boolean {
  return typeof cards === "boolean" ? cards : published.iso >= cards.since;
}

/**
 * Returns the social card of an article, or undefined if the publication wants none or a character cannot be
 * drawn.
 */
export function socialCard(
  article: Article,
  publication: Publication,
  type: CardType,
): SocialCard | undefined {
  const { name, cards, accent = oxblood.light } = publication;
  const { record, section } = article;
  if (!isWanted(cards, record) || undrawableCharacters(article, publication, type).length > 0)
    return undefined;
  const { title, language, direction, slug } = record;
  const facts = { publication: name, section: section.name, headline: title, language, direction, accent };
  const map = record.map && drawnMapFields(record.map.fields);
  const mapParts = map ? [encoderVersion, mapVersion, JSON.stringify(map)] : [];
  const hash = urlHash([cardVersion, type.fonts, ...Object.values(facts), ...mapParts]);
  return { url: `/pictures/card-${slug.slice(0, 60)}-${hash}.png`, facts: { ...facts, map } };
}

/** Returns a picture as other sites show it next to a link. */
export function socialPicture(picture: Picture, crop: Crop, { absolute }: Addresses): SocialImage {
  const { url, type, width, height } = plainVariant(imageVariants(picture, crop));
  return { url: absolute(url), type, width, height, alt: picture.alt };
}

/**
 * Returns the image for links to an article: its social card, or else its lead picture. A preview draws no
 * cards, since nobody links to it.
 */
export function articleImage(article: Article, context: PageContext): SocialImage | undefined {
  const { addresses, cardType, chrome, site } = context;
  const card = cardType && socialCard(article, site.publication, cardType);
  if (card)
    return {
      url: addresses.absolute(card.url),
      type: "image/png",
      width: 1200,
      height: 630,
      alt: `${chrome.name}: ${article.record.title}`,
    };
  const picture = cardPicture(article.record);
  return picture && socialPicture(picture, "wide", addresses);
}
