/**
 * A body whose maps and charts are told in words: readers of feeds have neither our styles nor, most of them, SVG. A
 * drawing is named in each of its renditions, of which one is enough. No author can write an svg element, and no
 * attribute of a body holds a bare quotation mark, so the patterns are exact.
 * @example withoutDrawings('<svg role="img" aria-label="Map of Oslo."><path/></svg>') // "<p>Map of Oslo.</p>"
 */
export const withoutDrawings = (html: string): string =>
  html.includes("<svg")
    ? html
        .replace(/(<\/svg>)<svg\b.*?<\/svg>/gs, "$1")
        .replace(/<svg\b[^>]*? aria-label="([^"]*)"[^>]*>.*?<\/svg>/gs, "<p>$1</p>")
    : html;
