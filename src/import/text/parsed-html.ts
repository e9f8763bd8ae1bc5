import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { lazy } from "../../lib/cache.ts";
import { readMarkup } from "../../markup/parse-html.ts";

/** Returns the tree of a text's HTML, as browsers read it. Elements that nest too deep are left out but for their content. */
export function parsedHtml(html: string): Root {
  return parser().parse(nestsTooDeep(html) ? shallowHtml(html) : html);
}

const parser = lazy(() => unified().use(rehypeParse, { fragment: true }).freeze());

/** A parser's time grows with the square of the depth, and so many elements may not be open in texts. */
const deepest = 100;

function nestsTooDeep(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0 && tags <= deepest; at = html.indexOf("<", at + 1)) tags += 1;
  return tags > deepest && !readMarkup(html, {});
}

/** Returns HTML without the tags that stand too deep. What is no text is left out before, lest it becomes one. */
function shallowHtml(html: string): string {
  let depth = 0;
  return html.replace(rawText, "").replace(tags, (tag, slash: string, name: string) => {
    if (voidElements.has(name.toLowerCase())) return tag;
    if (slash === "") depth += 1;
    const isKept = depth <= deepest;
    if (slash === "/") depth = Math.max(0, depth - 1);
    return isKept ? tag : "";
  });
}

const rawText =
  /<(script|style|noscript|noembed|noframes|template|iframe|xmp|plaintext)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const tags = /<(\/?)([a-z][a-z\d-]*)(?![a-z\d-])[^<>]*>/gi;

const voidElements = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "wbr",
]);
