import { closest } from "../../lib/suggest.ts";
import { allowedTags } from "../allowed-html.ts";
import { isHtmlName } from "../html-names.ts";
import { excerpt, type FailedMark, looksLike } from "./mark.ts";

/** Tags that Markdown does not recognise. */
export const failedHtml: readonly FailedMark[] = [
  {
    pattern: /<(?:\s{0,3}\/)?\s{0,3}([A-Za-z][\w-]*)((?:[\s/][^<>\n]*)?)>/,
    message: ([whole, name = "", rest = ""], line) => {
      const isTag = /^[\s/]*$/.test(rest) || rest.includes("=");
      // An odd number of quotation marks before the value means that it is not closed.
      const value = /=\s*(["'])([^"'<>\s]+)\s*$/.exec(rest);
      if (isHtmlName(name) && value && rest.split(value[1] ?? "").length % 2 === 0)
        return looksLike(
          whole,
          "a tag of HTML",
          `The quotation mark after the ${/\b(?:href|src)\s*=\s*["'][^"']*$/.test(rest) ? "address" : "value"} is missing. Write ${excerpt(whole.replace(/\s*>$/, `${value[1]}>`))}`,
        );
      if (isHtmlName(name))
        return isTag && whole.startsWith("<") && (/^<\s*\//.test(whole) || !/^<\s/.test(whole))
          ? looksLike(
              whole,
              "a tag of HTML",
              "Write it without spaces before its name, with straight quotation marks around values, and > or /> at its end.",
            )
          : undefined;
      const near = closest(name, longTags);
      // Without an end tag it may as well be a word.
      if (near && line.includes(`</${name}`))
        return looksLike(whole, "a tag of HTML", `Did you mean <${near}>?`);
      return rest.includes("=") || rest.endsWith("/")
        ? `"${excerpt(whole)}" is no tag of HTML and is printed unchanged. Remove it if readers are not to see it.`
        : undefined;
    },
  },
  {
    pattern: /&(#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2})(;?)/i,
    message: ([whole, name = "", end]) => {
      if (end === "" && (knownEntities.has(name) || name.startsWith("#")))
        return looksLike(whole, "a sign by its name", `Write ; at its end: ${whole};.`);
      const near = end === ";" && !knownEntities.has(name) ? closest(name, entities) : undefined;
      return near === undefined
        ? undefined
        : looksLike(whole, "a sign by its name", `Did you mean &${near};?`);
    },
  },
];

const longTags = allowedTags.filter((tag) => tag.length > 3);

/** Names of characters that editors write. A name close to one of these is a typing error. */
const entities =
  "amp apos bull cent copy deg euro frac12 frac14 gt hellip iexcl laquo ldquo lsquo lt mdash middot minus nbsp ndash para pound quot raquo rarr rdquo reg rsquo sect shy thinsp times trade yen".split(
    " ",
  );

const knownEntities = new Set(entities);

/**
 * Returns the error of indented code that was meant as something else. `htmlBefore` is the HTML before it, or empty:
 * what is indented inside a tag is no code at all.
 */
export function failedCode(code: string, htmlBefore: string): string | undefined {
  const isWithinTag = /<[a-z][^<>]*>\s*$/i.test(htmlBefore);
  const text = code.trim();
  const [first = ""] = text.split("\n");
  const hint = `${hintStart}: "${excerpt(first)}". Begin them at the beginning of the line.`;
  const tag = /^<\/?([a-z][a-z\d]*)(?:\s+[^<>]*)?\/?>/i.exec(first)?.[1]?.toLowerCase();
  if (tag !== undefined && (tag === "iframe" || allowedTags.includes(tag))) return hint;
  if (/^(?:!?\[[^[\]]+\]\([^()]+\)|#{2,6} \S|:::+ ?[a-z]|> \S|[-*+] \S|\d{1,2}[.)] \S)/.test(first))
    return hint;
  return isProse(text) || (isWithinTag && words.test(text)) ? hint : undefined;
}

const hintStart =
  "Lines that begin with four spaces or a tab after an empty line are printed as code, as here";

/**
 * Returns true for long sentences of words alone, and for short ones that begin with a capital or a letter without
 * case.
 */
function isProse(text: string): boolean {
  if (!words.test(text)) return false;
  const count = text.split(/\s+/).length;
  if (count > 7 && /[.!?…]["”’»]?$/.test(text)) return true;
  return /^["“„«‘'¿¡]?\p{Lu}[\p{Ll}’']*\s+\p{L}/u.test(text) || /^\p{Lo}{2}/u.test(text);
}

const words = /^[\p{L}\p{M}\p{N}\s.,;:!?'"“”‘’„«»()%–—…-]+$/u;

/** Returns the error of a block of HTML that contains Markdown, which is not parsed there. */
export function markdownInHtml(markup: string): string | undefined {
  if (!/\*\*|\]\(|##|:::|>[ \t]*\n[ \t]*[-*+\d]/.test(markup) || verbatim.test(markup)) return undefined;
  const [found] = marks.exec(markup.replace(/<[^<>]*>/g, "")) ?? itemAfterTag.exec(markup) ?? [];
  return found === undefined
    ? undefined
    : `"${excerpt(found)}" stands inside of HTML, where Markdown is not read, and is printed unchanged. Write an empty line after the tag before it and another before the tag behind it.`;
}

const verbatim = /<(?:pre|script|style|textarea|svg|math)\b/i;

const marks =
  /\*\*[^\s*][^*\n]{0,200}\*\*|!?\[[^[\]\n]+\]\((?:https?:\/\/|\/|#|[^()\s]+\.(?:jpe?g|png|webp))[^()\n]*\)|^[ \t]*#{2,6} \S.*|^[ \t]*:::+ ?[a-z].*/m;

/** A list item directly under the end of a block. Inside one, a printed line may begin with a dash. */
const itemAfterTag =
  /(?<=<\/(?:ul|ol|dl|div|p|table|figure|blockquote|details|h[2-6])>[ \t]*\n[ \t]{0,3})(?:[-*+]|\d{1,2}[.)]) \S.*/i;
