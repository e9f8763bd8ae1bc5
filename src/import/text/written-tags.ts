import type { Element } from "hast";
import { isAllowedAttribute } from "../../markdown/allowed-html.ts";
import { escapeMarkup } from "../../markup/template.ts";
import { attributeOf } from "./hast-values.ts";

/**
 * Returns the tag that opens an element in a text, with the attributes that texts may have.
 * @example openingTag("abbr", element) // '<abbr title="European Union">'
 */
export function openingTag(name: string, element: Element): string {
  let tag = `<${name}`;
  for (const property of Object.keys(element.properties)) {
    const attribute = property.toLowerCase();
    const value = (attributeOf(element, property) ?? "").replace(/\s+/g, " ").trim();
    if (isWritten(attribute, value) && isAllowedAttribute(name, attribute))
      tag += ` ${attribute}="${escapeMarkup(value)}"`;
  }
  return `${tag}>`;
}

/** Attributes that say something of the content, each with the form that pages allow. */
const forms: Readonly<Record<string, RegExp>> = {
  title: /\S/,
  lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/i,
  datetime: /^[\d:.TZ+-]+$/,
  colspan: /^(?:[2-9]|[1-9]\d{1,2})$/,
  rowspan: /^(?:[2-9]|[1-9]\d{1,2})$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/i,
  start: /^-?\d{1,9}$/,
  reversed: /^$/,
};

function isWritten(attribute: string, value: string): boolean {
  return Object.hasOwn(forms, attribute) && (forms[attribute]?.test(value) ?? false);
}
