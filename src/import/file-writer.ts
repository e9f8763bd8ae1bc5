import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedFile } from "../content/collect.ts";
import { parseFile } from "../content/read.ts";
import { pictureFinder } from "../images/finder.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { archivedFile, articleFile, fileWithFields } from "./article-file.ts";
import type { PlannedArticle } from "./article-plan.ts";
import { finishedText } from "./finished-text.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportSettings } from "./import-settings.ts";
import type { ImportedText } from "./imported-item.ts";
import type { MovedAddresses } from "./moved-addresses.ts";
import type { PlannedPage } from "./page-plan.ts";
import { missingWords } from "./text/missing-words.ts";
import { type LinkingItem, type LostAddresses, textAddresses } from "./text-addresses.ts";

/** The file of an article or page. */
export interface WrittenFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
  /**
   * new: it is to be written. unchanged: an earlier import wrote the very same. kept: it differs from what an earlier import
   * wrote, since somebody changed it or the source was changed, so that it is left alone.
   */
  readonly state: "new" | "unchanged" | "kept";
  /** The errors that a build would report, with the file of the source. */
  readonly problems: readonly Problem[];
  readonly lost: LostAddresses;
  /** Passages that readers of the source saw and readers of the page will not. */
  readonly missing: readonly string[];
}

/** Returns functions that make the files of articles and pages. One context of parsing is for all of an import. */
export function fileWriter(
  { book }: ImportPlan,
  { aliases }: MovedAddresses,
  { records, folder, now }: ImportSettings,
) {
  const context = { folder, publication: records.publication, findPicture: pictureFinder(records.images) };
  const finish = textAddresses(book, now);
  const parsed = (path: string, text: string): ParsedFile | undefined =>
    parseFile({ path, bytes: { value: Buffer.from(text), problems: [] }, hash: "" }, context);
  const written = ({ path, source, text, item, isThere, file }: FileRequest): WrittenFile => {
    const madeWith = (anchors: LinkingItem["anchors"]) => {
      const lost = { links: [], pictures: [] };
      const content = file(finishedText(text, (address) => finish(address, { ...item, lost, anchors })));
      return { lost, content, parsed: parsed(path, content) };
    };
    const first = madeWith(undefined);
    // Which anchors a text has is known once it is rendered.
    const made = hasOwnLinks(text) ? madeWith(anchorsIn(first.parsed)) : first;
    return {
      path,
      text: made.content,
      state: isThere ? stateOf(join(folder, path), made.content) : "new",
      problems: errorsIn(made.parsed, source),
      lost: made.lost,
      missing: missingIn(text, made.parsed),
    };
  };
  const aliasesOf = (url: string): string[] | undefined => aliases.get(url)?.slice();
  return {
    article: (
      { held, fields, url, moment, stem, existing }: PlannedArticle,
      text: ImportedText,
    ): WrittenFile => {
      const withAliases = { ...fields, aliases: aliasesOf(url) };
      const fileOf = held.format.origin === "archive" ? archivedFile : articleFile;
      return written({
        path: existing ?? `${stem}.md`,
        source: held.source.file,
        text,
        item: { url, from: fields.draft ? Number.POSITIVE_INFINITY : moment.ms },
        isThere: existing !== undefined,
        file: (body) => fileOf(withAliases, body),
      });
    },
    page: ({ held, fields, path, url, isDraft, isThere }: PlannedPage, text: ImportedText): WrittenFile =>
      written({
        path,
        source: held.source.file,
        text,
        item: { url, from: isDraft ? Number.POSITIVE_INFINITY : 0 },
        isThere,
        file: (body) => fileWithFields({ ...fields, aliases: aliasesOf(url) }, body),
      }),
  };
}

interface FileRequest {
  readonly path: string;
  readonly source: string;
  readonly text: ImportedText;
  readonly item: Pick<LinkingItem, "url" | "from">;
  /** True if an earlier import wrote it. */
  readonly isThere: boolean;
  /** Returns the content of the file with a body. */
  readonly file: (body: string) => string;
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

function stateOf(file: string, text: string): WrittenFile["state"] {
  return existsSync(file) && readFileSync(file, "utf8") === text ? "unchanged" : "kept";
}

function errorsIn(parsed: ParsedFile | undefined, source: string): readonly Problem[] {
  return (parsed?.problems ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ field, message }) => ({ ...fileProblem(source, message), field }));
}
