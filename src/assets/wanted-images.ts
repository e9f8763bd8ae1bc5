import {
  type ImageVariant,
  type ImageVariants,
  imageVariants,
  previewVariants,
  uncropped,
  variantsIn,
} from "../images/variants.ts";
import { uniqueByUrl } from "../lib/unique-by-url.ts";
import type { Body } from "../model/body.ts";
import type { Picture, PictureFile } from "../model/image.ts";
import type { Site } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import type { CardType } from "../pages/context.ts";
import { cardPicture, type LeadMapFile, leadMapFile } from "../pages/images.ts";
import { type PhotoCard, photoCard, type SocialCard, socialCard } from "../pages/social-card.ts";
import { editionsOf } from "../site/editions.ts";

/** The pictures of a site by their role. A picture is listed once for each place that shows it. */
export interface ShownPictures {
  readonly leads: readonly Picture[];
  /** On the cards of articles; those of most are their lead pictures. */
  readonly onCards: readonly Picture[];
  readonly portraits: readonly Picture[];
  readonly inTexts: readonly Picture[];
}

/** Returns the pictures that articles, authors, sections, tags and pages show. */
export function shownPictures({ articles, authors, sections, tags, pages }: Site): ShownPictures {
  const leads: Picture[] = [];
  const onCards: Picture[] = [];
  const inTexts: Picture[] = [];
  const addBody = (body: Body | undefined): void => {
    if (body && body.pictures.length > 0) inTexts.push(...body.pictures);
  };
  for (const { record, coverage } of articles) {
    if (record.picture) leads.push(record.picture);
    const onCard = cardPicture(record);
    if (onCard) onCards.push(onCard);
    addBody(record.body);
    for (const { body } of coverage?.updates ?? []) addBody(body);
  }
  for (const { body } of pages) addBody(body);
  for (const { subject } of [...authors, ...sections, ...tags]) addBody(subject.body);
  return { leads, onCards, portraits: authors.flatMap(({ subject }) => subject.picture ?? []), inTexts };
}

/** A picture of the content folder, and the files that are published of it. */
export interface PublishedPicture {
  readonly source: PictureFile;
  /** By url. */
  readonly variants: readonly ImageVariant[];
}

/** Returns the variants to publish of the pictures that a site shows, by picture. A preview needs those that are encoded fast. */
export function publishedPictures(
  { leads, onCards, portraits, inTexts }: ShownPictures,
  audience: Clock["audience"],
): readonly PublishedPicture[] {
  const all = [
    ...leads.flatMap(onLead),
    ...onCards.flatMap(onCard),
    ...portraits.flatMap(ofAuthor),
    ...inTexts.flatMap(inText),
  ];
  const sets = audience === "preview" ? all.map(previewVariants) : all;
  return [...Map.groupBy(sets, ({ source }) => source.name).values()]
    .flatMap((ofOne): readonly PublishedPicture[] =>
      ofOne[0] ? [{ source: ofOne[0].source, variants: variantsIn(ofOne) }] : [],
    )
    .sort((one, other) => (one.source.name < other.source.name ? -1 : 1));
}

function onLead(picture: Picture): readonly ImageVariants[] {
  return [
    ...inText(picture),
    imageVariants(picture, "large"),
    imageVariants(picture, "wide"),
    imageVariants(picture, "classic"),
    imageVariants(picture, "square"),
  ];
}

function onCard(picture: Picture): readonly ImageVariants[] {
  return [imageVariants(picture, "wide"), imageVariants(picture, "thumb")];
}

/** An article shows the whole picture, and a still one to readers who want no motion. */
function inText(picture: Picture): readonly ImageVariants[] {
  return picture.form === "animation"
    ? [uncropped(picture), imageVariants(picture, "whole")]
    : [uncropped(picture), ...(picture.crop ? [imageVariants(picture, picture.crop)] : [])];
}

function ofAuthor(picture: Picture): readonly ImageVariants[] {
  return [imageVariants(picture, "portrait"), imageVariants(picture, "square")];
}

/** Returns the drawn social cards of all articles, each once. */
export function socialCards(site: Site, type: CardType): readonly SocialCard[] {
  return uniqueByUrl(
    editionsOf(site).flatMap(({ articles, publication }) =>
      articles.flatMap((article) => socialCard(article, publication, type) ?? []),
    ),
  );
}

/** Returns the social cards with photographs, each once. */
export function photoCards(site: Site, type: CardType): readonly PhotoCard[] {
  return uniqueByUrl(
    editionsOf(site).flatMap(({ articles, publication }) =>
      articles.flatMap((article) => photoCard(article, publication, type) ?? []),
    ),
  );
}

/** Returns the maps of all articles as files, each once. */
export function leadMapFiles({ articles, publication }: Site): readonly LeadMapFile[] {
  return uniqueByUrl(
    articles.filter(({ record }) => record.map).flatMap((article) => leadMapFile(article, publication) ?? []),
  );
}
