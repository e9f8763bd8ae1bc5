/**
 * Returns the quotation marks of a language, by its whole tag, its script or itself. The default is English.
 * @example quotesOf("de-AT").outer // ["„", "“"]
 */
export function quotesOf(language: string): Quotes {
  const [own = "", ...parts] = language.toLowerCase().split("-");
  const candidates = [[own, ...parts].join("-"), ...parts.map((part) => `${own}-${part}`), own];
  const [o, c, i, n] = marks.get(candidates.find((tag) => marks.has(tag)) ?? "") ?? english;
  return { outer: [o, c], inner: [i, n], further: own === "es" ? c : o };
}

/** The quotation marks of a language. */
export interface Quotes {
  readonly outer: readonly [opening: string, closing: string];
  /** For a quotation inside another. */
  readonly inner: readonly [opening: string, closing: string];
  /** Begins each further paragraph of a quotation. */
  readonly further: string;
}

type Marks = readonly [opening: string, closing: string, inner: string, innerClosing: string];

const english: Marks = ["“", "”", "‘", "’"];

/**
 * From the CLDR (48.2, delimiters of main), except where a comment says otherwise. Languages that are not listed have
 * the English ones there, or none that are certain.
 */
const table: readonly (readonly [languages: string, marks: Marks])[] = [
  // The CLDR has ” “ for Arabic and “ ” for Spanish. The Arabic press prints guillemets, and the Spanish academies
  // recommend them.
  ["ar es", ["«", "»", "“", "”"]],
  ["ast blo bm br ca cv dyo el es-us eu ewo ie it kab kk lij mg mua nnh pms sc sg ti", ["«", "»", "“", "”"]],
  ["pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl", ["«", "»", "“", "”"]],
  // The CLDR has guillemets inside guillemets, which cannot be told apart, and has no spaces.
  ["fr", ["«\u00a0", "\u00a0»", "“", "”"]],
  ["fr-ch", ["«\u00a0", "\u00a0»", "‹\u00a0", "\u00a0›"]],
  ["ht hy oc yav", ["«", "»", "«", "»"]],
  ["am az-arab az-cyrl fa gsw jgo kkj mzn rm sdh wae", ["«", "»", "‹", "›"]],
  ["bas be bua ky os ru sah tyv uk", ["«", "»", "„", "“"]],
  ["dua el-polyton ksf nb nn no rw", ["«", "»", "‘", "’"]],
  ["shi zgh", ["«", "»", "„", "”"]],
  // The CLDR has “ ” for Danish; the Danish press prints these.
  ["da", ["»", "«", "›", "‹"]],
  ["kk-arab ug", ["»", "«", "›", "‹"]],
  ["bs-cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl", ["„", "“", "‚", "‘"]],
  ["bg lt prg sgs", ["„", "“", "„", "“"]],
  ["ka", ["„", "“", "«", "»"]],
  ["agq ff", ["„", "”", "‚", "’"]],
  ["ff-adlm", english],
  ["bs", ["„", "”", "‘", "’"]],
  ["hu szl", ["„", "”", "»", "«"]],
  ["nmg pl ro", ["„", "”", "«", "»"]],
  ["sr", ["„", "”", "’", "’"]],
  ["fi he lag rn se sn sv yi", ["”", "”", "’", "’"]],
  ["ms-arab syr ur", ["”", "“", "’", "‘"]],
  ["uz", ["“", "”", "’", "‘"]],
  ["uz-arab uz-cyrl", english],
  ["eo", ["“", "”", "«", "»"]],
  ["tk", ["“", "”", "“", "”"]],
  ["ja yue zh-hant zh-hk zh-mo zh-tw", ["「", "」", "『", "』"]],
  ["zh-hans", english],
];

const marks: ReadonlyMap<string, Marks> = new Map(
  table.flatMap(([languages, row]) => languages.split(" ").map((language) => [language, row] as const)),
);
