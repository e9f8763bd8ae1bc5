import sanitizeHtml from "sanitize-html";
import { cameToItsEnd, deepestMarkup, depthGuard } from "../markup/parse-html.ts";
import { type RenderFindings, withInsertions } from "./context.ts";

/**
 * Returns a body with only what is on the allow-list. In the result, straight double quotes are around attribute values
 * only, so that URLs can be found without parsing. Placeholders of graphics and embeds are replaced between tags only:
 * the text filter's result is not escaped, and it does not see attributes. Undefined if elements nest too deep.
 */
export function sanitisedHtml(
  markup: string,
  { context, inserted }: Pick<RenderFindings, "context" | "inserted">,
): string | undefined {
  const guard = depthGuard();
  let sanitised = "";
  const isWhole = cameToItsEnd(() => {
    sanitised = sanitizeHtml(markup, {
      allowedTags: [...allowedTags],
      allowedAttributes: mutableCopy(allowedAttributes),
      allowedClasses: mutableCopy(allowedClasses),
      allowedSchemes: ["http", "https", "mailto", "tel"],
      allowProtocolRelative: false,
      nestingLimit: deepestMarkup,
      onOpenTag: guard.open,
      onCloseTag: guard.close,
      textFilter: (text) => withInsertions(text.replaceAll('"', "&quot;"), inserted),
      transformTags: {
        img: (tagName, attributes) => {
          const found = context.findPicture(attributes.src ?? "").picture;
          if (!found) return { tagName, attribs: attributes };
          const size = { width: String(found.width), height: String(found.height) };
          return {
            tagName,
            attribs: { loading: "lazy", ...attributes, src: found.url, ...size },
          };
        },
      },
    });
  });
  return isWhole ? withoutSlashes(sanitised) : undefined;
}

/** Copies lists, since the package may change them. */
function mutableCopy(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([tag, names]) => [tag, [...names]]));
}

/** Writes void elements like the rest of the page. Sanitised HTML has no bare > elsewhere. */
function withoutSlashes(markup: string): string {
  return markup.replaceAll(" />", ">");
}

const inline =
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr";

const block =
  "aside blockquote details div dd dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary ul";

const table = "caption col colgroup table tbody td tfoot th thead tr";

/** The allowed elements: those that Markdown generates, and a few more that editors write by hand. */
export const allowedTags: readonly string[] = [inline, block, table].flatMap((names) => names.split(" "));

const everywhere = ["id", "lang", "dir", "title", "aria-label"];

/** Attributes by tag; those of "*" are allowed on every tag. */
const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
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

/** Returns true if the attribute is allowed on the tag. */
export function isAllowedAttribute(tag: string, name: string): boolean {
  return everywhere.includes(name) || (allowedAttributes[tag]?.includes(name) ?? false);
}

const alignments = ["align-left", "align-center", "align-right"];

/**
 * Classes by tag: only those that Markdown generates. With others, a text could look like a part of the page that is
 * not the author's, such as its corrections. A star stands for any ending.
 */
const allowedClasses: Readonly<Record<string, readonly string[]>> = {
  a: ["footnote-back"],
  aside: ["factbox", "note"],
  code: ["language-*"],
  figure: ["pullquote"],
  li: ["footnote-item"],
  p: ["box-title"],
  section: ["footnotes", "table"],
  span: ["credit"],
  sup: ["footnote-ref"],
  td: alignments,
  th: alignments,
};

/** Returns the classes that are not allowed on the tag. */
export function disallowedClasses(tag: string, value: string): readonly string[] {
  const allowed = allowedClasses[tag] ?? [];
  const isAllowed = (name: string): boolean =>
    allowed.some((one) => (one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one));
  return value.split(/\s+/).filter((name) => name !== "" && !isAllowed(name));
}
