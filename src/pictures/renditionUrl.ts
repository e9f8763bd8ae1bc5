import type { Ending } from "./endingsOf.ts";
import type { RenditionSet } from "./renditionSet.ts";

/** Which of a set's files is meant. */
export interface Choice {
  readonly width: number;
  readonly ending: Ending;
}

/**
 * The address of one file of a set; root-relative.
 * @example renditionUrl({ stem: "/pictures/harbour-1f3a9c0d2b" }, { width: 480, ending: "webp" })
 * // "/pictures/harbour-1f3a9c0d2b-480.webp"
 */
export const renditionUrl = ({ stem }: Pick<RenditionSet, "stem">, { width, ending }: Choice): string =>
  `${stem}-${width}.${ending}`;
