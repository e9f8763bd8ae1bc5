import { textOfHtml } from "../markup/plain-text.ts";
import type { SearchRecord } from "../pages/search-record.ts";
import { type FileNames, fileNames, type IndexFile, type KnownFiles, plainFile } from "./index-files.ts";
import { languageFiles } from "./language-files.ts";
import type { SearchLexicon } from "./lexicon.ts";
import type { Segment } from "./segment.ts";
import { type KeptPages, type SegmentBuilder, spacedSegment, unspacedSegment } from "./segment-builder.ts";
import type { LearntWords } from "./vocabulary.ts";
import { contentText } from "./word-log.ts";

/** The segments of a part of an index, by language. */
type PartSegments = ReadonlyMap<string, Segment>;

/** What can be kept of a part from one build to the next. */
export interface KeptPart {
  readonly segments: PartSegments;
  /** Its words, by language. */
  readonly words: ReadonlyMap<string, LearntWords>;
}

/** Builds an index, part after part, oldest first. Its methods throw errors with the messages of Pagefind. */
export interface IndexBuilder {
  /**
   * Begins a part of which something is to be kept, or was. Keys stand for all that its records are made from. Returns the
   * indexes of the articles whose records have to be added: the others are taken from an earlier form of the part.
   */
  readonly beginPart: (keys: readonly string[], earlier: KeptPart | undefined) => readonly number[];
  /** Adds records to the current part, in their order. Returns their files as far as they are complete. */
  readonly add: (records: readonly SearchRecord[]) => readonly IndexFile[];
  /** Ends the current part. */
  readonly endPart: () => Promise<EndedPart>;
  /** Returns the files that are not those of single articles. */
  readonly finish: () => Promise<readonly IndexFile[]>;
}

interface EndedPart {
  /** Its other files. */
  readonly files: readonly IndexFile[];
  /** Returns what can be kept of it; undefined if that is what was kept before. */
  readonly kept?: (() => KeptPart) | undefined;
  /**
   * The indexes of articles, if the part has to be made of their records after all, because a file of an earlier form would have
   * another name now. Then it has begun again.
   */
  readonly missing: readonly number[];
}

/** Returns a builder of an index whose known files are not made again. */
export function indexBuilder(
  { vocabularyOf, ask, describe }: SearchLexicon,
  known: KnownFiles,
): IndexBuilder {
  const names = new Map<string, FileNames>();
  const parts: PartSegments[] = [];
  let current: CurrentPart = newPart([]);
  const namesOf = (language: string): FileNames => {
    const own = names.get(language) ?? fileNames(language, known);
    names.set(language, own);
    return own;
  };
  const builderOf = (language: string, kept?: KeptPages): SegmentBuilder => {
    const own = current.builders.get(language) ?? newBuilder(language, kept);
    current.builders.set(language, own);
    return own;
  };
  const newBuilder = (language: string, kept: KeptPages | undefined): SegmentBuilder =>
    unspaced.includes(language)
      ? unspacedSegment({ language, names: namesOf(language), kept })
      : spacedSegment({ language, names: namesOf(language), kept, words: vocabularyOf(language) });
  const keptPages = (keys: readonly string[], { segments, words }: KeptPart) => {
    const indexes = new Map(keys.map((key, index) => [key, index]));
    return [...segments].map(([language, segment]) => {
      const { isKnownByShortest } = namesOf(language);
      const positions = segment.pages.map(({ key, hash }) =>
        isKnownByShortest("fragment", hash) ? (indexes.get(key) ?? -1) : -1,
      );
      return { language, segment, positions, words: words.get(language) };
    });
  };
  return {
    beginPart: (keys, earlier) => {
      const kept = earlier ? keptPages(keys, earlier) : [];
      const stay = new Set(kept.flatMap(({ positions }) => positions));
      const missing = [...keys.keys()].filter((index) => !stay.has(index));
      const isSame = earlier !== undefined && missing.length === 0 && !stay.has(-1);
      current = { ...newPart(keys), missing: missing.values(), isSame };
      if (!isSame) for (const [language, words] of earlier?.words ?? []) vocabularyOf(language).recall(words);
      for (const { language, ...pages } of kept)
        if (pages.positions.some((position) => position >= 0)) builderOf(language, pages);
      return missing;
    },
    add: (records) =>
      records.flatMap((record) => {
        const { url, language, published, meta, filters } = record;
        const position = current.missing.next().value ?? 0;
        const key = current.keys[position] ?? "";
        return builderOf(language).add({
          key,
          position,
          url,
          published,
          meta,
          filters,
          content: contentOf(record),
        });
      }),
    endPart: async () => {
      const { keys, builders, isSame } = current;
      const answers = await ask([...builders.values()].flatMap((builder) => builder.question()));
      const finished = [...builders].flatMap(([language, builder]) => {
        const whole = builder.finish(answers.get(language));
        return whole ? [{ language, ...whole }] : [];
      });
      current = newPart(keys);
      if (finished.length < builders.size) return { files: [], missing: [...keys.keys()] };
      current = newPart([]);
      const segments = new Map(finished.map(({ language, segment }) => [language, segment]));
      parts.push(segments);
      const kept = (): KeptPart => ({
        segments,
        words: new Map(finished.flatMap(({ language, words }) => (words ? [[language, words()]] : []))),
      });
      return {
        files: finished.flatMap(({ files }) => files),
        kept: isSame ? undefined : kept,
        missing: [],
      };
    },
    finish: async () => {
      const languages = [...new Set(parts.flatMap((part) => [...part.keys()]))].sort();
      const { version, includeCharacters, code, wasmOf } = await describe(languages);
      const files: IndexFile[] = [];
      const entries: Record<string, object> = {};
      for (const language of languages) {
        const own = parts.flatMap((part) => part.get(language) ?? []);
        const { name, pageCount, files: ownFiles } = await languageFiles(own, namesOf(language), version);
        for (const file of ownFiles) files.push(file);
        entries[language] = { hash: name, wasm: wasmOf(language), page_count: pageCount };
      }
      for (const [path, bytes] of code) files.push(plainFile(path, bytes, known));
      const entry = JSON.stringify({ version, languages: entries, include_characters: includeCharacters });
      return [...files, plainFile("pagefind-entry.json", Buffer.from(entry), known)];
    },
  };
}

/** A part that is being built. */
interface CurrentPart {
  readonly keys: readonly string[];
  /** The indexes of the articles whose records are still to be added. */
  readonly missing: Iterator<number>;
  /** True if it is what was kept before. */
  readonly isSame: boolean;
  /** By language. */
  readonly builders: Map<string, SegmentBuilder>;
}

/** Returns a part of which nothing was kept. Without keys, the articles are numbered as they come. */
function newPart(keys: readonly string[]): CurrentPart {
  return { keys, missing: counted(), isSame: false, builders: new Map() };
}

function* counted(): Generator<number> {
  for (let index = 0; ; index += 1) yield index;
}

/** Languages without spaces: Pagefind finds the words of their texts, but not those of their titles. */
const unspaced: readonly string[] = ["ja", "th", "zh"];

/** Returns the searchable text of an article besides its title. Pagefind would leave out an article without any. */
function contentOf({ title, standfirst, html, language }: SearchRecord): string {
  const text = contentText(`${standfirst} ${textOfHtml(html)}`);
  if (text === "") return contentText(title);
  return unspaced.includes(language) ? contentText(`${title} ${text}`) : text;
}
