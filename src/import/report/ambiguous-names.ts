import { pictureSources } from "../media/picture-sources.ts";
import type { Losses } from "./losses.ts";

/**
 * Returns the files that fit the address of a lost picture without any of them being meant for sure, by address. Editors can tell
 * them apart.
 */
export function ambiguousNames(
  { pictures }: Pick<Losses, "pictures">,
  setting: Parameters<typeof pictureSources>[0],
): ReadonlyMap<string, readonly string[]> {
  const ambiguous = new Map<string, readonly string[]>();
  if (pictures.length === 0) return ambiguous;
  const sources = pictureSources(setting);
  for (const address of new Set(pictures.map((picture) => picture.address)))
    for (const { index } of sources) {
      const found = index.find(address);
      if (found.kind === "ambiguous") ambiguous.set(address, found.paths);
    }
  return ambiguous;
}
