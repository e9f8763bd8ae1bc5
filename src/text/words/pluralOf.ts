import { localesFor } from "../localesFor.ts";
import { numberInWords } from "../numberInWords.ts";

/** A phrase for each plural form that the language has; "other" serves those left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/**
 * A phrase in the plural form of a number, which stands where the form holds "#".
 * @example pluralOf("en", { one: "# article", other: "# articles" })(2) // "2 articles"
 */
export const pluralOf = (language: string, forms: PluralForms): ((count: number) => string) => {
  const rule = rules.get(language) ?? new Intl.PluralRules(localesFor(language));
  rules.set(language, rule);
  return (count) => (forms[rule.select(count)] ?? forms.other).replace("#", numberInWords(count, language));
};
