/** Finds a few pages of a site that show one of everything, so that no kind of page can be forgotten. */
import { Parser } from "htmlparser2";

/** Returns the tags with their classes, roles and directions, which styles and browsers distinguish. */
export const shapesOf = (markup: string): ReadonlySet<string> => {
  const shapes = new Set<string>();
  const parser = new Parser({
    onopentag: (tag, { class: classes = "", role = "", dir = "" }) => {
      shapes.add([tag, role, dir, ...classes.split(" ").sort()].join(" "));
    },
  });
  parser.end(markup);
  return shapes;
};

/**
 * Returns a few pages that together have every shape of any page. Those with the most new shapes come first.
 * @param pages the markup of each page by its path
 */
export const coveringPages = (pages: ReadonlyMap<string, string>): readonly string[] => {
  const left = new Map([...pages].map(([path, markup]) => [path, shapesOf(markup)]));
  const chosen: string[] = [];
  const seen = new Set<string>();
  const newOn = (shapes: ReadonlySet<string>): number => shapes.difference(seen).size;
  for (;;) {
    const [best] = [...left].sort((one, other) => newOn(other[1]) - newOn(one[1]));
    if (!best || newOn(best[1]) === 0) return chosen;
    const [path, shapes] = best;
    chosen.push(path);
    for (const shape of shapes) seen.add(shape);
    left.delete(path);
  }
};
