/** The countries of the atlas, by the names and codes that editors write. */
import { localesFor } from "../../i18n/locale.ts";
import { boundedCache, lazy } from "../../lib/cache.ts";
import { closest } from "../../lib/suggest.ts";
import { type Country, worldAtlas } from "./atlas.ts";
import { codesByNumber, replacedCodes } from "./country-codes.ts";

export interface NamedCountry {
  readonly country: Country;
  /** In the language that was asked for, where that language has a name for it. */
  readonly name: string;
}

type FoundCountry =
  | { readonly found: NamedCountry; readonly error?: undefined }
  | { readonly found?: undefined; readonly error: string };

const waysByLanguage = boundedCache<ReadonlyMap<string, NamedCountry>, string>();

/** Finds countries by name or ISO 3166 code, as an editor of the given language writes them. */
export function countryFinder(language: string) {
  return (text: string): FoundCountry => {
    const ways = waysByLanguage(language, waysToName);
    const found = ways.get(plainName(text)) ?? ways.get(plainName(replacedCodes.get(text) ?? ""));
    if (found) return { found };
    const near = ways.get(
      closest(
        plainName(text),
        [...ways.keys()].filter((key) => key.length > 3),
      ) ?? "",
    );
    const meant = near ? `Did you mean ${near.name}?` : "Write its English name or its code, like NO.";
    return { error: `"${text}" is not a known country. ${meant}` };
  };
}

/** Every way to name a country: its names in the language, in English and in the atlas, and its codes. */
function waysToName(language: string): ReadonlyMap<string, NamedCountry> {
  const ways = worldAtlas(50).countries.flatMap((country) => {
    const name = namedIn(country, language);
    const keys = [country.number, countryCodes().get(country), country.name, namedIn(country, "en"), name];
    return keys.flatMap((key) => (key === undefined ? [] : [[plainName(key), { country, name }] as const]));
  });
  // Where two lands share a number, the first of the atlas, which is the larger one, keeps it.
  return new Map(ways.toReversed());
}

function namedIn(country: Country, language: string): string {
  const code = countryCodes().get(country);
  if (code === undefined) return country.name;
  return new Intl.DisplayNames(localesFor(language), { type: "region" }).of(code) ?? country.name;
}

/**
 * A name without what people leave out when they type it.
 * @example plainName("Côte d’Ivoire") // "cote d ivoire"
 */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Lands without a number, by the name that the atlas gives them: Kosovo has the code that most use for it. */
const codesByName: ReadonlyMap<string, string> = new Map([["Kosovo", "XK"]]);

const countryCodes = lazy((): ReadonlyMap<Country, string> => {
  const coded = worldAtlas(50).countries.flatMap((country) => {
    const code = codesByNumber.get(country.number ?? "") ?? codesByName.get(country.name);
    return code === undefined ? [] : [[code, country] as const];
  });
  // Where two lands share a number, the first of the atlas, which is the larger one, keeps it.
  const byCode = new Map(coded.toReversed());
  return new Map(Array.from(byCode, ([code, country]) => [country, code]));
});
