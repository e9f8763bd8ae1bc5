/** Templates of HTML and XML. Every value is escaped, unless it is markup of the same kind already. */

/**
 * Fills a template of HTML. Strings are escaped, `Html` goes in as it is, lists are joined; `false`, `null` and
 * `undefined` leave nothing. Attributes must be quoted in the template, since a tag can't know its context.
 * @example html`<p>${"a < b"}</p>`.markup // "<p>a &lt; b</p>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(filledTemplate(parts, values, markupOf));
}

/** Returns true for markup that {@link html} made. */
export function isHtml(value: unknown): value is Html {
  return value instanceof Html;
}

/** Returns true for markup of either kind. */
export function isMarkup(value: unknown): value is Html | Xml {
  return value instanceof Html || value instanceof Xml;
}

type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Fills a template of XML; values are treated as in {@link html}. */
export function xml(parts: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return new Xml(filledTemplate(parts, values, xmlMarkupOf));
}

type XmlValue = Xml | string | number | false | null | undefined | readonly XmlValue[];

/**
 * Returns text as a CDATA section. If it contains the end of one, it is split in two.
 * @example cdata("a]]>b").markup // "<![CDATA[a]]]]><![CDATA[>b]]>"
 */
export function cdata(text: string): Xml {
  return new Xml(`<![CDATA[${xmlCharacters(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
}

/** Returns pieces of XML, one a line. A missing piece leaves no line. */
export function xmlLines(lines: readonly (Xml | false | undefined)[]): Xml {
  const [first, ...others] = lines.filter((line) => line !== false && line !== undefined);
  return xml`${first}${others.map((line) => xml`\n${line}`)}`;
}

/**
 * Drops the characters that XML 1.0 forbids and replaces lone surrogates by U+FFFD
 * (https://www.w3.org/TR/xml/#charsets).
 */
export function xmlCharacters(text: string): string {
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
    text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

/**
 * Escapes text, so that no character means anything to HTML or XML, between tags or inside a quoted attribute.
 * @example escapeMarkup('"<b>"') // "&quot;&lt;b&gt;&quot;"
 */
export function escapeMarkup(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
    : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Returns the rendered, sanitised body of a text as HTML, without escaping. Only the body part of the layouts may call
 * it.
 */
export function raw(sanitised: string): Html {
  return trusted(sanitised);
}

/** Returns the content of a file that a publication itself put into its pages, as HTML without escaping. */
export function ownMarkup(written: string): Html {
  return trusted(written);
}

/**
 * Returns data as JSON inside a script element, which no text can end or turn into a comment
 * (https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements).
 */
export function jsonLdScript(data: unknown): Html {
  return trusted(`<script type="application/ld+json">${jsonInScript(data)}</script>`);
}

/** Returns rules by which browsers load pages ahead. https://html.spec.whatwg.org/#speculative-loading */
export function speculationRulesScript(rules: unknown): Html {
  return trusted(`<script type="speculationrules">${jsonInScript(rules)}</script>`);
}

/** Returns the addresses of modules that scripts import by name. https://html.spec.whatwg.org/#import-maps */
export function importMapScript(map: unknown): Html {
  return trusted(`<script type="importmap">${jsonInScript(map)}</script>`);
}

/** Returns the text of a script element with data. */
export function jsonInScript(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** Makes HTML of text without escaping. Only the functions above call it. */
function trusted(markup: string): Html {
  return new Html(markup);
}

/** Joins the parts of a template with the markup of its values. */
function filledTemplate<Value>(
  parts: readonly string[],
  values: readonly Value[],
  markupOf: (value: Value) => string,
): string {
  let markup = parts[0] ?? "";
  let index = 0;
  for (const value of values) {
    index += 1;
    markup += markupOf(value);
    markup += parts[index] ?? "";
  }
  return markup;
}

function markupOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeMarkup(value);
  if (value instanceof Html) return value.markup;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? listMarkup(value) : "";
}

function listMarkup(list: readonly HtmlValue[]): string {
  let markup = "";
  for (const value of list) markup += markupOf(value);
  return markup;
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

/** Markup that is safe to put into a page. */
class Html {
  // Not public, so that no other object counts as markup.
  declare protected readonly brand: true;
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  /** Template languages of a publication's own templates put it into their texts by this. */
  toString(): string {
    return this.markup;
  }
}

class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

// As types alone, since only templates make them.
export type { Html, Xml };
