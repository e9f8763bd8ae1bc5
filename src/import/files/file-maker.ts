import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ParsedFile } from "../../content/collect.ts";
import { parseFile } from "../../content/read.ts";
import type { ReadTerms } from "../../content/record-reader.ts";
import { fileProblem, type Problem } from "../../model/problem.ts";
import { addressFinder } from "../addresses/address-book.ts";
import { destinationFinder, type SpooledAddresses } from "../addresses/spooled-addresses.ts";
import {
  type LinkingItem,
  type LostAddresses,
  nothingLost,
  textAddresses,
} from "../addresses/text-addresses.ts";
import type { MediaFolder } from "../import-settings.ts";
import type { ImportedText, Uncarried } from "../imported-item.ts";
import type { RowReader } from "../inputs/spool.ts";
import { type ArticlePictures, articlePictures, noPictures } from "../media/article-pictures.ts";
import { pictureSources } from "../media/picture-sources.ts";
import type { FieldsSetting } from "../plan/article-fields.ts";
import { type FileRequest, readRequest } from "../plan/file-request.ts";
import { finishedText } from "../text/finished-text.ts";
import { partAnchors } from "../text/linked-parts.ts";
import { missingWords, sameWords } from "../text/missing-words.ts";
import { plainWords } from "../text/plain-markdown.ts";
import { isUnedited, withWireHash } from "../versions/wire-hash.ts";
import { archivedFile, articleFile, fileWithFields, fileWithoutBody } from "./article-file.ts";
import { articleFiles } from "./article-files.ts";
import { requestedText } from "./item-text.ts";
import { leadPicture } from "./lead-picture.ts";
import { stagedDownload } from "./staging.ts";
import { stagingWriter } from "./staging-writer.ts";
import { type WantedFile, wantedFile } from "./wanted-file.ts";

/** What the files of an import are made with, as plain data. */
export interface MakerSetting {
  /** The content folder. */
  readonly folder: string;
  /** The folder into which files are written until all are known to be good; undefined to write none. */
  readonly staging?: string | undefined;
  /** The folder into which files of archives are unpacked. */
  readonly unpacked: string;
  /** The folder of files that are published as they are; undefined without one. */
  readonly publicFolder?: string | undefined;
  readonly terms: ReadTerms;
  /** The address of the publication; absolute. */
  readonly ownUrl: string;
  readonly known: SpooledAddresses;
  readonly fields: FieldsSetting;
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
  /** Where pictures lie; those of the first folder that has one are taken. */
  readonly media: readonly MediaFolder[];
}

