/**
 * Returns the initials of a name: of its first and its last word, or of its only one. Names in the characters of East Asia
 * have their first one, which is the family's. Letters of scripts that join them stay apart. Empty if a name has no letter.
 * @example initialsOf("Jory van Eddowes", "en") // "JE"
 */
export function initialsOf(name: string, language: string): string {
  const words = name
    .normalize("NFC")
    .split(/[\s.·・]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const told = words.filter((word) => !besideNames.test(word));
  const [first, ...others] = told.length > 0 ? told : words;
  if (first === undefined) return "";
  const one = initialOf(first, language);
  const last = others.at(-1);
  if (last === undefined || eastAsian.test(one)) return one;
  return `${one}${joined.test(one) ? apart : ""}${initialOf(last, language)}`;
}

/**
 * Returns the letter that stands for a publication: the first of its name, without an article before it. Empty if its name has
 * no letter and no digit.
 * @example letterOf("The Sound Courier", "en") // "S"
 */
export function letterOf(name: string, language: string): string {
  const words = name.normalize("NFC").split(/\s+/u);
  const kept = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = "", second] = kept;
  const article = second === undefined ? undefined : articles[language.split("-")[0] ?? ""];
  const word = article?.test(first) ? (second ?? first) : first;
  return initialOf(word.replace(elided, ""), language);
}

const articles: Readonly<Record<string, RegExp>> = {
  de: /^(?:der|die|das)$/iu,
  en: /^(?:the|an?)$/iu,
  es: /^(?:el|las?|los)$/iu,
  fr: /^(?:las?|les?)$/iu,
  it: /^(?:il|lo|la|i|gli|le)$/iu,
  nl: /^(?:de|het)$/iu,
  pt: /^(?:os?|as?)$/iu,
};

/** Articles that stand together with the name, as in L'Écho. */
const elided = /^[ldLD]['’](?=\p{L})/u;

/** Titles before names, and what tells a child from a parent. */
const besideNames = /^(?:dr|prof|sir|dame|mrs?|ms|jr|sr|ii|iii|iv|د|أ)$/iu;

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Scripts whose letters take another form beside each other. */
const joined = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Adlam}]/u;

/** The zero-width non-joiner. */
const apart = "\u200c";

/** The definite article of Arabic, if enough of a name follows. */
const article = /^ال(?=\p{L}{3})/u;

/** Vowels that Thai and Lao write before the consonant that they follow. */
const before = /^[เแโใไເແໂໃໄ](?=\p{L})/u;

function initialOf(word: string, language: string): string {
  const letters = word.replace(/^[^\p{L}\p{N}]+/u, "");
  // In "al-Qasabi" and "d'Arcy" the name begins with the capital letter.
  const [, capital = letters] = /^\p{Ll}+[-'’](\p{Lu}.*)/u.exec(letters) ?? [];
  const bare = capital.replace(article, "").replace(before, "");
  const [grapheme] = new Intl.Segmenter(language).segment(bare);
  const letter = grapheme?.segment ?? "";
  // Georgian has capitals, but no name begins with one.
  return /^\p{Script=Georgian}/u.test(letter) ? letter : letter.toLocaleUpperCase(language);
}
