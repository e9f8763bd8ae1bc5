import type { Ending } from "./endingsOf.ts";
import type { RenditionSet } from "./renditionSet.ts";
import { renditionUrl } from "./renditionUrl.ts";

/** One file that is made of a picture. */
export interface Rendition {
  /** Root-relative. */
  readonly url: string;
  readonly set: RenditionSet;
  readonly width: number;
  readonly ending: Ending;
}

/** The files of some sets of one picture, each once, by url. */
export const renditionsIn = (sets: readonly RenditionSet[]): readonly Rendition[] => {
  const byUrl = new Map<string, Rendition>();
  for (const set of sets)
    for (const width of set.widths)
      for (const ending of set.endings) {
        const url = renditionUrl(set, { width, ending });
        byUrl.set(url, { url, set, width, ending });
      }
  return [...byUrl.values()].sort((one, other) => (one.url < other.url ? -1 : 1));
};
