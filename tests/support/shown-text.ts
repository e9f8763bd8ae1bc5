import { Parser } from "htmlparser2";

/**
 * Returns the text of HTML with entities resolved.
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
