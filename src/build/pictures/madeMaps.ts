import type { LeadMapFile } from "../../pages/leadMapFile.ts";
import type { PictureShelf } from "./pictureShelf.ts";

/** Draws the files of maps that no build drew before. */
export const madeMaps = async (maps: readonly LeadMapFile[], shelf: PictureShelf): Promise<void> => {
  const wanted = maps.filter(({ url }) => !shelf.has(url));
  if (wanted.length === 0) return;
  // Loaded where there is something to draw: most builds have no new map.
  const { mapFile } = await import("../../graphics/mapFile.ts");
  for (const { url, facts } of wanted) shelf.put(url, Buffer.from(mapFile(facts)));
};
