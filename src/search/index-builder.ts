import { textOfHtml } from "../markup/plain-text.ts";
import type { SearchRecord } from "../pages/search.ts";
import { type IndexFile, type KnownFiles, plainFile } from "./index-files.ts";
import { type LanguageIndex, segmentedIndex, spacedIndex } from "./language-index.ts";
import type { SearchLexicon } from "./lexicon.ts";
import { contentText } from "./word-log.ts";

/** Builds an index from records, which are added in any number of steps, oldest first. */
export interface IndexBuilder {
  /** Adds records. Returns the files of the index that are complete already. */
  readonly add: (records: readonly SearchRecord[]) => readonly IndexFile[];
  /** Returns the other files. Throws an error with the messages of Pagefind. */
  readonly finish: () => Promise<readonly IndexFile[]>;
}

/** Returns a builder of an index whose known files are not made again. */
export function indexBuilder({ vocabularyOf, ask }: SearchLexicon, known: KnownFiles): IndexBuilder {
  const indexes = new Map<string, LanguageIndex>();
  const indexOf = (language: string): LanguageIndex => {
    const index = indexes.get(language) ?? newIndex(language);
    indexes.set(language, index);
    return index;
  };
  const newIndex = (language: string): LanguageIndex =>
    segmented.includes(language)
      ? segmentedIndex({ language, known })
      : spacedIndex({ language, known, words: vocabularyOf(language) });
  return {
    add: (records) =>
      records.flatMap((record) => {
        const { url, language, meta, filters } = record;
        return indexOf(language).add({ url, meta, filters, content: contentOf(record) });
      }),
    finish: async () => {
      const sorted = [...indexes].sort(([one], [other]) => (one < other ? -1 : 1));
      const { answers, version, includeCharacters, codeFor } = await ask(
        sorted.flatMap(([, index]) => index.question()),
      );
      const files: IndexFile[] = [];
      const languages: Record<string, object> = {};
      for (const [language, index] of sorted) {
        const made = index.finish(answers.get(language), version);
        for (const file of made.files) files.push(file);
        const { wasm } = codeFor(language);
        languages[language] = { hash: made.name, wasm, page_count: made.pageCount };
      }
      const code = new Map(sorted.flatMap(([language]) => [...codeFor(language).files]));
      for (const [path, bytes] of code) files.push(plainFile(path, bytes, known));
      const entry = JSON.stringify({ version, languages, include_characters: includeCharacters });
      return [...files, plainFile("pagefind-entry.json", Buffer.from(entry), known)];
    },
  };
}

/** Languages without spaces: Pagefind segments their texts into words, but not their titles. */
const segmented: readonly string[] = ["ja", "th", "zh"];

/** Returns the searchable text of an article besides its title. Pagefind would leave out an article without any. */
function contentOf({ title, standfirst, html, language }: SearchRecord): string {
  const text = contentText(`${standfirst} ${textOfHtml(html)}`);
  if (text === "") return contentText(title);
  return segmented.includes(language) ? contentText(`${title} ${text}`) : text;
}
