/**
 * Where HTML elements may be, for those that editors may write
 * (https://html.spec.whatwg.org/multipage/dom.html#content-models).
 */

/**
 * Returns the error of an element at this position, or undefined.
 * @param open names of the elements around it, the outermost first
 * @example nestingError("li", ["div"]) // "<li> stands in <div>, and may stand in <ul> or <ol> only. …"
 */
export function nestingError(tag: string, open: readonly string[]): string | undefined {
  const parent = open.at(-1);
  const parents = allowedParents[tag];
  const isGrouped = parent === "div" && open.at(-2) === "dl" && parents?.includes("dl");
  if (parents && !isGrouped && !parents.includes(parent ?? ""))
    return `<${tag}> stands ${parent ? `in <${parent}>` : "by itself"}, and may stand in ${listed(parents)} only. Write ${listed(parents.slice(0, 1))} before it and its end behind it.`;
  const allowed = parent === undefined ? undefined : allowedChildren[parent];
  if (allowed && !allowed.includes(tag))
    return `<${tag}> stands directly in <${parent}>, which may hold ${listed(allowed)} only. Write it into one of these.`;
  return blocks.has(tag) ? phrasingError(tag, open) : undefined;
}

function phrasingError(tag: string, open: readonly string[]): string | undefined {
  const at = open.findLastIndex((name) => !transparent.has(name));
  const parent = open[at];
  if (parent === undefined || !phrasingOnly.has(parent)) return undefined;
  // Nobody wrote the paragraph itself, so the message names the element in it.
  const written = parent === "p" ? open[at + 1] : parent;
  return tag === "p"
    ? `A paragraph stands inside of <${written}>, which holds words of a line only. Write <${written}> inside of the paragraph, or <div> in its place.`
    : `<${tag}> stands inside of <${written}>, which holds words of a line only here. Turn them around, so that <${tag}> holds <${written}>.`;
}

/** Returns the error of text at this position, or undefined. */
export function textError(words: string, open: readonly string[]): string | undefined {
  const parent = open.at(-1) ?? "";
  const allowed = words.trim() === "" ? undefined : allowedChildren[parent];
  return allowed
    ? `Words stand directly in <${parent}>, which may hold ${listed(allowed)} only. Write them into one of these.`
    : undefined;
}

/** Parts of lists, tables and the like, with the elements that may contain them. */
const allowedParents: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol"],
  dt: ["dl"],
  dd: ["dl"],
  caption: ["table"],
  colgroup: ["table"],
  col: ["colgroup", "table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
  summary: ["details"],
  figcaption: ["figure"],
  rt: ["ruby"],
  rp: ["ruby"],
};

/** Elements that contain nothing but their parts. */
const allowedChildren: Readonly<Record<string, readonly string[]>> = {
  ul: ["li"],
  ol: ["li"],
  dl: ["dt", "dd", "div"],
  table: ["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"],
  thead: ["tr"],
  tbody: ["tr"],
  tfoot: ["tr"],
  tr: ["td", "th"],
  colgroup: ["col"],
};

const blocks = nameSet("aside blockquote details div dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul");

/** Elements with the same content as the element around them. */
const transparent = nameSet("a del ins");

/** Elements that contain phrasing content only. */
const phrasingOnly = nameSet(
  "abbr b bdi bdo cite code dfn em h2 h3 h4 h5 h6 i kbd mark p pre q rt ruby s samp small span strong sub summary sup time u var",
);

function listed(names: readonly string[]): string {
  const tags = names.map((name) => `<${name}>`);
  const last = tags.at(-1) ?? "";
  return tags.length > 1 ? `${tags.slice(0, -1).join(", ")} or ${last}` : last;
}

function nameSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
