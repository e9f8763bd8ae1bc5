import { textOfHtml } from "../markup/plain-text.ts";
import type { SearchRecord } from "../pages/search.ts";
import {
  type FileNames,
  fileNames,
  type IndexFile,
  isKnown,
  type KnownFiles,
  plainFile,
} from "./index-files.ts";
import { languageFiles } from "./language-files.ts";
import type { SearchLexicon } from "./lexicon.ts";
import type { Segment } from "./segment.ts";
import { type SegmentBuilder, spacedSegment, unspacedSegment } from "./segment-builder.ts";
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
  /** Adds records to the current part. Returns their files as far as they are complete. */
  readonly add: (records: readonly SearchRecord[]) => readonly IndexFile[];
  /** Ends the current part. Returns its other files, and a function that returns what can be kept of it. */
  readonly endPart: () => Promise<{ readonly files: readonly IndexFile[]; readonly kept: () => KeptPart }>;
  /** Adds a part that was built before. Returns its files; undefined if one of them has to be made again. */
  readonly reuse: (part: KeptPart) => readonly IndexFile[] | undefined;
  /** Takes the words of an earlier form of the part that follows, so that Pagefind need not be asked for them. */
  readonly recall: (part: KeptPart) => void;
  /** Returns the files that are not those of single articles. */
  readonly finish: () => Promise<readonly IndexFile[]>;
}

/** Returns a builder of an index whose known files are not made again. */
export function indexBuilder(
  { vocabularyOf, ask, describe }: SearchLexicon,
  known: KnownFiles,
): IndexBuilder {
  const names = new Map<string, FileNames>();
  const parts: PartSegments[] = [];
  let current = new Map<string, SegmentBuilder>();
  const namesOf = (language: string): FileNames => {
    const own = names.get(language) ?? fileNames(language, known);
    names.set(language, own);
    return own;
  };
  const builderOf = (language: string): SegmentBuilder => {
    const own = current.get(language) ?? newBuilder(language);
    current.set(language, own);
    return own;
  };
  const newBuilder = (language: string): SegmentBuilder =>
    unspaced.includes(language)
      ? unspacedSegment({ language, names: namesOf(language) })
      : spacedSegment({ language, names: namesOf(language), words: vocabularyOf(language) });
  return {
    add: (records) =>
      records.flatMap((record) => {
        const { url, language, meta, filters } = record;
        return builderOf(language).add({ url, meta, filters, content: contentOf(record) });
      }),
    endPart: async () => {
      const builders = [...current];
      const answers = await ask(builders.flatMap(([, builder]) => builder.question()));
      const finished = builders.map(
        ([language, builder]) => [language, builder.finish(answers.get(language))] as const,
      );
      const segments = new Map(finished.map(([language, { segment }]) => [language, segment]));
      parts.push(segments);
      current = new Map();
      const kept = (): KeptPart => ({
        segments,
        words: new Map(finished.flatMap(([language, { words }]) => (words ? [[language, words()]] : []))),
      });
      return { files: finished.flatMap(([, { files }]) => files), kept };
    },
    reuse: ({ segments }) => {
      const files = [...segments].flatMap(([language, { pages }]) =>
        pages.map(({ hash }) => namesOf(language).withHash("fragment", hash).file),
      );
      if (!files.every((file) => isKnown(file, known))) return undefined;
      parts.push(segments);
      return files;
    },
    recall: ({ words }) => {
      for (const [language, own] of words) vocabularyOf(language).recall(own);
    },
    finish: async () => {
      const languages = [...names.keys()].sort();
      const { version, includeCharacters, code, wasmOf } = await describe(languages);
      const files: IndexFile[] = [];
      const entries: Record<string, object> = {};
      for (const language of languages) {
        const own = parts.flatMap((part) => part.get(language) ?? []);
        const { name, pageCount, files: ownFiles } = languageFiles(own, namesOf(language), version);
        for (const file of ownFiles) files.push(file);
        entries[language] = { hash: name, wasm: wasmOf(language), page_count: pageCount };
      }
      for (const [path, bytes] of code) files.push(plainFile(path, bytes, known));
      const entry = JSON.stringify({ version, languages: entries, include_characters: includeCharacters });
      return [...files, plainFile("pagefind-entry.json", Buffer.from(entry), known)];
    },
  };
}

/** Languages without spaces: Pagefind finds the words of their texts, but not those of their titles. */
const unspaced: readonly string[] = ["ja", "th", "zh"];

/** Returns the searchable text of an article besides its title. Pagefind would leave out an article without any. */
function contentOf({ title, standfirst, html, language }: SearchRecord): string {
  const text = contentText(`${standfirst} ${textOfHtml(html)}`);
  if (text === "") return contentText(title);
  return unspaced.includes(language) ? contentText(`${title} ${text}`) : text;
}
