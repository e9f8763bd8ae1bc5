import { fontsOfScript, packageOf } from "../cards/font-files.ts";

/**
 * Returns the package of the font that social cards need for the usual script of a language; undefined if the package of
 * Dateline brings it, or if no font is known.
 * @example cardFont("ja") // "@fontsource-variable/noto-serif-jp"
 */
export function cardFont(language: string): string | undefined {
  const { script = "" } = new Intl.Locale(language).maximize();
  if (script === "Latn") return undefined;
  const [font] = fontsOfScript(scriptNames[script] ?? "", language);
  return font && packageOf(font);
}

/** Names in Unicode of the scripts that have fonts, by their codes (ISO 15924). */
const scriptNames: Readonly<Record<string, string>> = {
  Arab: "Arabic",
  Armn: "Armenian",
  Beng: "Bengali",
  Cyrl: "Cyrillic",
  Deva: "Devanagari",
  Ethi: "Ethiopic",
  Geor: "Georgian",
  Grek: "Greek",
  Gujr: "Gujarati",
  Guru: "Gurmukhi",
  Hans: "Han",
  Hant: "Han",
  Hebr: "Hebrew",
  Jpan: "Han",
  Khmr: "Khmer",
  Knda: "Kannada",
  Kore: "Hangul",
  Laoo: "Lao",
  Mlym: "Malayalam",
  Sinh: "Sinhala",
  Taml: "Tamil",
  Telu: "Telugu",
  Thai: "Thai",
  Tibt: "Tibetan",
};
