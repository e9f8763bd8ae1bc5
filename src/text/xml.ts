/** XML templates in which every value is escaped unless it is XML already. */
import { escapeMarkup } from "./escapeMarkup.ts";
import { filledTemplate } from "./filledTemplate.ts";

class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type { Xml };

export type XmlValue = Xml | string | number | false | null | undefined | readonly XmlValue[];

/**
 * Text without the characters that XML 1.0 forbids; lone surrogates become the replacement character.
 * https://www.w3.org/TR/xml/#charsets
 */
export const xmlCharacters = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

const listMarkup = (list: readonly XmlValue[]): string => {
  let markup = "";
  for (const value of list) markup += markupOf(value);
  return markup;
};

const markupOf = (value: XmlValue): string => {
  if (typeof value === "string") return escapeMarkup(xmlCharacters(value));
  if (value instanceof Xml) return value.markup;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? listMarkup(value) : "";
};

/** A template of XML; values are treated as in `html`. */
export const xml = (parts: TemplateStringsArray, ...values: readonly XmlValue[]): Xml =>
  new Xml(filledTemplate(parts, values, markupOf));

/**
 * Text as a CDATA section; one that holds the section's end is split in two.
 * @example cdata("a]]>b").markup // "<![CDATA[a]]]]><![CDATA[>b]]>"
 */
export const cdata = (text: string): Xml =>
  new Xml(`<![CDATA[${xmlCharacters(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
