/**
 * Every folder that a file lies in, the outermost first.
 * @example foldersAbove("a/b/c.html") // ["a", "a/b"]
 */
export const foldersAbove = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join("/"));
