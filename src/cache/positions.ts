import { lazy } from "../lib/cache.ts";

/** How many texts on either side of the last one are compared one by one, before the whole list is searched. */
const neighbours = 1000;

/** How often the whole list is searched before an index of it is made: to compare texts is so much faster than to hash them. */
const searchLimit = 16;

/**
 * Returns a finder of the position of a text in a list; undefined for one that is not in it. No text stands in the list
 * twice. A build looks outputs up in the order of the list, or nearly so, which needs no index of very many texts: it
 * begins after the text that was found last, and searches outwards from there.
 */
export function positionFinder(texts: readonly string[]): (text: string) => number | undefined {
  const index = lazy(() => new Map(texts.map((text, position) => [text, position])));
  let next = 0;
  let searchesLeft = searchLimit;
  const nearest = (text: string): number | undefined => {
    // In a clean build the list is empty, and nothing is searched.
    const farthest = Math.min(neighbours, Math.max(next, texts.length - next));
    for (let distance = 0; distance < farthest; distance += 1) {
      if (texts[next + distance] === text) return next + distance;
      if (texts[next - 1 - distance] === text) return next - 1 - distance;
    }
    return undefined;
  };
  const farther = (text: string): number | undefined => {
    searchesLeft -= 1;
    const position = texts.indexOf(text);
    return position < 0 ? undefined : position;
  };
  return (text) => {
    if (texts[next] === text) {
      next += 1;
      return next - 1;
    }
    // With an index, texts that are not in the list cost no search for each.
    const position = searchesLeft === 0 ? index().get(text) : (nearest(text) ?? farther(text));
    if (position !== undefined) next = position + 1;
    return position;
  };
}
