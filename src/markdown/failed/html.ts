import { closest } from "../../lib/suggest.ts";
import { isHtmlName } from "../html-names.ts";
import { allowedTags } from "../sanitize.ts";
import { type FailedMark, looksLike, shown } from "./mark.ts";

const longTags = allowedTags.filter((tag) => tag.length > 3);

/** Signs by name that editors write; a name that is nearly one of these was meant to be it. */
const entities =
  "amp apos bull cent copy deg euro frac12 frac14 gt hellip iexcl laquo ldquo lsquo lt mdash middot minus nbsp ndash para pound quot raquo rarr rdquo reg rsquo sect shy thinsp times trade yen".split(
    " ",
  );

const known = new Set(entities);

/** Tags that Markdown does not take for any. */
export const failedHtml: readonly FailedMark[] = [
  {
    sign: /<(?:\s{0,3}\/)?\s{0,3}([A-Za-z][\w-]*)((?:[\s/][^<>\n]*)?)>/,
    message: ([whole, name = "", rest = ""], line) => {
      const isTag = /^[\s/]*$/.test(rest) || rest.includes("=");
      // What stands between an odd number of marks ends none of them.
      const value = /=\s*(["'])([^"'<>\s]+)\s*$/.exec(rest);
      if (isHtmlName(name) && value && rest.split(value[1] ?? "").length % 2 === 0)
        return looksLike(
          whole,
          "a tag of HTML",
          `The quotation mark after the ${/\b(?:href|src)\s*=\s*["'][^"']*$/.test(rest) ? "address" : "value"} is missing. Write ${shown(whole.replace(/\s*>$/, `${value[1]}>`))}`,
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
      // Without its end it may as well be a word.
      if (near && line.includes(`</${name}`))
        return looksLike(whole, "a tag of HTML", `Did you mean <${near}>?`);
      return rest.includes("=") || rest.endsWith("/")
        ? `"${shown(whole)}" is no tag of HTML and is printed unchanged. Remove it if readers are not to see it.`
        : undefined;
    },
  },
  {
    sign: /&(#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2})(;?)/i,
    message: ([whole, name = "", end]) => {
      if (end === "" && (known.has(name) || name.startsWith("#")))
        return looksLike(whole, "a sign by its name", `Write ; at its end: ${whole};.`);
      const near = end === ";" && !known.has(name) ? closest(name, entities) : undefined;
      return near === undefined
        ? undefined
        : looksLike(whole, "a sign by its name", `Did you mean &${near};?`);
    },
  },
];

const start = "Lines that begin with four spaces or a tab after an empty line are printed as code, as here";

const words = /^[\p{L}\p{M}\p{N}\s.,;:!?'"“”‘’„«»()%–—…-]+$/u;

/**
 * What is wrong with a piece of code that was made by its indentation alone: it was meant for something else. Given the
 * HTML before it, if there is any: what is indented within a tag is no code at all.
 */
export function failedCode(code: string, htmlBefore: string): string | undefined {
  const isWithinTag = /<[a-z][^<>]*>\s*$/i.test(htmlBefore);
  const text = code.trim();
  const [first = ""] = text.split("\n");
  const hint = `${start}: "${shown(first)}". Begin them at the beginning of the line.`;
  const tag = /^<\/?([a-z][a-z\d]*)(?:\s+[^<>]*)?\/?>/i.exec(first)?.[1]?.toLowerCase();
  if (tag !== undefined && (tag === "iframe" || allowedTags.includes(tag))) return hint;
  if (/^(?:!?\[[^[\]]+\]\([^()]+\)|#{2,6} \S|:::+ ?[a-z]|> \S|[-*+] \S|\d{1,2}[.)] \S)/.test(first))
    return hint;
  return isProse(text) || (isWithinTag && words.test(text)) ? hint : undefined;
}

/** Long sentences of words alone; short ones too, where they begin with a capital or in letters that have none. */
function isProse(text: string): boolean {
  if (!words.test(text)) return false;
  const count = text.split(/\s+/).length;
  if (count > 7 && /[.!?…]["”’»]?$/.test(text)) return true;
  return /^["“„«‘'¿¡]?\p{Lu}[\p{Ll}’']*\s+\p{L}/u.test(text) || /^\p{Lo}{2}/u.test(text);
}

const verbatim = /<(?:pre|script|style|textarea|svg|math)\b/i;

const marks =
  /\*\*[^\s*][^*\n]{0,200}\*\*|!?\[[^[\]\n]+\]\((?:https?:\/\/|\/|#|[^()\s]+\.(?:jpe?g|png|webp))[^()\n]*\)|^[ \t]*#{2,6} \S.*|^[ \t]*:::+ ?[a-z].*/m;

/** An item of a list directly under the end of a block. In print, a line may begin with a dash within one. */
const itemAfterTag =
  /(?<=<\/(?:ul|ol|dl|div|p|table|figure|blockquote|details|h[2-6])>[ \t]*\n[ \t]{0,3})(?:[-*+]|\d{1,2}[.)]) \S.*/i;

/** What is wrong with a block of HTML that holds Markdown: it is not read there. */
export function markdownInHtml(markup: string): string | undefined {
  if (!/\*\*|\]\(|##|:::|>[ \t]*\n[ \t]*[-*+\d]/.test(markup) || verbatim.test(markup)) return undefined;
  const [found] = marks.exec(markup.replace(/<[^<>]*>/g, "")) ?? itemAfterTag.exec(markup) ?? [];
  return found === undefined
    ? undefined
    : `"${shown(found)}" stands inside of HTML, where Markdown is not read, and is printed unchanged. Write an empty line after the tag before it and another before the tag behind it.`;
}
