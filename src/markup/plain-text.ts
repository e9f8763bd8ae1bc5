import { Parser } from "htmlparser2";

/** Elements that stand inside a line: what they hold belongs to the words beside it. */
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/**
 * The words of sanitised HTML in one line, as they are read.
 * @example textOfHtml("<p>A <b>ha</b>rbour.</p><p>Ferries</p>") // "A harbour. Ferries"
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  /** Elements that are open inside one that is no text, that one included. */
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
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** What is no part of a text: numbers of footnotes and ways back from them, drawings, code. */
function isNoText(tag: string, classes: string): boolean {
  return ["svg", "script", "style", "rp", "rt"].includes(tag) || /\bfootnote-(?:ref|back)\b/.test(classes);
}
