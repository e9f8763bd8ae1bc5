import type { Article } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { CardType } from "../pages/context.ts";
import { undrawableCharacters } from "../pages/social-card.ts";
import { editionsOf } from "../site/editions.ts";
import { addedFonts, chineseFonts, isInstalled, packageOf } from "./font-files.ts";

/**
 * Returns a warning for each script without an installed font, at the first article that gets no card because of it.
 */
export function cardProblems(site: Site, type: CardType): readonly Problem[] {
  const missing = new Map<string, MissingCharacters[]>();
  for (const { articles, publication } of editionsOf(site))
    for (const article of articles) {
      const characters = undrawableCharacters(article, publication, type);
      for (const [script, lacking] of Map.groupBy(characters, scriptOf))
        missing.getOrInsertComputed(script, () => []).push({ article, characters: lacking });
    }
  return [...missing].map(([script, missing]) => problemOf(script, missing));
}

/** An article and its characters of one script that no font has. */
interface MissingCharacters {
  readonly article: Article;
  readonly characters: readonly string[];
}

function scriptOf(character: string): string {
  return scripts.find(([, script]) => script.test(character))?.[0] ?? "others";
}

const scripts = ["Han", ...addedFonts.keys()].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const,
);

function problemOf(script: string, missing: readonly MissingCharacters[]): Problem {
  const [first, ...others] = missing.toSorted(({ article: one }, { article: other }) =>
    one.record.origin.file < other.record.origin.file ? -1 : 1,
  );
  if (!first) throw new Error(`No article lacks a font for ${script}.`);
  const { title, origin, language } = first.article.record;
  const characters = [...new Set([first, ...others].flatMap((entry) => entry.characters))]
    .slice(0, maxShown)
    .join(" ");
  const more =
    others.length === 0
      ? ""
      : others.length === 1
        ? " So it is with another article."
        : ` So it is with ${others.length} other articles.`;
  const message = `"${title}" gets no social card of its own: ${reasonFor(script, characters, language)}${more}`;
  return fieldProblem(origin, "title", message, "warning");
}

/** So many characters are enough to show which are meant. */
const maxShown = 5;

function reasonFor(script: string, characters: string, language: string): string {
  const fonts = script === "Han" ? chineseFonts(language) : [addedFonts.get(script)];
  const font = fonts.find((name) => name !== undefined && !isInstalled(name));
  const cards = "write cards: false in site.yaml to have none at all";
  return font === undefined
    ? `no font that Dateline knows has ${characters}. Its lead picture or the publication's stands in; ${cards}.`
    : `no installed font has ${characters}, of ${names.get(script) ?? script}. Run npm install --save-exact ${packageOf(font)} in the folder of Dateline, or ${cards}.`;
}

/** Names of scripts that differ from Unicode's, because readers know them under these. */
const names: ReadonlyMap<string, string> = new Map([
  ["Han", "Chinese characters"],
  ["Devanagari", "Devanagari (Hindi, Marathi, Nepali)"],
  ["Ethiopic", "Ethiopic (Amharic, Tigrinya)"],
  ["Gurmukhi", "Gurmukhi (Punjabi)"],
]);
