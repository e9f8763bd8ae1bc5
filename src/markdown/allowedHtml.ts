/** The HTML that a body may hold: what Markdown makes, and a little more that editors write by hand. */

const inline =
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";
const block =
  "aside blockquote details div dd dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary ul";
const table = "caption col colgroup table tbody td tfoot th thead tr";

export const allowedTags: readonly string[] = [inline, block, table].flatMap((names) => names.split(" "));

const everywhere = ["id", "lang", "dir", "title", "aria-label"];

/** Attributes by tag; those of "*" are allowed on every tag. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  "*": everywhere,
  a: ["href"],
  details: ["open"],
  section: ["tabindex"],
  pre: ["tabindex"],
  blockquote: ["cite"],
  del: ["datetime"],
  ins: ["datetime"],
  time: ["datetime"],
  img: ["src", "alt", "width", "height", "loading"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  col: ["span"],
  colgroup: ["span"],
};

const aligned = ["align-left", "align-center", "align-right"];

/**
 * Classes by tag: those that Markdown makes itself. With any other a text could look like a part of the page that is not the
 * author's, such as its corrections. A star stands for any ending.
 */
export const allowedClasses: Readonly<Record<string, readonly string[]>> = {
  a: ["footnote-back"],
  aside: ["factbox", "note"],
  code: ["language-*"],
  figure: ["pullquote"],
  li: ["footnote-item"],
  p: ["box-title"],
  section: ["footnotes", "table"],
  span: ["credit"],
  sup: ["footnote-ref"],
  td: aligned,
  th: aligned,
};

/** Whether an attribute may stand on a tag. */
export const isAllowedAttribute = (tag: string, name: string): boolean =>
  everywhere.includes(name) || (allowedAttributes[tag]?.includes(name) ?? false);

/** Those of an element's classes that may not stand on it. */
export const strangeClasses = (tag: string, value: string): readonly string[] => {
  const allowed = allowedClasses[tag] ?? [];
  const isAllowed = (name: string): boolean =>
    allowed.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one));
  return value.split(/\s+/).filter((name) => name !== "" && !isAllowed(name));
};
