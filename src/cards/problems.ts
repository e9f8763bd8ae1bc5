import type { Article } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { CardType } from "../pages/context.ts";
import { undrawableCharacters } from "../pages/social-card.ts";
import { editionsOf } from "../site/editions.ts";
import { addedFonts, fontsOfScript, isInstalled, packageOf } from "./font-files.ts";

/**
 * Returns a warning for each font that is not installed, at the first article that gets no card because of it, and one for all
 * characters that no font has.
 */
export function cardProblems(site: Site, type: CardType): readonly Problem[] {
  const missing = new Map<string | undefined, MissingCharacters[]>();
  for (const { articles, publication } of editionsOf(site))
    for (const article of articles) {
      const { language } = article.record;
      const characters = undrawableCharacters(article, publication, type);
      const byFont = Map.groupBy(characters, (character) => fontToInstall(character, language));
      for (const [font, lacking] of byFont)
        missing.getOrInsertComputed(font, () => []).push({ article, characters: lacking });
    }
  return [...missing].map(([font, missing]) => problemOf(font, missing));
}

/** An article and its characters that one font has, or that none has. */
interface MissingCharacters {
  readonly article: Article;
  readonly characters: readonly string[];
}

/** Returns the font that has a character and may be installed; undefined if none is known. */
function fontToInstall(character: string, language: string): string | undefined {
  const [script = ""] = scripts.find(([, pattern]) => pattern.test(character)) ?? [];
  return fontsOfScript(script, language).find((name) => !isInstalled(name));
}

/** Patterns of scripts. A character that several use, such as a long vowel, is of the first one. */
const scripts = ["Han", ...addedFonts.keys()].map(
  (name) => [name, new RegExp(`\\p{Script_Extensions=${name}}`, "u")] as const,
);

function problemOf(font: string | undefined, missing: readonly MissingCharacters[]): Problem {
  const [first, ...others] = missing.toSorted(({ article: one }, { article: other }) =>
    one.record.origin.file < other.record.origin.file ? -1 : 1,
  );
  if (!first) throw new Error(`No article lacks the font ${font}.`);
  const { title, origin } = first.article.record;
  const characters = [...new Set([first, ...others].flatMap((entry) => entry.characters))]
    .slice(0, maxShown)
    .join(" ");
  const more =
    others.length === 0
      ? ""
      : others.length === 1
        ? " So it is with another article."
        : ` So it is with ${others.length} other articles.`;
  const message = `"${title}" gets no social card of its own: ${reasonFor(font, characters)}${more}`;
  return fieldProblem(origin, "title", message, "warning");
}

/** So many characters are enough to show which are meant. */
const maxShown = 5;

function reasonFor(font: string | undefined, characters: string): string {
  const cards = "write cards: false in site.yaml to have none at all";
  return font === undefined
    ? `no font that Dateline knows has ${characters}. Its lead picture or the publication's stands in; ${cards}.`
    : `no installed font has ${characters}, of ${scriptsOf(font)}. Run npm install --save-exact ${packageOf(font)} in the folder of the publication, or ${cards}.`;
}

/** Returns what a font is for, under the names that readers know. */
function scriptsOf(font: string): string {
  return names.get(font) ?? [...addedFonts].find(([, name]) => name === font)?.[0] ?? font;
}

/** Names of what fonts are for, where those of Unicode's scripts say less. */
const names: ReadonlyMap<string, string> = new Map([
  ["noto-serif", "Greek, Cyrillic or rare Latin letters"],
  ["noto-serif-jp", "Japanese"],
  ["noto-serif-kr", "Korean"],
  ["noto-serif-sc", "Chinese"],
  ["noto-serif-tc", "Chinese"],
  ["noto-serif-hk", "Chinese"],
  ["noto-serif-devanagari", "Devanagari (Hindi, Marathi, Nepali)"],
  ["noto-serif-ethiopic", "Ethiopic (Amharic, Tigrinya)"],
  ["noto-serif-gurmukhi", "Gurmukhi (Punjabi)"],
]);
