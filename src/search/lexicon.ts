import { type PagefindIndex, type PagefindLanguage, type PagefindPage, pagefindIndex } from "./pagefind.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";

/** What Pagefind has told of words, for as long as a process builds indexes. No word needs to be asked for twice. */
export interface SearchLexicon {
  readonly vocabularyOf: (language: string) => Vocabulary;
  /** Returns what Pagefind made of pages, by language. Throws an error with its messages. */
  readonly ask: (pages: readonly PagefindPage[]) => Promise<ReadonlyMap<string, PagefindLanguage>>;
  /** Returns what browsers need to search languages. */
  readonly describe: (languages: readonly string[]) => Promise<LanguageCode>;
}

interface LanguageCode extends Pick<PagefindIndex, "version" | "includeCharacters" | "code"> {
  /** Returns the name of the code for a language; null if it has none of its own. */
  readonly wasmOf: (language: string) => string | null;
}

export function searchLexicon(): SearchLexicon {
  const vocabularies = new Map<string, Vocabulary>();
  const wasmNames = new Map<string, string | null>();
  const code = new Map<string, Uint8Array>();
  let version = "";
  let includeCharacters: readonly string[] = [];
  const ask: SearchLexicon["ask"] = async (pages) => {
    if (pages.length === 0) return new Map();
    const index = await pagefindIndex(pages);
    ({ version, includeCharacters } = index);
    for (const [language, { wasm }] of index.languages) wasmNames.set(language, wasm);
    for (const [path, bytes] of index.code) code.set(path, bytes);
    return index.languages;
  };
  return {
    vocabularyOf: (language) => {
      const known = vocabularies.get(language);
      if (known && known.size() < mostWords) return known;
      const words = vocabulary();
      vocabularies.set(language, words);
      return words;
    },
    ask,
    describe: async (languages) => {
      const undescribed = languages.filter((language) => !wasmNames.has(language));
      await ask(undescribed.map((language) => ({ url: `/${language}/`, language, content: "a", meta: {} })));
      const wasmOf = (language: string): string | null => wasmNames.get(language) ?? null;
      const wanted = languages.map((language) => `wasm.${wasmOf(language) ?? "unknown"}.pagefind`);
      const ownCode = [...code].filter(([path]) => path.endsWith(".js") || wanted.includes(path));
      return { version, includeCharacters, code: new Map(ownCode), wasmOf };
    },
  };
}

/** A vocabulary with more words is begun anew with the next part of an index, so that memory is bounded. */
const mostWords = 300_000;
