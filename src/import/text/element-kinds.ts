/** What elements of HTML are to a text. */

/** Elements that stand on lines of their own. */
export const blockElements: ReadonlySet<string> = names(
  "address article aside blockquote body center dateline-uncarried dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements whose content readers never see. */
export const unseenElements: ReadonlySet<string> = names(
  "base datalist head link meta noembed noframes noscript param script source style template title track",
);

/** Elements in which something of another site or a recording is shown. Their content is for browsers that can't. */
export const playedElements: ReadonlySet<string> = names("applet audio bgsound embed iframe object video");

/** Elements of a line that a text may hold as HTML. */
export const keptInLines: ReadonlySet<string> = names(
  "abbr bdo cite del dfn ins kbd mark q rp rt ruby s samp small sub sup u var",
);

/** Elements of a line that stand for another one. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ["acronym", "abbr"],
  ["strike", "s"],
]);

/** Elements without a meaning of their own: their content is kept, and nobody has to know. */
export const plainElements: ReadonlySet<string> = names(
  "address article aside bdi big body center data div fieldset figcaption font footer form header hgroup html label legend main map nav nobr p picture search section span tbody td tfoot th thead time tr tt wbr",
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Returns true for elements at whose edges words end: blocks, line breaks, and credits behind captions. */
export function dividesWords(tagName: string): boolean {
  return blockElements.has(tagName) || tagName === "br" || tagName === "cite";
}
