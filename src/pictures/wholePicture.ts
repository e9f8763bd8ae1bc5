import type { PictureFile } from "../model/picture.ts";
import { type RenditionSet, renditionSet } from "./renditionSet.ts";

/** What is published of all of a picture, which moves if the picture does. */
export const wholePicture = (source: PictureFile): RenditionSet =>
  renditionSet(source, source.form === "animation" ? "moving" : "whole");
