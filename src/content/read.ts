import { join } from "node:path";
import type { Customisation } from "../customisation/customisation.ts";
import { pictureFinder } from "../images/finder.ts";
import { inspectNamedFiles } from "../images/named-files.ts";
import { hashBytes } from "../lib/hash.ts";
import { slugOf } from "../lib/names.ts";
import { fileProblem, lineProblem, type Problem, type Result } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { parseArticle } from "./article.ts";
import { contentBytes, decodedText, textsOf } from "./bytes.ts";
import { collectRecords, type ParsedFile } from "./collect.ts";
import {
  type ContentSource,
  classifyPath,
  isText,
  openContentFolder,
  type PathClass,
  showableFiles,
} from "./folder.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { openPublication } from "./publication.ts";
import type { RecordContext } from "./record-reader.ts";
import { parseAuthor, parseSection, parseStaticPage, parseTag } from "./records.ts";
import { parseUpdate } from "./updates.ts";
import { wholeTextError, writtenControlCharacters } from "./whole-text.ts";

/**
 * Reads a whole content folder and returns all records and problems. Returns no value without a usable `site.yaml`.
 */
export async function readContent(
  source: ContentSource,
  customisation?: Customisation,
): Promise<Result<Records>> {
  const { value: content, problems } = openContentFolder(source, openPublication);
  if (!content) return { problems };
  const { folder, publication, paths } = content;
  const images = await inspectNamedFiles(showableFiles(content), textsOf(folder, paths));
  const context = { folder, publication, findPicture: pictureFinder(images), customisation };
  const parsedFiles = paths.flatMap((path) => readContentFile(path, context) ?? []);
  const { value, problems: errors } = collectRecords({ ...content, images }, parsedFiles);
  return { value, problems: [...problems, ...errors] };
}

interface ParseContext extends RecordContext {
  /** The content folder as an editor would type it. */
  readonly folder: string;
}

/** Reads and parses one file. Returns undefined if it is no text of the publication or was deleted meanwhile. */
function readContentFile(path: string, context: ParseContext): ParsedFile | undefined {
  if (!isText(path)) return undefined;
  const bytes = contentBytes(join(context.folder, path));
  return bytes && parseFile({ path, bytes, hash: bytes.value ? hashBytes(bytes.value) : "" }, context);
}

/** The bytes of a file. Its path is relative to the content folder. */
interface FileContent {
  readonly path: string;
  readonly hash: string;
  readonly bytes: Result<Uint8Array>;
}

/** Parses a file that was read. Returns undefined if it is no text of the publication. */
export function parseFile(content: FileContent, context: ParseContext): ParsedFile | undefined {
  const pathClass = classifyPath(content.path);
  if ("id" in pathClass) return parseRecord(pathClass, content, context);
  if (pathClass.recordType !== "misplaced") return undefined;
  const { path } = content;
  const problems = [fileProblem(join(context.folder, path), pathClass.message)];
  return { recordType: "misplaced", path, problems, uncertainNames: [] };
}

type RecordPath = Extract<PathClass, { readonly id: string }>;

function parseRecord(pathClass: RecordPath, content: FileContent, context: ParseContext): ParsedFile {
  const { path } = content;
  const { recordType, id } = pathClass;
  const { value: source, problems } = parseSource(content, join(context.folder, path));
  if (!source) return { recordType, path, problems, uncertainNames: recordType === "update" ? [] : [id] };
  const read = <Value>(result: Result<Value>, names: readonly unknown[] = [id]) => {
    const all = [...problems, ...onOtherLines(result.problems, problems)];
    const uncertainNames = namesLeftOpen({ ...result, problems: all }, names);
    return { path, record: result.value, problems: all, uncertainNames };
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
    case "update":
      // No text refers to an update by its name.
      return { recordType, ...read(parseUpdate(source, id, context), []) };
  }
}

function parseSource(content: FileContent, file: string) {
  const { path, hash, bytes } = content;
  if (!bytes.value) return { problems: bytes.problems };
  const decoded = decodedText(bytes.value);
  if (decoded.error !== undefined) return { problems: [fileProblem(file, decoded.error)] };
  const error = wholeTextError(decoded.text);
  if (error) return { problems: [lineProblem(file, error.line, error.message)] };
  const { value, problems } = parseFrontMatter(decoded.text, file, path);
  const written = value && decoded.text.includes("\\") ? writtenControlCharacters(value) : [];
  return {
    value: value && { ...value, hash },
    problems: written.length > 0 ? [...problems, ...written] : problems,
  };
}

/** Returns the problems on lines without another problem: once the first is corrected, the second may be gone. */
function onOtherLines(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  if (others.length === 0) return problems;
  const lines = new Set(others.map(({ line }) => line));
  return problems.filter(({ line }) => !lines.has(line));
}

/** Returns the names that errors make uncertain. Errors in the text alone make none uncertain. */
function namesLeftOpen(result: Result<unknown>, names: readonly unknown[]): readonly string[] {
  const isUncertain = result.problems.some(
    ({ severity, field }) => severity === "error" && field !== undefined,
  );
  if (result.value && !isUncertain) return [];
  return names.filter((name) => typeof name === "string");
}
