import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ParsedFile } from "../content/collect.ts";
import { parseFile } from "../content/read.ts";
import type { ReadTerms } from "../content/record-reader.ts";
import { pictureFinder } from "../images/finder.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { archivedFile, articleFile, fileWithFields } from "./article-file.ts";
import type { FileRequest } from "./file-request.ts";
import { finishedText } from "./finished-text.ts";
import type { ImportedText, Uncarried } from "./imported-item.ts";
import { addressBook, type KnownAddresses } from "./old-addresses.ts";
import type { SpooledText } from "./spool.ts";
import { htmlText } from "./text/html-text.ts";
import { missingWords } from "./text/missing-words.ts";
import { type LinkingItem, type LostAddresses, textAddresses } from "./text-addresses.ts";

/** What the files of an import are made with, as plain data. */
export interface MakerSetting {
  /** The content folder. */
  readonly folder: string;
  /** The folder into which files are written until all are known to be good; undefined to write none. */
  readonly staging?: string | undefined;
  readonly terms: ReadTerms;
  /** The address of the publication; absolute. */
  readonly ownUrl: string;
  readonly known: KnownAddresses;
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
}

/** What became of an article or page. */
export interface MadeFile {
  /** Relative to the content folder. */
  readonly path: string;
  /**
   * new: it was written. unchanged: an earlier import wrote the very same. kept: it differs from what an earlier import
   * wrote, since somebody changed it or the source was changed, so that it is left alone.
   */
  readonly state: "new" | "unchanged" | "kept";
  /** The errors that a build would report, with the file of the source. If there are any, it was not written. */
  readonly problems: readonly Problem[];
  /** True if a build would report none if the article belonged to the archive, which need not keep rules of care. */
  readonly lacksCare: boolean;
  readonly lost: LostAddresses;
  /** Passages that readers of the source saw and readers of the page will not. */
  readonly missing: readonly string[];
  readonly uncarried: readonly Uncarried[];
}

/** Returns a function that makes files. One context of parsing is for all of them. */
export function fileMaker({ folder, staging, terms, ownUrl, known, now }: MakerSetting) {
  const context = { folder, publication: terms, findPicture: pictureFinder(new Map()) };
  const finish = textAddresses(addressBook(ownUrl, known), now);
  const folders = new Set<string>();
  const write = (path: string, content: string): void => {
    if (staging === undefined) return;
    const file = join(staging, path);
    const above = dirname(file);
    if (!folders.has(above)) mkdirSync(above, { recursive: true });
    folders.add(above);
    writeFileSync(file, content);
  };
  return (request: FileRequest, source: SpooledText): MadeFile => {
    const text = convertedText(source);
    const path = request.existing ?? `${request.stem}.md`;
    const madeWith = (anchors: LinkingItem["anchors"]) => {
      const lost = { links: [], pictures: [] };
      const { url, from } = request;
      const body = finishedText(text, (address) => finish(address, { url, from, lost, anchors }));
      const content = contentOf(request, body);
      return { lost, content, parsed: parsedText(path, content, context) };
    };
    const first = madeWith(undefined);
    // Which anchors a text has is known once it is rendered.
    const { lost, content, parsed } = hasOwnLinks(text) ? madeWith(anchorsIn(first.parsed)) : first;
    const problems = errorsIn(parsed, request.source);
    const lacksCare =
      problems.length > 0 &&
      errorsIn(parsedText(path, content, inArchive(context)), request.source).length === 0;
    const state = request.existing === undefined ? "new" : stateOf(join(folder, path), content);
    if (state === "new" && problems.length === 0) write(path, content);
    return {
      path,
      state,
      problems,
      lacksCare,
      lost,
      missing: missingIn(text, parsed),
      uncarried: text.uncarried,
    };
  };
}

type ParseContext = Parameters<typeof parseFile>[1];

function parsedText(path: string, content: string, context: ParseContext): ParsedFile | undefined {
  return parseFile({ path, bytes: { value: Buffer.from(content), problems: [] }, hash: "" }, context);
}

/** Returns the context in which all articles belong to the archive. */
function inArchive(context: ParseContext): ParseContext {
  return { ...context, publication: { ...context.publication, archive: { before: "9999-01-01" } } };
}

function convertedText(source: SpooledText): ImportedText {
  if (!("html" in source)) return source;
  const text = htmlText(source.html);
  return { ...text, uncarried: [...text.uncarried, ...source.uncarried] };
}

function contentOf({ style, fields }: FileRequest, body: string): string {
  if (style === "page" || !("section" in fields)) return fileWithFields(fields, body);
  return style === "archive" ? archivedFile(fields, body) : articleFile(fields, body);
}

function hasOwnLinks({ addresses }: ImportedText): boolean {
  return addresses.some(({ address }) => address.startsWith("#"));
}

function anchorsIn(parsed: ParsedFile | undefined): ReadonlySet<string> {
  return new Set(recordOf(parsed)?.body.anchors);
}

function missingIn({ words }: ImportedText, parsed: ParsedFile | undefined): readonly string[] {
  const record = recordOf(parsed);
  return record && words !== "" ? missingWords(words, record.body.html) : [];
}

function recordOf(parsed: ParsedFile | undefined) {
  return parsed?.recordType === "article" || parsed?.recordType === "page" ? parsed.record : undefined;
}

function stateOf(file: string, content: string): MadeFile["state"] {
  return existsSync(file) && readFileSync(file, "utf8") === content ? "unchanged" : "kept";
}

function errorsIn(parsed: ParsedFile | undefined, source: string): readonly Problem[] {
  return (parsed?.problems ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ field, message }) => ({ ...fileProblem(source, message), field }));
}
