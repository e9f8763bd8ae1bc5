/** HTML templates in which every value is escaped unless it is HTML already. */
/** XML templates in which every value is escaped unless it is XML already. */

declare const brand: unique symbol;

class Markup {
  declare readonly [brand]: true;
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Markup that is safe to put into a page. */
export type Html = Markup;

type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/**
 * A template of HTML. Strings are escaped, `Html` goes in as it is, lists are joined; `false`, `null` and
 * `undefined` leave nothing. Attributes must be quoted in the template, since a tag can't know its context.
 * @example html`<p>${"a < b"}</p>`.markup // "<p>a &lt; b</p>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Markup(filledTemplate(parts, values, markupOf));
}

/** The parts of a template with the markup of its values between them. */
function filledTemplate<Value>(
  parts: readonly string[],
  values: readonly Value[],
  markupOf: (value: Value) => string,
): string {
  let markup = parts[0] ?? "";
  let place = 0;
  for (const value of values) {
    place += 1;
    markup += markupOf(value);
    markup += parts[place] ?? "";
  }
  return markup;
}

function markupOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeMarkup(value);
  if (value instanceof Markup) return value.markup;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? listMarkup(value) : "";
}

function listMarkup(list: readonly HtmlValue[]): string {
  let markup = "";
  for (const value of list) markup += markupOf(value);
  return markup;
}

/**
 * Text without the characters that XML 1.0 forbids; lone surrogates become the replacement character.
 * https://www.w3.org/TR/xml/#charsets
 */
export function xmlCharacters(text: string): string {
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
    text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type XmlValue = Xml | string | number | false | null | undefined | readonly XmlValue[];

/** A template of XML; values are treated as in `html`. */
export function xml(parts: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return new Xml(filledTemplate(parts, values, xmlMarkupOf));
}

/**
 * Text as a CDATA section; one that holds the section's end is split in two.
 * @example cdata("a]]>b").markup // "<![CDATA[a]]]]><![CDATA[>b]]>"
 */
export function cdata(text: string): Xml {
  return new Xml(`<![CDATA[${xmlCharacters(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
}

function xmlMarkupOf(value: XmlValue): string {
  if (typeof value === "string") return escapeMarkup(xmlCharacters(value));
  if (value instanceof Xml) return value.markup;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? xmlListMarkup(value) : "";
}

function xmlListMarkup(list: readonly XmlValue[]): string {
  let markup = "";
  for (const value of list) markup += xmlMarkupOf(value);
  return markup;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text in which no character means anything to HTML or XML, between tags or inside a quoted attribute.
 * @example escapeMarkup('"<b>"') // "&quot;&lt;b&gt;&quot;"
 */
export function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
    : text;
}

/** Pieces of XML, one a line; what is not there leaves no line. */
export function xmlLines(lines: readonly (Xml | false | undefined)[]): Xml {
  const [first, ...others] = lines.filter((line) => line !== false && line !== undefined);
  return xml`${first}${others.map((line) => xml`\n${line}`)}`;
}

/** A rendered, sanitised body as HTML. The layouts' body part alone may call it. */
export function raw(sanitised: string): Html {
  return trusted(sanitised);
}

/** The one way to make HTML of text without escaping; only `raw.ts` and `jsonLdScript.ts` may import it. */
function trusted(markup: string): Html {
  return new Markup(markup);
}

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
export function jsonLdScript(data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => escapes[character] ?? character,
  );
  return trusted(`<script type="application/ld+json">${json}</script>`);
}

export type { Xml };
