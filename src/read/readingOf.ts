import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { digestOfBytes } from "../text/digestOfBytes.ts";
import { slugOf } from "../text/slugOf.ts";
import { contentBytes } from "./contentBytes.ts";
import { writtenControlCharacters } from "./controlCharacters.ts";
import { decodedText } from "./decodedText.ts";
import { isText } from "./isText.ts";
import type { Outcome } from "./outcome.ts";
import { parseArticle } from "./parseArticle.ts";
import { parseAuthor } from "./parseAuthor.ts";
import { parseFrontMatter } from "./parseFrontMatter.ts";
import { parseSection } from "./parseSection.ts";
import { parseStaticPage } from "./parseStaticPage.ts";
import { parseTag } from "./parseTag.ts";
import { type ContentPlace, placeOf } from "./placeOf.ts";
import type { Reading } from "./reading.ts";
import type { RecordContext } from "./recordReader.ts";
import { wholeFile } from "./wholeFile.ts";
import { wholeTextFault } from "./wholeTextFault.ts";

export interface ReadingContext extends RecordContext {
  /** The content folder as a person would type it. */
  readonly folder: string;
}

/** A file by its path relative to the content folder, and what was found in it. */
export interface FileContent {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Outcome<Uint8Array>;
}

type RecordPlace = Extract<ContentPlace, { readonly id: string }>;

/** What a file's faults make uncertain: nothing, unless an error concerns the whole file or one of its fields. */
const namesIn = (outcome: Outcome<unknown>, names: readonly unknown[]): readonly string[] => {
  const isDoubtful = outcome.problems.some(
    ({ severity, field }) => severity === "error" && field !== undefined,
  );
  if (outcome.value && !isDoubtful) return [];
  return names.filter((name) => typeof name === "string");
};

const parsed = (content: FileContent, file: string) => {
  const { path, hash, bytes } = content;
  if (!bytes.value) return { problems: bytes.problems };
  const decoded = decodedText(bytes.value);
  if (decoded.fault !== undefined) return { problems: [wholeFile(file, decoded.fault)] };
  const fault = wholeTextFault(decoded.text);
  if (fault) return { problems: [{ ...wholeFile(file, fault.message), line: fault.line }] };
  const { value, problems } = parseFrontMatter(decoded.text, file, path);
  const written = value && decoded.text.includes("\\") ? writtenControlCharacters(value) : [];
  return {
    value: value && { ...value, hash },
    problems: written.length > 0 ? [...problems, ...written] : problems,
  };
};

/** Problems on lines that have none yet: what a line says is not known for sure before its first one is mended. */
const besides = (problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] => {
  if (others.length === 0) return problems;
  const lines = new Set(others.map(({ line }) => line));
  return problems.filter(({ line }) => !lines.has(line));
};

const readingAt = (place: RecordPlace, content: FileContent, context: ReadingContext): Reading => {
  const { path, hash } = content;
  const { noun, id } = place;
  const { value: source, problems } = parsed(content, join(context.folder, path));
  if (!source) return { noun, path, hash, problems, doubtfulNames: [id] };
  const read = <Value>(outcome: Outcome<Value>, names: readonly unknown[] = [id]) => {
    const told = [...problems, ...besides(outcome.problems, problems)];
    const doubtfulNames = namesIn({ ...outcome, problems: told }, names);
    return { path, hash, record: outcome.value, problems: told, doubtfulNames };
  };
  switch (noun) {
    case "article": {
      const { title, slug } = source.data;
      const names = [id, slug, typeof title === "string" ? slugOf(title) : undefined];
      return { noun, ...read(parseArticle(source, context), names) };
    }
    case "author":
      return { noun, ...read(parseAuthor(source, id, context)) };
    case "section":
      return { noun, ...read(parseSection(source, id, context)) };
    case "tag":
      return { noun, ...read(parseTag(source, id, context)) };
    case "page":
      return { noun, ...read(parseStaticPage(source, id, context)) };
  }
};

/** What a file says, by its path relative to the content folder; undefined for what is no text of the publication. */
export const readingFrom = (content: FileContent, context: ReadingContext): Reading | undefined => {
  const place = placeOf(content.path);
  if (place.noun === "site" || place.noun === "asset") return undefined;
  if (place.noun !== "stray") return readingAt(place, content, context);
  const { path, hash } = content;
  const problems = [wholeFile(join(context.folder, path), place.message)];
  return { noun: "stray", path, hash, problems, doubtfulNames: [] };
};

/** Reads one file of the content folder; undefined where it is no text of the publication, or gone meanwhile. */
export const readingOf = (path: string, context: ReadingContext): Reading | undefined => {
  if (!isText(path)) return undefined;
  const bytes = contentBytes(join(context.folder, path));
  return bytes && readingFrom({ path, bytes, hash: bytes.value ? digestOfBytes(bytes.value) : "" }, context);
};
