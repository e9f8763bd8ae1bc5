import type { Body } from "../model/body.ts";

/**
 * Returns a text as a part of a page that has other texts: with the id of the part before each of its own ids, and with
 * headings one level lower, below that of the part.
 * @example pagePart(body, "u-lamps").html // '<h3 id="u-lamps-what-is-known">What is known</h3>'
 */
export function pagePart(body: Body, id: string): Body {
  const own = new Set(body.anchors);
  const inPart = (anchor: string): string => (own.has(anchor) ? `${id}-${anchor}` : anchor);
  // In sanitised HTML, straight quotes are around attribute values only, and no bare < stands in text.
  const html = body.html
    .replace(/ id="([^"]*)"/g, (_, anchor) => ` id="${inPart(anchor)}"`)
    .replace(/ href="#([^"]*)"/g, (_, anchor) => ` href="#${inPart(anchor)}"`)
    .replace(/ fill="url\(#([^)"]*)\)"/g, (_, anchor) => ` fill="url(#${inPart(anchor)})"`)
    // Of many texts on a page, these would be landmarks with one name.
    .replace(/<section class="(table|footnotes)"/g, (_, name) => `<section role="group" class="${name}"`)
    .replace(/<aside class="(note|factbox)"/g, (_, name) => `<aside role="note" class="${name}"`)
    .replace(/<(\/?)h([2-5])\b/g, (_, slash, level) => `<${slash}h${Number(level) + 1}`);
  return {
    ...body,
    html,
    anchors: body.anchors.map(inPart),
    links: body.links.map(({ href, line }) =>
      href.startsWith("#") ? { href: `#${inPart(href.slice(1))}`, line } : { href, line },
    ),
    headings: [],
  };
}
