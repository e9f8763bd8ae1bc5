import { directionOf } from "../i18n/locale.ts";
import type { Crop } from "../images/crops.ts";
import { cardVersion, encoderVersion, mapVersion } from "../images/encoder-versions.ts";
import { type ImageVariant, imageVariants, plainVariant } from "../images/variants.ts";
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

/** A drawn image that other sites show next to a link to an article: its headline, and its map. */
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

/** A photograph with a band under it that names the publication, as the image for links to an article. */
export interface PhotoCard {
  /** Root-relative. It has a hash of all that the card shows. */
  readonly url: string;
  readonly picture: Picture;
  readonly band: CardBand;
}

export interface CardBand {
  readonly publication: string;
  readonly language: string;
  readonly direction: Direction;
  /** A CSS colour. */
  readonly accent: string;
}

/** In pixels. A smaller photograph would be blurred, and its article gets a card with the headline. */
const leastWidth = 600;

type CardTerms = Pick<Publication, "name" | "cards" | "accent" | "language">;

/** Returns the photograph that an article's card shows; undefined if it has no card, or none that is fit for it. */
function cardPhoto(
  { record }: Pick<Article, "record">,
  { name, cards, language }: CardTerms,
  { lacking }: CardType,
): Picture | undefined {
  const picture = cardPicture(record);
  if (picture?.form !== "photo" || !isWanted(cards, record)) return undefined;
  return imageVariants(picture, "card").width >= leastWidth && lacking(name, language).length === 0
    ? picture
    : undefined;
}

/** Returns the card of an article with a photograph, which is that of all articles with the same. */
export function photoCard(article: Article, publication: CardTerms, type: CardType): PhotoCard | undefined {
  const picture = cardPhoto(article, publication, type);
  if (!picture) return undefined;
  const { name, accent = oxblood.light, language } = publication;
  const band = { publication: name, language, direction: directionOf(language), accent };
  const { stem } = imageVariants(picture, "card");
  const hash = urlHash([cardVersion, encoderVersion, type.fonts, stem, ...Object.values(band)]);
  return { url: `/pictures/card-${picture.name}-${hash}.jpg`, picture, band };
}

/** Returns the photograph of a card as a file of its picture, still without the band. */
export function cardVariant(picture: Picture, url: string): ImageVariant {
  return { url, set: imageVariants(picture, "card"), width: cardSize.width, ending: "jpg" };
}

/** Returns the characters that an article's card would have and no font has. None if it gets no card anyway. */
export function undrawableCharacters(
  article: Article,
  publication: Publication,
  type: CardType,
): readonly string[] {
  return isDrawn(article, publication, type) ? lackingIn(article, publication, type) : [];
}

function lackingIn(
  { record, section }: Article,
  { name }: Publication,
  { lacking }: CardType,
): readonly string[] {
  const { title, language, map } = record;
  const places = map?.fields.places?.map((place) => place.name) ?? [];
  // One text is searched faster than several.
  return lacking([name, section.name, title, ...places].join(" "), language);
}

/** Returns true if an article gets a card, and that shows no photograph. */
function isDrawn(article: Article, publication: Publication, type: CardType): boolean {
  return isWanted(publication.cards, article.record) && !cardPhoto(article, publication, type);
}

/** In pixels, as networks ask for. */
const cardSize = { width: 1200, height: 630 } as const;

/** Moments are in the publication's time zone, so that their texts begin with its days. */
function isWanted(cards: Publication["cards"], { published }: Article["record"]): boolean {
  return typeof cards === "boolean" ? cards : published.iso >= cards.since;
}

/**
 * Returns the drawn card of an article, or undefined if the publication wants none, a character cannot be drawn, or the card
 * has a photograph.
 */
export function socialCard(
  article: Article,
  publication: Publication,
  type: CardType,
): SocialCard | undefined {
  if (!isDrawn(article, publication, type) || lackingIn(article, publication, type).length > 0)
    return undefined;
  const { name, accent = oxblood.light } = publication;
  const { record, section } = article;
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
  const photo = cardType && photoCard(article, site.publication, cardType);
  if (photo) {
    const { url, picture } = photo;
    return { url: addresses.absolute(url), type: "image/jpeg", ...cardSize, alt: picture.alt };
  }
  const card = cardType && socialCard(article, site.publication, cardType);
  if (card)
    return {
      url: addresses.absolute(card.url),
      type: "image/png",
      ...cardSize,
      alt: `${chrome.name}: ${article.record.title}`,
    };
  const picture = cardPicture(article.record);
  return picture && socialPicture(picture, "wide", addresses);
}
