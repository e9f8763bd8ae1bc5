const guillemets = ["«", "»", "“", "”"];
const lowHigh = ["„", "“", "‚", "‘"];

/** Outer and inner quotation marks by language; languages that are not listed use the English ones. */
const quotes: Readonly<Record<string, readonly string[]>> = {
  ar: guillemets,
  cs: lowHigh,
  da: ["»", "«", "›", "‹"],
  de: lowHigh,
  el: guillemets,
  es: guillemets,
  fa: guillemets,
  fi: ["”", "”", "’", "’"],
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  it: guillemets,
  nb: ["«", "»", "‘", "’"],
  nn: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  ru: ["«", "»", "„", "“"],
  sk: lowHigh,
  sl: lowHigh,
  sv: ["”", "”", "’", "’"],
  uk: ["«", "»", "„", "“"],
};

/** The quotation marks of a language: outer opening and closing, inner opening and closing. */
export const quotesOf = (language: string): string[] => [
  ...(quotes[language.toLowerCase().split("-")[0] ?? ""] ?? ["“", "”", "‘", "’"]),
];
