import { composed } from "../lib/names.ts";

/**
 * Returns a text in small letters, with the letters that its language writes in another way where it has plain letters
 * only. All other letters are left to the transliteration that is the same for every language.
 * @example transliterated("Über die Straße", "de-AT") // "ueber die strasse"
 */
export function transliterated(text: string, language: string): string {
  const rules = tables.get(language.toLowerCase().split("-")[0] ?? "") ?? [];
  const small = composed(text).toLowerCase();
  return rules.reduce((written, [pattern, letters]) => written.replace(pattern, letters), small);
}

type Rules = readonly (readonly [pattern: RegExp, letters: string])[];

/** DIN 5007-2, and ICAO Doc 9303-3, section 6, by which passports are written. */
const german: Rules = [
  [/ä/g, "ae"],
  [/ö/g, "oe"],
  [/ü/g, "ue"],
  [/ß/g, "ss"],
];

/** ICAO Doc 9303-3, section 6, and the spelling of names before 1948, of which Aarhus and Aalborg remain. */
const danish: Rules = [
  [/å/g, "aa"],
  [/æ/g, "ae"],
  [/ø/g, "oe"],
];

/** Resolution 55 of the Cabinet of Ministers, 27 January 2010. Five letters are written otherwise at the start of a word. */
const ukrainian: Rules = [
  [/(?<=\p{L})['’ʼ](?=\p{L})|ь/gu, ""],
  [/зг/g, "zgh"],
  [/(?<!\p{L})є/gu, "ye"],
  [/(?<!\p{L})ї/gu, "yi"],
  [/(?<!\p{L})й/gu, "y"],
  [/(?<!\p{L})ю/gu, "yu"],
  [/(?<!\p{L})я/gu, "ya"],
  [/є/g, "ie"],
  [/[їй]/g, "i"],
  [/ю/g, "iu"],
  [/я/g, "ia"],
  [/г/g, "h"],
  [/ґ/g, "g"],
  [/и/g, "y"],
];

/** The Transliteration Act of 2009. The name of the country is an exception in the Act itself. */
const bulgarian: Rules = [
  [/(?<!\p{L})българия(?!\p{L})/gu, "bulgaria"],
  [/ия(?!\p{L})/gu, "ia"],
  [/щ/g, "sht"],
  [/ъ/g, "a"],
  [/ь/g, "y"],
  [/х/g, "h"],
];

/** The letters of Serbian Latin, without their marks. Serbian is written in both alphabets. */
const serbian: Rules = [
  [/[ђđ]/g, "dj"],
  [/џ/g, "dz"],
  [/ж/g, "z"],
  [/[ћчц]/g, "c"],
  [/ш/g, "s"],
  [/х/g, "h"],
];

/** The passports of North Macedonia, as ICAO Doc 9303-3 lists them. */
const macedonian: Rules = [
  [/ѓ/g, "gj"],
  [/ќ/g, "kj"],
  [/ц/g, "c"],
  [/х/g, "h"],
];

/** The point between two l is no space between words. */
const catalan: Rules = [[/(?<=l)[·‧•](?=l)/g, ""]];

/**
 * By language, without region. Languages that leave the marks of their letters out are not here, since that is what the
 * general transliteration does: Swedish and Finnish å, ä, ö become a, a, o, Turkish ı, ğ, ş become i, g, s. So are those
 * whose letters it writes as they do: Icelandic þ and ð become th and d.
 */
const tables: ReadonlyMap<string, Rules> = new Map([
  ["bg", bulgarian],
  ["bs", serbian],
  ["ca", catalan],
  ["da", danish],
  ["de", german],
  ["fo", danish],
  ["kl", danish],
  ["mk", macedonian],
  ["nb", danish],
  ["nn", danish],
  ["no", danish],
  ["sr", serbian],
  ["uk", ukrainian],
]);
