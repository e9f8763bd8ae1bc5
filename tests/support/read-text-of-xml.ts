/**
 * Returns a text as an XML parser reads it: without forbidden characters and lone surrogates, with one kind of line break.
 * https://www.w3.org/TR/xml/#charsets and #sec-line-ends
 */
export const readTextOfXml = (text: string): string =>
  [...text.toWellFormed()]
    .filter((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join("")
    .replace(/\r\n?/g, "\n");
