import { nearest } from "../../text/nearest.ts";
import { allowedTags } from "../allowedHtml.ts";
import { isHtmlName } from "../htmlNames.ts";
import { type FailedMark, looksLike, shown } from "./failedMark.ts";

/** Signs by name that editors write; a name that is nearly one of these was meant to be it. */
const entities =
  "amp apos bull cent copy deg euro frac12 frac14 gt hellip iexcl laquo ldquo lsquo lt mdash middot minus nbsp ndash para pound quot raquo rarr rdquo reg rsquo sect shy thinsp times trade yen".split(
    " ",
  );
const known = new Set(entities);

const longTags = allowedTags.filter((tag) => tag.length > 3);

/** Tags that Markdown does not take for any. */
export const failedHtml: readonly FailedMark[] = [
  {
    sign: /<(?:\s{0,3}\/)?\s{0,3}([A-Za-z][\w-]*)((?:[\s/][^<>\n]*)?)>/,
    told: ([whole, name = "", rest = ""], line) => {
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
      const near = nearest(name, longTags);
      // Without its end it may as well be a word.
      if (near && line.includes(`</${name}`))
        return looksLike(whole, "a tag of HTML", `Did you mean <${near}>?`);
      return rest.includes("=") || rest.endsWith("/")
        ? `"${shown(whole)}" is no tag of HTML and is printed as it stands. Remove it if readers are not to see it.`
        : undefined;
    },
  },
  {
    sign: /&(#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2})(;?)/i,
    told: ([whole, name = "", end]) => {
      if (end === "" && (known.has(name) || name.startsWith("#")))
        return looksLike(whole, "a sign by its name", `Write ; at its end: ${whole};.`);
      const near = end === ";" && !known.has(name) ? nearest(name, entities) : undefined;
      return near === undefined
        ? undefined
        : looksLike(whole, "a sign by its name", `Did you mean &${near};?`);
    },
  },
];
