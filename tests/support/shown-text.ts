import { Parser } from "htmlparser2";

/**
 * What a reader reads of a piece of HTML: its text, entities resolved.
 * @example shownText("<p>a &lt; b</p>\n") // "a < b\n"
 */
export const shownText = (html: string): string => {
  let text = "";
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text;
};
