/** What HTML a text may have: what the generator allows, and what a publication allows beside it. */

/** Attributes by tag. */
export type AllowedTags = Readonly<Record<string, readonly string[]>>;

const inline =
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";

const block =
  "aside blockquote details div dd dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary ul";

const table = "caption col colgroup table tbody td tfoot th thead tr";

/** The allowed elements: those that Markdown generates, and a few more that editors write by hand. */
export const allowedTags: readonly string[] = [inline, block, table].flatMap((names) => names.split(" "));

const everywhere = ["id", "lang", "dir", "title", "aria-label"];

/** Attributes by tag; those of "*" are allowed on every tag. */
const allowedAttributes: AllowedTags = {
  "*": everywhere,
  a: ["href"],
  details: ["open"],
  section: ["tabindex", "role"],
  pre: ["tabindex", "role"],
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

const alignments = ["align-left", "align-center", "align-right"];

/**
 * Classes by tag: only those that Markdown generates. With others, a text could look like a part of the page that is
 * not the author's, such as its corrections. A star stands for any ending.
 */
const allowedClasses: AllowedTags = {
  a: ["footnote-back"],
  aside: ["factbox", "note"],
  code: ["language-*"],
  div: ["wide", "full", "half", "half-start", "pair", "gallery", "columns-2", "columns-3"],
  figure: ["pullquote"],
  img: ["shown-*"],
  li: ["footnote-item"],
  p: ["box-title"],
  section: ["factbox", "footnotes", "note", "table"],
  span: ["credit"],
  sup: ["footnote-ref"],
  td: alignments,
  th: alignments,
};

/** What a sanitiser lets through. */
interface Allowance {
  readonly tags: readonly string[];
  readonly attributes: AllowedTags;
  readonly classes: AllowedTags;
}

/** Returns all that is allowed, with what a publication allows beside it. */
export function allowanceWith(further: AllowedTags): Allowance {
  const attributes: Record<string, readonly string[]> = { ...allowedAttributes };
  const classes: Record<string, readonly string[]> = { ...allowedClasses };
  for (const [tag, names] of Object.entries(further)) {
    attributes[tag] = [...(attributes[tag] ?? []), ...names.filter((name) => name !== "class")];
    if (names.includes("class")) classes[tag] = ["*"];
  }
  return { tags: [...allowedTags, ...Object.keys(further)], attributes, classes };
}

export function isAllowedTag(tag: string, further: AllowedTags = {}): boolean {
  return allowedTags.includes(tag) || Object.hasOwn(further, tag);
}

/** Returns true if the attribute is allowed on the tag. Of classes, `disallowedClasses` knows more. */
export function isAllowedAttribute(tag: string, name: string, further: AllowedTags = {}): boolean {
  return (
    everywhere.includes(name) ||
    (allowedAttributes[tag]?.includes(name) ?? false) ||
    (Object.hasOwn(further, tag) && (further[tag]?.includes(name) ?? false))
  );
}

/** Returns the classes that are not allowed on the tag. */
export function disallowedClasses(tag: string, value: string, further: AllowedTags = {}): readonly string[] {
  if (Object.hasOwn(further, tag) && further[tag]?.includes("class")) return [];
  const allowed = allowedClasses[tag] ?? [];
  const isAllowed = (name: string): boolean =>
    allowed.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one));
  return value.split(/\s+/).filter((name) => name !== "" && !isAllowed(name));
}
