import { Parser } from "htmlparser2";

/**
 * Returns the readable text of sanitised HTML in one line.
 * @example textOfHtml("<p>A <b>ha</b>rbour.</p><p>Ferries</p>") // "A harbour. Ferries"
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  /** The number of open elements inside a skipped one, that one included. */
  let skipped = 0;
  const parser = new Parser({
    onopentag: (tag, { class: classes = "" }) => {
      if (skipped > 0 || isNoText(tag, classes)) skipped += 1;
      else if (!inline.has(tag)) parts.push(" ");
    },
    ontext: (text) => {
      if (skipped === 0) parts.push(text);
    },
    onclosetag: (tag) => {
      if (skipped > 0) skipped -= 1;
      else if (!inline.has(tag)) parts.push(" ");
    },
  });
  parser.end(html);
  return parts
    .join("")
    .replace(/[^\S ]\s*| \s+/g, " ")
    .trim();
}

/** Inline elements: their text belongs to the words beside it, without a space. */
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** Returns true for elements that are no part of the text: footnote numbers and their back links, drawings, code. */
function isNoText(tag: string, classes: string): boolean {
  return ["svg", "script", "style", "rp", "rt"].includes(tag) || /\bfootnote-(?:ref|back)\b/.test(classes);
}
