/** Which pages of a site show one of everything: kinds of pages are found by what is on them, so none can be forgotten. */
import { Parser } from "htmlparser2";

/** Tags with their classes, roles and directions: what styles and browsers tell apart. */
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
 * A few pages that have, together, every shape that any page has; pages with more that is new come first.
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
