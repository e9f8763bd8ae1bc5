import { dashedText } from "./typography/dashedText.ts";
import { withoutAddresses } from "./typography/linearText.ts";
import { quotedText, withMarks } from "./typography/quotedText.ts";

/**
 * Plain text of the front matter with the quotation marks, dashes and spaces of its language.
 * @example typographicText('He said "no"', "en") // "He said “no”"
 */
export const typographicText = (text: string, language: string): string =>
  isSet(text, language) ? text : dashedText(quoted(plain(text), language), language);

/**
 * A name as it is shown: with the quotation marks and apostrophes of the language, and nothing else set.
 * @example shownName("Voters' rights", "en") // "Voters’ rights"
 */
export const shownName = (name: string, language: string): string =>
  /["']/.test(name) ? quoted(name, language) : name;

const isSet = (text: string, language: string): boolean =>
  !marks.test(text) && !(/^fr(?:-|$)/i.test(language) && frenchMarks.test(text));

/** What the typography of any language changes; an ending or a hyphen by itself is none of it. */
const marks = /["'\r\0]|--|\.{3}/;
/** What that of French does besides. */
const frenchMarks = /[;!?:«»]/;

/** As Markdown takes a text: with ends of lines of one kind, and without what no page may hold. */
const plain = (text: string): string => text.replace(/\r\n?|\n/g, "\n").replaceAll("\0", "\uFFFD");

const quoted = (text: string, language: string): string =>
  withMarks(text, quotedText(withoutAddresses(text), { language }).marks);
