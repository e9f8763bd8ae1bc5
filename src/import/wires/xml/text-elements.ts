/** What elements of NITF and XHTML are to a text. */

/** Headings of NITF and HTML. */
export const headings = names("hl1 hl2 hl3 hl4 h1 h2 h3 h4 h5 h6");

/** Elements that hold blocks, and are nothing else to readers. */
export const wrappers = names(
  "p block div section article main header footer aside nitf nitf-table body body.content body.head content html center tagline " +
    "abstract byline distributor dateline copyrite rights biblio virtloc hgroup fig-group frame",
);

/** Elements that stand on lines of their own. */
export const blocks = new Set([
  ...headings,
  ...wrappers,
  ...names(
    "ul ol dl table bq blockquote media pre hr note figure video audio iframe object embed ed-msg details address",
  ),
]);

/** Elements of which readers see nothing. */
export const unseen = names(
  "nitf-table-metadata media-metadata media-object alt-code script style head template noscript ed-msg meta link title",
);

/** Elements of a line that HTML has too, and what they are there. */
export const phrases: ReadonlyMap<string, string> = new Map(
  [..."em strong b i u s a q sub sup cite code small del ins mark abbr kbd samp var dfn".split(" ")].map(
    (name) => [name, name],
  ),
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