/** What became of an article or page. */
export interface MadeFile {
  /** Relative to the content folder. */
  readonly path: string;
  /**
   * new: it was written. updated: it was written in place of an earlier version from the same wire. unchanged: an earlier
   * import wrote the very same. kept: it differs from what an earlier import wrote, since somebody changed it or the source was
   * changed, so that it is left alone.
   */
  readonly state: "new" | "updated" | "unchanged" | "kept";
  /** The paths of its pictures, relative to the content folder, if it was written. */
  readonly pictures: readonly string[];
  /** The paths of files that it links to, relative to the folder of public files, if it was written. */
  readonly downloads: readonly string[];
  /** The errors that a build would report, with the file of the source. If there are any, it was not written. */
  readonly problems: readonly Problem[];
  /** True if a build would report none if the article belonged to the archive, which need not keep rules of care. */
  readonly lacksCare: boolean;
  readonly lost: LostAddresses;
  /** Passages that readers of the source saw and readers of the page will not. */
  readonly missing: readonly string[];
  readonly uncarried: readonly Uncarried[];
  /** Each the rest of a sentence about it. */
  readonly notices: readonly string[];
  /** The anchors of those of its parts to which other texts link, by their old names. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Returns a function that makes files. One context of parsing is for all of them.
 * @param read reads the spool of the import
 */
export function fileMaker(setting: MakerSetting, read: RowReader) {
  const { folder, terms, ownUrl, known, now } = setting;
  const finish = textAddresses(addressFinder(ownUrl, known, destinationFinder(known, read)), now);
  const sources = pictureSources(setting);
  const write = stagingWriter(setting.staging);
  const madeWith = (
    wanted: WantedFile,
    { pictures, fileAt }: { readonly pictures: ArticlePictures } & Pick<LinkingItem, "fileAt">,
  ): Made => {
    const { url, from, stem, style, text } = wanted;
    const isBundle = style !== "page" && pictures.copies.length > 0;
    const path = wanted.existing ?? (isBundle ? `${stem}/index.md` : `${stem}.md`);
    const context = { folder, publication: terms, findPicture: pictures.findPicture };
    const madeFor = (anchors: LinkingItem["anchors"]): Made => {
      const lost = nothingLost();
      const item = { url, from, lost, anchors, fileAt, nameOf: pictures.nameOf };
      const body = finishedText(text, (address) => finish(address, item));
      const content = contentOf(wanted, leadPicture(wanted, pictures, lost), body);
      const isPlain = hasPlainWords(body, text.words);
      const parsed = parsedText(path, isPlain ? fileWithoutBody(content) : content, context);
      return { path, context, lost, content, parsed, isPlain };
    };
    const first = madeFor(undefined);
    // Which anchors a text has is known once it is rendered.
    return hasOwnLinks(text) ? madeFor(anchorsIn(first.parsed)) : first;
  };
  return async (request: FileRequest): Promise<MadeFile> => {
    const known = readRequest(request, read);
    const text = requestedText(known, read);
    const wanted = wantedFile(known, text, setting.fields);
    const { source, notices } = wanted;
    const addresses = sources.length > 0 ? picturesOf(wanted) : [];
    const pictures =
      addresses.length > 0 ? await articlePictures(addresses, sources, placeOf(wanted)) : noPictures;
    const { downloads, fileAt } = await articleFiles(wanted, text, { ...setting, sources });
    const whole = madeWith(wanted, { pictures, fileAt });
    // A wire has no archive, and a page neither: without a text for those who do not see them, they have no pictures.
    const isHindered = wanted.style !== "archive" && pictures.copies.length > 0 && hasErrors(whole);
    const made = isHindered ? madeWith(wanted, { pictures: noPictures, fileAt }) : whole;
    const { path, context, lost, content, parsed, isPlain } = made;
    const problems = errorsIn(parsed, source);
    const state = stateOf(wanted, join(folder, path), content);
    const isWritten = (state === "new" || state === "updated") && problems.length === 0;
    const copies = isWritten && !isHindered ? pictures.copies : [];
    if (isWritten)
      write(path, content, [
        ...copies,
        ...downloads.map(({ from, to }) => ({ from, to: stagedDownload(to) })),
      ]);
    return {
      path,
      state,
      pictures: copies.map(({ to }) => to),
      downloads: isWritten ? downloads.map(({ to }) => to) : [],
      problems,
      lacksCare:
        problems.length > 0 && errorsIn(parsedText(path, content, inArchive(context)), source).length === 0,
      lost,
      missing: isPlain ? [] : missingIn(text, parsed),
      uncarried: text.uncarried,
      notices,
      parts: partsOf(request, made),
    };
  };
}

type ParseContext = Parameters<typeof parseFile>[1];

/** A file before it is written, and what a build makes of it. */
interface Made {
  readonly path: string;
  readonly context: ParseContext;
  readonly lost: LostAddresses;
  readonly content: string;
  readonly parsed: ParsedFile | undefined;
  /** True if its text is known to be read as what the source says, so that its front matter alone was parsed. */
  readonly isPlain: boolean;
}

function picturesOf({ image, text: { addresses } }: WantedFile): readonly string[] {
  const inText = addresses.flatMap(({ kind, address }) => (kind === "picture" ? [address] : []));
  return image ? [image.address, ...inText] : inText;
}

/** Returns where the pictures of a file lie. Pages lie side by side, so that their pictures need names of their own. */
function placeOf({ stem, style }: WantedFile) {
  return style === "page"
    ? { folder: dirname(stem), prefix: `${stem.split("/").at(-1)}-` }
    : { folder: stem, prefix: "" };
}

function parsedText(path: string, content: string, context: ParseContext): ParsedFile | undefined {
  return parseFile({ path, bytes: { value: Buffer.from(content), problems: [] }, hash: "" }, context);
}

/** Returns true for a text in which a build finds no error, and which shows the words of its source. */
function hasPlainWords(body: string, words: string): boolean {
  const shown = plainWords(body);
  return shown !== undefined && sameWords(words, shown);
}

/** Returns the context in which all articles belong to the archive. */
function inArchive(context: ParseContext): ParseContext {
  return { ...context, publication: { ...context.publication, archive: { before: "9999-01-01" } } };
}

function contentOf(
  { style, isHeldBack }: WantedFile,
  fields: ReturnType<typeof leadPicture>,
  body: string,
): string {
  if (style === "page") return fileWithFields(fields, body);
  const content = style === "archive" ? archivedFile(fields, body) : articleFile(fields, body);
  return "wire" in fields && fields.wire ? withWireHash(content, isHeldBack ? "held" : "free") : content;
}

function hasOwnLinks({ addresses }: ImportedText): boolean {
  return addresses.some(({ address }) => address.startsWith("#"));
}

function anchorsIn(parsed: ParsedFile | undefined): ReadonlySet<string> {
  return new Set(recordOf(parsed)?.body.anchors);
}

function partsOf({ parts = [] }: FileRequest, { isPlain, ...made }: Made): MadeFile["parts"] {
  if (parts.length === 0) return new Map();
  const record = recordOf(isPlain ? parsedText(made.path, made.content, made.context) : made.parsed);
  return record === undefined ? new Map() : partAnchors(parts, record.body);
}

function missingIn({ words }: ImportedText, parsed: ParsedFile | undefined): readonly string[] {
  const record = recordOf(parsed);
  return record && words !== "" ? missingWords(words, record.body.html) : [];
}

function recordOf(parsed: ParsedFile | undefined) {
  return parsed?.recordType === "article" || parsed?.recordType === "page" ? parsed.record : undefined;
}

function stateOf({ existing, isReplacing }: WantedFile, file: string, content: string): MadeFile["state"] {
  if (existing === undefined) return "new";
  if (isReplacing) return "updated";
  const there = existsSync(file) ? readFileSync(file, "utf8") : "";
  // Imports date and publish an item by their own time and options. Only its words make another version.
  const isSame = there === content || (isUnedited(there) && bodyOf(there) === bodyOf(content));
  return isSame ? "unchanged" : "kept";
}

function bodyOf(content: string): string {
  return content.replaceAll("\r\n", "\n").replace(/^---\n[\s\S]*?^---\n/m, "");
}

function hasErrors({ parsed }: Made): boolean {
  return errorsIn(parsed, "").length > 0;
}

function errorsIn(parsed: ParsedFile | undefined, source: string): readonly Problem[] {
  return (parsed?.problems ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ field, message }) => ({ ...fileProblem(source, message), field }));
}
