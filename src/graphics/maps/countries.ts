/** ISO 3166 codes of two letters for the countries of the atlas, which knows numbers only. */
import { localesFor } from "../../i18n/locale.ts";
import { memoised } from "../../lib/cache.ts";
import { nearest } from "../../lib/suggest.ts";
import { type Country, worldAtlas } from "./atlas.ts";

export interface NamedCountry {
  readonly country: Country;
  /** In the language that was asked for, where that language has a name for it. */
  readonly name: string;
}

type FoundCountry =
  | { readonly found: NamedCountry; readonly fault?: undefined }
  | { readonly found?: undefined; readonly fault: string };

const waysByLanguage = new Map<string, ReadonlyMap<string, NamedCountry>>();

/** Finds countries by name or ISO 3166 code, as an editor of the given language writes them. */
export function countryFinder(language: string) {
  return (text: string): FoundCountry => {
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
}

/** Every way to name a country: its names in the language, in English and in the atlas, and its codes. */
function waysToName(language: string): ReadonlyMap<string, NamedCountry> {
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
}

function namedIn(country: Country, language: string): string {
  const code = countryCodes().get(country.name);
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

/** Codes that people write though others have replaced them: UK for GB. */
function currentCode(text: string): string {
  return /^[A-Z]{2}$/.test(text) ? (new Intl.Locale(`und-${text}`).region ?? text) : text;
}

/** Countries that the atlas shortens or calls by another name than Unicode does. */
const otherwise: Readonly<Record<string, string>> = {
  "028": "AG",
  "070": "BA",
  "086": "IO",
  "090": "SB",
  "092": "VG",
  "104": "MM",
  "132": "CV",
  "136": "KY",
  "140": "CF",
  "178": "CG",
  "180": "CD",
  "184": "CK",
  "214": "DO",
  "226": "GQ",
  "234": "FO",
  "238": "FK",
  "239": "GS",
  "248": "AX",
  "258": "PF",
  "260": "TF",
  "275": "PS",
  "334": "HM",
  "336": "VA",
  "344": "HK",
  "446": "MO",
  "580": "MP",
  "584": "MH",
  "612": "PN",
  "654": "SH",
  "662": "LC",
  "670": "VC",
  "728": "SS",
  "732": "EH",
  "792": "TR",
  "796": "TC",
  "807": "MK",
  "840": "US",
  "850": "VI",
  "876": "WF",
};

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

const codesByName = memoised((): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined || !isCurrent(code) ? [] : [[plainName(name), code] as const];
      }),
  );
});

/** By the name that the atlas gives a country. */
export const countryCodes = memoised((): ReadonlyMap<string, string> => {
  const codeOf = ({ name, number = "" }: Country) => otherwise[number] ?? codesByName().get(plainName(name));
  return new Map(
    worldAtlas(50).countries.flatMap((country) => {
      const code = codeOf(country);
      return code === undefined ? [] : [[country.name, code] as const];
    }),
  );
});

/** Unicode knows codes that others have replaced: UK, or FX. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}
