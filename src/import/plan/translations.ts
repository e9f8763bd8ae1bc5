import { slugOf } from "../../lib/names.ts";
import { languageTag } from "../../model/fields.ts";
import type { ImportedArticle } from "../imported-item.ts";

/** What tells to which text something belongs, and in which language it is. */
type Version = Pick<ImportedArticle, "translationKey" | "lang">;

/** An article or a page of the publication. */
interface PresentVersion {
  readonly language: string;
  readonly translationKey?: string | undefined;
}

interface TranslationsContext<Item extends Version> {
  readonly items: Iterable<Item>;
  /** All that is in the publication. */
  readonly present: readonly PresentVersion[];
  /** Returns what an earlier import made of an item. It is left alone, and so it has the key that stands in it. */
  readonly presentOf: (item: Item) => PresentVersion | undefined;
  /** The language of an item that names none. */
  readonly language: string;
  /** The language that all items get, whatever they say. */
  readonly forced?: string | undefined;
}

/** What an item gets of the name that it shares with its versions in other languages. */
interface TranslationDecision {
  /** For its front matter. */
  readonly translationKey?: string | undefined;
  /** Each the rest of a sentence about the item. */
  readonly notices: readonly string[];
}

/**
 * Returns a function that decides which items get a `translationKey`: those of a name that stands for two languages or more, and
 * for none of them twice. What is in the publication counts.
 */
export function translations<Item extends Version>(
  context: TranslationsContext<Item>,
): (item: Item) => TranslationDecision {
  const { items, present, presentOf, language, forced } = context;
  const languages = new Map<string, string[]>();
  const add = (key: string, of: string): void => {
    languages.getOrInsertComputed(key, () => []).push(of.toLowerCase());
  };
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && presentOf(item) === undefined) add(key, forced ?? languageOf(item, language));
  }
  if (languages.size > 0)
    for (const { translationKey, language: own } of present)
      if (translationKey !== undefined && languages.has(translationKey)) add(translationKey, own);
  return (item) => {
    const key = keyOf(item);
    if (key === undefined) return nothing;
    const before = presentOf(item);
    if (before !== undefined)
      return before.translationKey === key ? { translationKey: key, notices: [] } : nothing;
    const all = languages.get(key) ?? [];
    const twice = all.find((one, index) => all.indexOf(one) < index);
    if (twice !== undefined)
      return {
        notices: [
          `it is not linked with its versions in other languages, since several of "${key}" have the language ${twice}.`,
        ],
      };
    return all.length > 1 ? { translationKey: key, notices: [] } : nothing;
  };
}

const nothing: TranslationDecision = { notices: [] };

/** Returns the key as front matter may hold it. The end of a long one tells more than its beginning. */
function keyOf({ translationKey }: Version): string | undefined {
  return translationKey === undefined ? undefined : slugOf(translationKey.slice(-longest)) || undefined;
}

/** In characters. */
const longest = 80;

function languageOf({ lang }: Version, fallback: string): string {
  return lang !== undefined && languageTag.safeParse(lang).success ? lang : fallback;
}
