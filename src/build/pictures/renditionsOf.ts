import type { Rendition } from "../../pictures/renditionsIn.ts";
import { drawingRenditions } from "./drawingRenditions.ts";
import { movingRenditions } from "./movingRenditions.ts";
import { type MadeRendition, stillRenditions } from "./stillRenditions.ts";

const made = (file: string, wanted: readonly Rendition[]): AsyncIterable<MadeRendition> => {
  const [first] = wanted;
  if (first?.set.source.form === "drawing") return drawingRenditions(file, wanted);
  if (first?.set.motion === "moving") return movingRenditions(file, wanted);
  return first ? stillRenditions(file, first.set, wanted) : (async function* () {})();
};

/** The wanted files of one set of a picture, one after the other; "damaged" where its pixels can't be read. */
export const renditionsOf = async function* (
  file: string,
  wanted: readonly Rendition[],
): AsyncIterable<MadeRendition | "damaged"> {
  try {
    yield* made(file, wanted);
  } catch {
    yield "damaged";
  }
};
