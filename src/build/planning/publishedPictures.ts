import type { Clock } from "../../link/clock.ts";
import type { Picture, PictureFile } from "../../model/picture.ts";
import { quickSet } from "../../pictures/quickSet.ts";
import { type RenditionSet, renditionSet } from "../../pictures/renditionSet.ts";
import { type Rendition, renditionsIn } from "../../pictures/renditionsIn.ts";
import { wholePicture } from "../../pictures/wholePicture.ts";
import type { ShownPictures } from "./shownPictures.ts";

/** A picture of the content folder, and every file that is published of it. */
export interface PublishedPicture {
  readonly source: PictureFile;
  /** By url. */
  readonly renditions: readonly Rendition[];
}

/** In an article the picture is whole; for those who want no motion it stands still. */
const inText = (picture: Picture): readonly RenditionSet[] =>
  picture.form === "animation"
    ? [wholePicture(picture), renditionSet(picture, "whole")]
    : [wholePicture(picture)];

const onLead = (picture: Picture): readonly RenditionSet[] => [
  ...inText(picture),
  renditionSet(picture, "wide"),
  renditionSet(picture, "classic"),
  renditionSet(picture, "square"),
];

const ofAuthor = (picture: Picture): readonly RenditionSet[] => [
  renditionSet(picture, "portrait"),
  renditionSet(picture, "square"),
];

/** What is published of the pictures that a site shows, each once, by name. A preview does with what is made quickly. */
export const publishedPictures = (
  { leads, portraits, inTexts }: ShownPictures,
  shows: Clock["shows"],
): readonly PublishedPicture[] => {
  const all = [...leads.flatMap(onLead), ...portraits.flatMap(ofAuthor), ...inTexts.flatMap(inText)];
  const sets = shows === "everything" ? all.map(quickSet) : all;
  return [...Map.groupBy(sets, ({ source }) => source.name).values()]
    .flatMap((ofOne): readonly PublishedPicture[] =>
      ofOne[0] ? [{ source: ofOne[0].source, renditions: renditionsIn(ofOne) }] : [],
    )
    .sort((one, other) => (one.source.name < other.source.name ? -1 : 1));
};
