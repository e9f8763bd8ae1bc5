import { localesFor } from "../../text/localesFor.ts";
import { nearest } from "../../text/nearest.ts";
import { countryCodes } from "./countryCodes.ts";
import { plainName } from "./plainName.ts";
import { type Country, worldAtlas } from "./worldAtlas.ts";

export interface NamedCountry {
  readonly country: Country;
  /** In the language that was asked for, where that language has a name for it. */
  readonly name: string;
}

export type FoundCountry =
  | { readonly found: NamedCountry; readonly fault?: undefined }
  | { readonly found?: undefined; readonly fault: string };

const namedIn = (country: Country, language: string): string => {
  const code = countryCodes().get(country.name);
  if (code === undefined) return country.name;
  return new Intl.DisplayNames(localesFor(language), { type: "region" }).of(code) ?? country.name;
};

/** Every way to name a country: its names in the language, in English and in the atlas, and its codes. */
const waysToName = (language: string): ReadonlyMap<string, NamedCountry> => {
  const ways = worldAtlas(50).countries.flatMap((country) => {
    const name = namedIn(country, language);
    const keys = [
      country.number,
      countryCodes().get(country.name),
      country.name,
      namedIn(country, "en"),
      name,
    ];
    return keys.flatMap((key) => (key === undefined ? [] : [[plainName(key), { country, name }] as const]));
  });
  // Where two lands share a number, the first of the atlas, which is the larger one, keeps it.
  return new Map(ways.toReversed());
};

const waysByLanguage = new Map<string, ReadonlyMap<string, NamedCountry>>();

/** Codes that people write though others have replaced them: UK for GB. */
const currentCode = (text: string): string =>
  /^[A-Z]{2}$/.test(text) ? (new Intl.Locale(`und-${text}`).region ?? text) : text;

/** Finds countries by name or ISO 3166 code, as an editor of the given language writes them. */
export const countryFinder =
  (language: string) =>
  (text: string): FoundCountry => {
    const ways = waysByLanguage.getOrInsertComputed(language, waysToName);
    const found = ways.get(plainName(text)) ?? ways.get(plainName(currentCode(text)));
    if (found) return { found };
    const near = ways.get(
      nearest(
        plainName(text),
        [...ways.keys()].filter((key) => key.length > 3),
      ) ?? "",
    );
    const meant = near ? `Did you mean ${near.name}?` : "Write its English name or its code, like NO.";
    return { fault: `"${text}" is not a known country. ${meant}` };
  };
