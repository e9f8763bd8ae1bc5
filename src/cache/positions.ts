import { lazy } from "../lib/cache.ts";

/**
 * How often a list may be searched through before an index of it is made. To compare texts is so much faster than to hash
 * them.
 */
const searchLimit = 16;

/**
 * Returns a finder of the position of a text in a list; undefined for one that is not in it. No text stands in the list
 * twice. A build looks outputs up in the order of the list, or nearly so, which needs no index of very many texts: it
 * begins after the text that was found last, and searches outwards from there.
 */
export function positionFinder(texts: readonly string[]): (text: string) => number | undefined {
  const index = lazy(() => new Map(texts.map((text, position) => [text, position])));
  let next = 0;
  let comparisonsLeft = searchLimit * texts.length;
  const nearest = (text: string): number | undefined => {
    const farthest = Math.max(next, texts.length - next);
    for (let distance = 0; distance < farthest; distance += 1) {
      comparisonsLeft -= 2;
      if (texts[next + distance] === text) return next + distance;
      if (texts[next - 1 - distance] === text) return next - 1 - distance;
    }
    return undefined;
  };
  return (text) => {
    const position = comparisonsLeft > 0 ? nearest(text) : index().get(text);
    if (position !== undefined) next = position + 1;
    return position;
  };
}
