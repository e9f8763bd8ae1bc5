import { type Html, trusted } from "./html.ts";

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * Data as JSON inside a script element, in which no text can end the element or open a comment.
 * https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export const jsonLdScript = (data: unknown): Html => {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
  return trusted(`<script type="application/ld+json">${json}</script>`);
};
