import { mapRecipe } from "../graphics/maps/mapRecipe.ts";
import type { Article } from "../model/article.ts";
import type { Direction } from "../model/direction.ts";
import type { MapFields } from "../model/mapFields.ts";
import { oxblood } from "../model/oxblood.ts";
import type { Publication } from "../model/publication.ts";
import { cardRecipe } from "../pictures/cardRecipe.ts";
import { urlDigestOf } from "../text/urlDigestOf.ts";
import { mapFieldsDrawn } from "./mapFieldsDrawn.ts";

/** The picture that other sites show beside a link to an article, drawn by the generator. */
export interface SocialCard {
  /** Root-relative; stands for all that is on the card. */
  readonly url: string;
  readonly facts: {
    readonly publication: string;
    readonly section: string;
    readonly headline: string;
    readonly language: string;
    readonly direction: Direction;
    /** A colour as CSS writes it. */
    readonly accent: string;
    /** What is drawn beside the headline. */
    readonly map?: MapFields | undefined;
  };
}

/** What the cards of an installation are drawn with. */
export interface CardType {
  /** The fonts and their versions. */
  readonly fonts: string;
  /** The letters and digits of a text that no font has. */
  readonly lacking: (text: string, language: string) => readonly string[];
}

/** What would stand on an article's card and can't be drawn. */
export const cardSigns = (
  { title, section, language, map }: Article,
  { name, cards }: Publication,
  { lacking }: CardType,
): readonly string[] => {
  if (!cards) return [];
  const places = map?.fields.places?.map((place) => place.name) ?? [];
  return [name, section.name, title, ...places].flatMap((text) => lacking(text, language));
};

/** The card of an article; undefined where the publication wants none, and where words on it could not be read. */
export const socialCard = (
  article: Article,
  publication: Publication,
  type: CardType,
): SocialCard | undefined => {
  const { name, cards, accent = oxblood.light } = publication;
  if (!cards || cardSigns(article, publication, type).length > 0) return undefined;
  const { title, section, language, direction, slug } = article;
  const facts = { publication: name, section: section.name, headline: title, language, direction, accent };
  const map = article.map && mapFieldsDrawn(article.map.fields);
  const mapParts = map ? [mapRecipe, JSON.stringify(map)] : [];
  const digest = urlDigestOf([cardRecipe, type.fonts, ...Object.values(facts), ...mapParts]);
  return { url: `/pictures/card-${slug.slice(0, 60)}-${digest}.png`, facts: { ...facts, map } };
};
