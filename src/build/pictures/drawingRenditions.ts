import { readFileSync } from "node:fs";
import type { Rendition } from "../../pictures/renditionsIn.ts";
import { sanitisedDrawing } from "../../pictures/sanitisedDrawing.ts";
import type { MadeRendition } from "./stillRenditions.ts";

/** A drawing is published as it is, but for what could do more than draw; throws where it is none. */
export const drawingRenditions = async function* (
  file: string,
  wanted: readonly Rendition[],
): AsyncIterable<MadeRendition> {
  const drawing = sanitisedDrawing(readFileSync(file, "utf8"));
  if (drawing === undefined) throw new Error(`${file} is no drawing.`);
  for (const { url } of wanted) yield { url, bytes: Buffer.from(drawing) };
};
