/** Parts of lists, tables and the like, with those that may hold them. */
const holders: Readonly<Record<string, readonly string[]>> = {
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

/** Those that hold nothing but their parts. */
const parts: Readonly<Record<string, readonly string[]>> = {
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

const blocks = words("aside blockquote details div dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul");

/** Those that may hold whatever may stand around them. */
const transparent = words("a del ins");

/** Those that hold words of a line only. */
const lines = words(
  "abbr b bdi bdo cite code dfn em h2 h3 h4 h5 h6 i kbd mark p pre q rt ruby s samp small span strong sub summary sup time u var",
);

function lineError(tag: string, open: readonly string[]): string | undefined {
  const at = open.findLastIndex((name) => !transparent.has(name));
  const holder = open[at];
  if (holder === undefined || !lines.has(holder)) return undefined;
  // Nobody wrote the paragraph; what stands in it and holds the block was written.
  const written = holder === "p" ? open[at + 1] : holder;
  return tag === "p"
    ? `A paragraph stands inside of <${written}>, which holds words of a line only. Write <${written}> inside of the paragraph, or <div> in its place.`
    : `<${tag}> stands inside of <${written}>, which holds words of a line only here. Turn them around, so that <${tag}> holds <${written}>.`;
}

/**
 * What is wrong with an element in this place, or undefined.
 * @param open the elements that are open around it, the outermost first
 * @example nestingFault("li", ["div"]) // "<li> stands in <div>, and may stand in <ul> or <ol> only. …"
 */
export function nestingError(tag: string, open: readonly string[]): string | undefined {
  const around = open.at(-1);
  const wanted = holders[tag];
  const isGrouped = around === "div" && open.at(-2) === "dl" && wanted?.includes("dl");
  if (wanted && !isGrouped && !wanted.includes(around ?? ""))
    return `<${tag}> stands ${around ? `in <${around}>` : "by itself"}, and may stand in ${listed(wanted)} only. Write ${listed(wanted.slice(0, 1))} before it and its end behind it.`;
  const held = around === undefined ? undefined : parts[around];
  if (held && !held.includes(tag))
    return `<${tag}> stands directly in <${around}>, which may hold ${listed(held)} only. Write it into one of these.`;
  return blocks.has(tag) ? lineError(tag, open) : undefined;
}

/** What is wrong with words in this place, or undefined. */
export function wordsError(words: string, open: readonly string[]): string | undefined {
  const around = open.at(-1) ?? "";
  const held = words.trim() === "" ? undefined : parts[around];
  return held
    ? `Words stand directly in <${around}>, which may hold ${listed(held)} only. Write them into one of these.`
    : undefined;
}

function listed(names: readonly string[]): string {
  const tags = names.map((name) => `<${name}>`);
  const last = tags.at(-1) ?? "";
  return tags.length > 1 ? `${tags.slice(0, -1).join(", ")} or ${last}` : last;
}

/** Where elements of HTML may stand, as far as editors may write them. https://html.spec.whatwg.org/multipage/dom.html#content-models */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
