/** The countries of the atlas, by the names and codes that editors write. */
import { localesFor } from "../../i18n/locale.ts";
import { boundedCache, lazy } from "../../lib/cache.ts";
import { closest } from "../../lib/suggest.ts";
import { type Country, worldAtlas } from "./atlas.ts";
import { codesByNumber, replacedCodes } from "./country-codes.ts";

/** Returns a function that finds a country by name or ISO 3166 code, as an editor of the given language writes it. */
export function countryFinder(language: string) {
  return (text: string): FoundCountry => {
    const countries = namesByLanguage(language, countriesByName);
    const found = countries.get(nameKey(text)) ?? countries.get(nameKey(replacedCodes.get(text) ?? ""));
    if (found) return { found };
    const near = countries.get(
      closest(
        nameKey(text),
        [...countries.keys()].filter((key) => key.length > 3),
      ) ?? "",
    );
    const hint = near ? `Did you mean ${near.name}?` : "Write its English name or its code, like NO.";
    return { error: `"${text}" is not a known country. ${hint}` };
  };
}

export interface NamedCountry {
  readonly country: Country;
  /** In the wanted language, if that has a name for it. */
  readonly name: string;
}

type FoundCountry =
  | { readonly found: NamedCountry; readonly error?: undefined }
  | { readonly found?: undefined; readonly error: string };

const namesByLanguage = boundedCache<ReadonlyMap<string, NamedCountry>, string>();

/** Returns all countries by every name: in the language, in English, in the atlas, and their codes. */
function countriesByName(language: string): ReadonlyMap<string, NamedCountry> {
  const countries = worldAtlas(50).countries.flatMap((country) => {
    const name = nameIn(country, language);
    const keys = [country.number, countryCodes().get(country), country.name, nameIn(country, "en"), name];
    return keys.flatMap((key) => (key === undefined ? [] : [[nameKey(key), { country, name }] as const]));
  });
  // If two countries share a number, the first of the atlas has it, which is the larger one.
  return new Map(countries.toReversed());
}

function nameIn(country: Country, language: string): string {
  const code = countryCodes().get(country);
  if (code === undefined) return country.name;
  return new Intl.DisplayNames(localesFor(language), { type: "region" }).of(code) ?? country.name;
}

/**
 * Returns a name without what people leave out when they type it.
 * @example plainName("Côte d’Ivoire") // "cote d ivoire"
 */
function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const countryCodes = lazy((): ReadonlyMap<Country, string> => {
  const coded = worldAtlas(50).countries.flatMap((country) => {
    const code = codesByNumber.get(country.number ?? "") ?? codesByName.get(country.name);
    return code === undefined ? [] : [[code, country] as const];
  });
  // If two countries share a number, the first of the atlas has it, which is the larger one.
  const byCode = new Map(coded.toReversed());
  return new Map(Array.from(byCode, ([code, country]) => [country, code]));
});

/** Countries without a number, by their name in the atlas: Kosovo has the code that most use for it. */
const codesByName: ReadonlyMap<string, string> = new Map([["Kosovo", "XK"]]);
