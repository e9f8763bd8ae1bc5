/**
 * What an XML reader gets to see of a text: no forbidden character, no half of one, one kind of line end.
 * https://www.w3.org/TR/xml/#charsets and #sec-line-ends
 */
export const readTextOfXml = (text: string): string =>
  [...text.toWellFormed()]
    .filter((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join("")
    .replace(/\r\n?/g, "\n");
