import { type PagefindIndex, type PagefindLanguage, type PagefindPage, pagefindIndex } from "./pagefind.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";

/** What Pagefind has told of words, for as long as a process builds indexes. No word needs to be asked for twice. */
export interface SearchLexicon {
  readonly vocabularyOf: (language: string) => Vocabulary;
  /** Runs Pagefind over pages, if there are any. Throws an error with its messages. */
  readonly ask: (pages: readonly PagefindPage[]) => Promise<LexiconAnswer>;
}

interface LexiconAnswer extends Pick<PagefindIndex, "version" | "includeCharacters"> {
  /** What Pagefind made of the pages, by language. */
  readonly answers: ReadonlyMap<string, PagefindLanguage>;
  /** Returns the files that search a language of which Pagefind was asked once, and the name of its code. */
  readonly codeFor: (language: string) => {
    readonly wasm: string | null;
    readonly files: ReadonlyMap<string, Uint8Array>;
  };
}

export function searchLexicon(): SearchLexicon {
  const vocabularies = new Map<string, Vocabulary>();
  const wasmNames = new Map<string, string | null>();
  const code = new Map<string, Uint8Array>();
  let version = "";
  let includeCharacters: readonly string[] = [];
  return {
    vocabularyOf: (language) => {
      const known = vocabularies.get(language);
      if (known && known.size() < mostWords) return known;
      const words = vocabulary();
      vocabularies.set(language, words);
      return words;
    },
    ask: async (pages) => {
      const index = pages.length > 0 ? await pagefindIndex(pages) : undefined;
      const answers = index?.languages ?? new Map<string, PagefindLanguage>();
      for (const [language, { wasm }] of answers) wasmNames.set(language, wasm);
      for (const [path, bytes] of index?.code ?? []) code.set(path, bytes);
      if (index) ({ version, includeCharacters } = index);
      const codeFor = (language: string) => {
        const wasm = wasmNames.get(language) ?? null;
        const own = `wasm.${wasm ?? "unknown"}.pagefind`;
        const files = new Map([...code].filter(([path]) => path === own || path.endsWith(".js")));
        return { wasm, files };
      };
      return { answers, version, includeCharacters, codeFor };
    },
  };
}

/** A vocabulary with more words is begun anew with the next index, so that memory is bounded. */
const mostWords = 300_000;
