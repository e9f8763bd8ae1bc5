import type { Article } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { CardType } from "../pages/context.ts";
import { cardSigns } from "../pages/social-card.ts";
import { addedFonts, chineseFonts, isInstalled, packageOf } from "./font-files.ts";

/** An article and its signs of one script that no font has. */
interface Want {
  readonly article: Article;
  readonly signs: readonly string[];
}

/** A warning for each script that no font is installed for, at the first article that gets no card for want of it. */
export function cardProblems(
  { articles, publication }: Pick<Site, "articles" | "publication">,
  type: CardType,
): readonly Problem[] {
  const wants = new Map<string, Want[]>();
  for (const article of articles) {
    const signs = cardSigns(article, publication, type);
    for (const [script, lacking] of Map.groupBy(signs, scriptOf))
      wants.getOrInsertComputed(script, () => []).push({ article, signs: lacking });
  }
  return [...wants].map(([script, wanting]) => problemOf(script, wanting));
}

const scripts = ["Han", ...addedFonts.keys()].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const,
);

function scriptOf(sign: string): string {
  return scripts.find(([, script]) => script.test(sign))?.[0] ?? "others";
}

/** So many signs show which are meant. */
const mostShown = 5;

function problemOf(script: string, wanting: readonly Want[]): Problem {
  const [first, ...others] = wanting.toSorted(({ article: one }, { article: other }) =>
    one.record.origin.file < other.record.origin.file ? -1 : 1,
  );
  if (!first) throw new Error(`No article lacks a font for ${script}.`);
  const { title, origin, language } = first.article.record;
  const signs = [...new Set([first, ...others].flatMap((want) => want.signs))].slice(0, mostShown).join(" ");
  const more =
    others.length === 0
      ? ""
      : others.length === 1
        ? " So it is with another article."
        : ` So it is with ${others.length} other articles.`;
  const message = `"${title}" gets no social card of its own: ${errorOf(script, signs, language)}${more}`;
  return fieldProblem(origin, "title", message, "warning");
}

/** What a script is called where Unicode's name is none that its readers use. */
const names: ReadonlyMap<string, string> = new Map([
  ["Han", "Chinese characters"],
  ["Devanagari", "Devanagari (Hindi, Marathi, Nepali)"],
  ["Ethiopic", "Ethiopic (Amharic, Tigrinya)"],
  ["Gurmukhi", "Gurmukhi (Punjabi)"],
]);

function errorOf(script: string, signs: string, language: string): string {
  const fonts = script === "Han" ? chineseFonts(language) : [addedFonts.get(script)];
  const font = fonts.find((name) => name !== undefined && !isInstalled(name));
  const cards = "write cards: false in site.yaml to have none at all";
  return font === undefined
    ? `no font that Dateline knows has ${signs}. Its lead picture or the publication's stands in; ${cards}.`
    : `no installed font has ${signs}, of ${names.get(script) ?? script}. Run npm install --save-exact ${packageOf(font)} in the folder of Dateline, or ${cards}.`;
}
