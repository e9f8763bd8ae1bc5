/** HTML templates in which every value is escaped unless it is HTML already. */
import { escapeMarkup } from "./escapeMarkup.ts";
import { filledTemplate } from "./filledTemplate.ts";

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

export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const listMarkup = (list: readonly HtmlValue[]): string => {
  let markup = "";
  for (const value of list) markup += markupOf(value);
  return markup;
};

const markupOf = (value: HtmlValue): string => {
  if (typeof value === "string") return escapeMarkup(value);
  if (value instanceof Markup) return value.markup;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? listMarkup(value) : "";
};

/**
 * A template of HTML. Strings are escaped, `Html` goes in as it is, lists are joined; `false`, `null` and
 * `undefined` leave nothing. Attributes must be quoted in the template, since a tag can't know its context.
 * @example html`<p>${"a < b"}</p>`.markup // "<p>a &lt; b</p>"
 */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Markup(filledTemplate(parts, values, markupOf));

/** The one way to make HTML of text without escaping; only `raw.ts` and `jsonLdScript.ts` may import it. */
export const trusted = (markup: string): Html => new Markup(markup);
