import { join } from "node:path";
import { pictureFinder } from "../images/finder.ts";
import { hashBytes } from "../lib/hash.ts";
import { slugOf } from "../lib/names.ts";
import { fileProblem, type Problem, type Result } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { parseArticle } from "./article.ts";
import { contentBytes, decodedText } from "./bytes.ts";
import { collectRecords, type ParsedFile } from "./collect.ts";
import { type ContentSource, classifyPath, isText, openContentFolder, type PathClass } from "./folder.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { openPublication } from "./publication.ts";
import type { RecordContext } from "./record-reader.ts";
import { parseAuthor, parseSection, parseStaticPage, parseTag } from "./records.ts";
import { wholeTextError, writtenControlCharacters } from "./whole-text.ts";

/**
 * Reads the content folder whole: every record that could be made of it, and every problem of every file.
 * Without a usable `site.yaml` there is no value.
 */
export function readContent(source: ContentSource): Result<Records> {
  const { value: content, problems } = openContentFolder(source, openPublication);
  if (!content) return { problems };
  const { folder, publication, paths } = content;
  const context = { folder, publication, findPicture: pictureFinder(folder) };
  const parsedFiles = paths.flatMap((path) => readContentFile(path, context) ?? []);
  const { value, problems: errors } = collectRecords(content, parsedFiles);
  return { value, problems: [...problems, ...errors] };
}

interface ParseContext extends RecordContext {
  /** The content folder as a person would type it. */
  readonly folder: string;
}

/** Reads one file of the content folder; undefined where it is no text of the publication, or gone meanwhile. */
function readContentFile(path: string, context: ParseContext): ParsedFile | undefined {
  if (!isText(path)) return undefined;
  const bytes = contentBytes(join(context.folder, path));
  return bytes && parseFile({ path, bytes, hash: bytes.value ? hashBytes(bytes.value) : "" }, context);
}

/** A file by its path relative to the content folder, and what was found in it. */
interface FileContent {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Result<Uint8Array>;
}

/** What a file says, by its path relative to the content folder; undefined for what is no text of the publication. */
export function parseFile(content: FileContent, context: ParseContext): ParsedFile | undefined {
  const place = classifyPath(content.path);
  if (place.recordType === "site" || place.recordType === "asset") return undefined;
  if (place.recordType !== "misplaced") return readingAt(place, content, context);
  const { path, hash } = content;
  const problems = [fileProblem(join(context.folder, path), place.message)];
  return { recordType: "misplaced", path, hash, problems, doubtfulNames: [] };
}

type RecordPlace = Extract<PathClass, { readonly id: string }>;

function readingAt(place: RecordPlace, content: FileContent, context: ParseContext): ParsedFile {
  const { path, hash } = content;
  const { recordType, id } = place;
  const { value: source, problems } = parsed(content, join(context.folder, path));
  if (!source) return { recordType, path, hash, problems, doubtfulNames: [id] };
  const read = <Value>(result: Result<Value>, names: readonly unknown[] = [id]) => {
    const told = [...problems, ...besides(result.problems, problems)];
    const doubtfulNames = namesIn({ ...result, problems: told }, names);
    return { path, hash, record: result.value, problems: told, doubtfulNames };
  };
  switch (recordType) {
    case "article": {
      const { title, slug } = source.data;
      const names = [id, slug, typeof title === "string" ? slugOf(title) : undefined];
      return { recordType, ...read(parseArticle(source, context), names) };
    }
    case "author":
      return { recordType, ...read(parseAuthor(source, id, context)) };
    case "section":
      return { recordType, ...read(parseSection(source, id, context)) };
    case "tag":
      return { recordType, ...read(parseTag(source, id, context)) };
    case "page":
      return { recordType, ...read(parseStaticPage(source, id, context)) };
  }
}

function parsed(content: FileContent, file: string) {
  const { path, hash, bytes } = content;
  if (!bytes.value) return { problems: bytes.problems };
  const decoded = decodedText(bytes.value);
  if (decoded.error !== undefined) return { problems: [fileProblem(file, decoded.error)] };
  const error = wholeTextError(decoded.text);
  if (error) return { problems: [{ ...fileProblem(file, error.message), line: error.line }] };
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
function namesIn(result: Result<unknown>, names: readonly unknown[]): readonly string[] {
  const isDoubtful = result.problems.some(
    ({ severity, field }) => severity === "error" && field !== undefined,
  );
  if (result.value && !isDoubtful) return [];
  return names.filter((name) => typeof name === "string");
}
