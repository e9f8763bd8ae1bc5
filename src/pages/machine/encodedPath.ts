/**
 * A path for a file in which spaces part the columns, and a star or a colon would stand for other paths.
 * @example encodedPath("/a:b/été/") // "/a%3Ab/%C3%A9t%C3%A9/"
 */
export const encodedPath = (path: string): string =>
  encodeURI(path.toWellFormed()).replace(/[*:]/g, (sign) => (sign === "*" ? "%2A" : "%3A"));
