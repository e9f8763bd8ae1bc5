import { mapFile } from "../../graphics/mapFile.ts";
import type { LeadMapFile } from "../../pages/leadMapFile.ts";
import type { PictureShelf } from "./pictureShelf.ts";

/** Draws the files of maps that no build drew before. */
export const madeMaps = (maps: readonly LeadMapFile[], shelf: PictureShelf): void => {
  for (const { url, facts } of maps) if (!shelf.has(url)) shelf.put(url, Buffer.from(mapFile(facts)));
};
