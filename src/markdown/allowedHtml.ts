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
  a: ["href", "class"],
  code: ["class"],
  details: ["open"],
  figure: ["class"],
  section: ["class", "tabindex"],
  pre: ["tabindex"],
  aside: ["class"],
  sup: ["class"],
  div: ["class"],
  span: ["class"],
  p: ["class"],
  blockquote: ["cite"],
  del: ["datetime"],
  ins: ["datetime"],
  time: ["datetime"],
  img: ["src", "alt", "width", "height", "loading"],
  ol: ["start", "reversed", "type"],
  li: ["value", "class"],
  td: ["colspan", "rowspan", "class"],
  th: ["colspan", "rowspan", "scope", "class"],
  col: ["span"],
  colgroup: ["span"],
};

/** Whether an attribute may stand on a tag. */
export const isAllowedAttribute = (tag: string, name: string): boolean =>
  everywhere.includes(name) || (allowedAttributes[tag]?.includes(name) ?? false);
