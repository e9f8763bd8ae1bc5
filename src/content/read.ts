import { join } from "node:path";
import { pictureFinder } from "../images/finder.ts";
import { digestOfBytes } from "../lib/hash.ts";
import { slugOf } from "../lib/names.ts";
import { type Outcome, type Problem, wholeFile } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { parseArticle } from "./article.ts";
import { contentBytes, decodedText } from "./bytes.ts";
import { type Reading, recordsFrom } from "./collect.ts";
import { type ContentPlace, type ContentSource, isText, openContentFolder, placeOf } from "./folder.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { openPublication } from "./publication.ts";
import type { RecordContext } from "./record-reader.ts";
import { parseAuthor, parseSection, parseStaticPage, parseTag } from "./records.ts";
import { wholeTextFault, writtenControlCharacters } from "./whole-text.ts";

/**
 * Reads the content folder whole: every record that could be made of it, and every problem of every file.
 * Without a usable `site.yaml` there is no value.
 */
export function readContent(source: ContentSource): Outcome<Records> {
  const { value: content, problems } = openContentFolder(source, openPublication);
  if (!content) return { problems };
  const { folder, publication, paths } = content;
  const context = { folder, publication, findPicture: pictureFinder(folder) };
  const readings = paths.flatMap((path) => readingOf(path, context) ?? []);
  const { value, problems: faults } = recordsFrom(content, readings);
  return { value, problems: [...problems, ...faults] };
}

interface ReadingContext extends RecordContext {
  /** The content folder as a person would type it. */
  readonly folder: string;
}

/** Reads one file of the content folder; undefined where it is no text of the publication, or gone meanwhile. */
function readingOf(path: string, context: ReadingContext): Reading | undefined {
  if (!isText(path)) return undefined;
  const bytes = contentBytes(join(context.folder, path));
  return bytes && readingFrom({ path, bytes, hash: bytes.value ? digestOfBytes(bytes.value) : "" }, context);
}

/** A file by its path relative to the content folder, and what was found in it. */
interface FileContent {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Outcome<Uint8Array>;
}

/** What a file says, by its path relative to the content folder; undefined for what is no text of the publication. */
export function readingFrom(content: FileContent, context: ReadingContext): Reading | undefined {
  const place = placeOf(content.path);
  if (place.noun === "site" || place.noun === "asset") return undefined;
  if (place.noun !== "stray") return readingAt(place, content, context);
  const { path, hash } = content;
  const problems = [wholeFile(join(context.folder, path), place.message)];
  return { noun: "stray", path, hash, problems, doubtfulNames: [] };
}

type RecordPlace = Extract<ContentPlace, { readonly id: string }>;

function readingAt(place: RecordPlace, content: FileContent, context: ReadingContext): Reading {
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
}

function parsed(content: FileContent, file: string) {
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
}

/** Problems on lines that have none yet: what a line says is not known for sure before its first one is mended. */
function besides(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  if (others.length === 0) return problems;
  const lines = new Set(others.map(({ line }) => line));
  return problems.filter(({ line }) => !lines.has(line));
}

/** What a file's faults make uncertain: nothing, unless an error concerns the whole file or one of its fields. */
function namesIn(outcome: Outcome<unknown>, names: readonly unknown[]): readonly string[] {
  const isDoubtful = outcome.problems.some(
    ({ severity, field }) => severity === "error" && field !== undefined,
  );
  if (outcome.value && !isDoubtful) return [];
  return names.filter((name) => typeof name === "string");
}
