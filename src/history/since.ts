import { createHash } from "node:crypto";
import { join } from "node:path";
import { contentBytes, decodedText } from "../content/bytes.ts";
import { collectRecords, type ParsedFile } from "../content/collect.ts";
import { frontMatterFences } from "../content/fences.ts";
import { isText } from "../content/folder.ts";
import { parsePublication } from "../content/publication.ts";
import { parseFile } from "../content/read.ts";
import { parseRedirects } from "../content/redirects.ts";
import { redirectsName } from "../content/settings-files.ts";
import { localTime } from "../i18n/parse-date.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fileProblem, type Problem, type Result } from "../model/problem.ts";
import type { BuildTarget, Publication } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import { recordingClock } from "../model/time.ts";
import { type PublishedAddress, publishedAddresses } from "../pages/published-address.ts";
import { linkSite } from "../site/link.ts";
import { addressChanges } from "./changes.ts";
import { type GitRevision, gitRevision, type RevisionRequest } from "./git.ts";
import { addressProblems } from "./problems.ts";

export type Since = Pick<RevisionRequest, "revision" | "environment">;

interface PreviousContent {
  readonly folder: string;
  readonly publication: Publication;
}

/**
 * Returns an error for each address that was published at a revision and that readers would not find any more. Drafts, and
 * articles dated ahead then and now, were never published. Files with errors that leave their address open are skipped,
 * since these errors are reported anyway. Returns a warning if the revision has no valid publication to compare with.
 * @throws RevisionError if git is not installed or does not have the revision
 */
export function lostSince(
  content: Result<Records>,
  { folder, now }: BuildTarget,
  since: Since,
): readonly Problem[] {
  const { value: records } = content;
  if (!records) return [];
  const revision = publicationFolder(gitRevision({ ...since, folder }));
  const publication = publicationAt(revision, folder);
  if (!publication) return [nothingComparedWarning(revision, folder, since)];
  const { timeZone } = records.publication;
  const time = typeof now === "number" ? now : localTime(now, timeZone).toMillis();
  const clock = recordingClock(time, "public");
  const before = recordsAt(revision, records, { folder, publication });
  const uncertain = new Set([...uncertainFiles(before), ...uncertainFiles(content)]);
  const previous = publishedAddresses(linkSite(before.value, clock).site, folder);
  const published = new Map<string, PublishedAddress>();
  for (const url of previous.urls()) {
    const address = previous.at(url);
    if (address && !uncertain.has(join(folder, address.path))) published.set(url, address);
  }
  const { site } = linkSite(records, clock);
  const addresses = publishedAddresses(site, folder);
  const terms = publication;
  const changes = addressChanges(
    { terms, addresses: published.values() },
    { site, addresses, publishedAt: previous.at, folder },
  ).filter(({ file }) => !uncertain.has(file));
  return addressProblems(changes, {
    publication: site.publication,
    terms,
    folder,
    severity: "error",
  }).map((problem) => withPosition(problem, records));
}

const siteFile = "site.yaml";

/** Returns the content folder at the revision, also if it had another path then. */
function publicationFolder(revision: GitRevision): GitRevision {
  if (revision.files.has(siteFile)) return revision;
  const [moved, ...others] = revision.movedFolders(siteFile);
  return moved && others.length === 0 ? moved : revision;
}

function publicationAt(revision: GitRevision, folder: string): Publication | undefined {
  const text = textAt(revision, siteFile);
  return text === undefined ? undefined : parsePublication(text, join(folder, siteFile)).value;
}

function redirectsAt(revision: GitRevision, folder: string): Records["redirects"] {
  return parseRedirects(textAt(revision, redirectsName) ?? "", join(folder, redirectsName)).redirects;
}

/** Returns the text of a file of settings, or undefined if it was not there or can't be decoded. */
function textAt(revision: GitRevision, path: string): string | undefined {
  const hash = revision.files.get(path);
  const bytes = hash === undefined ? undefined : revision.bytesOf([hash]).get(hash);
  const decoded = bytes && decodedText(bytes);
  return decoded?.error === undefined ? decoded?.text : undefined;
}

/** Returns a warning that nothing was compared: without it, editors would believe that no address is lost. */
function nothingComparedWarning({ files }: GitRevision, folder: string, { revision }: Since): Problem {
  const file = join(folder, siteFile);
  const message = files.has(siteFile)
    ? `It had errors at the revision ${revision}, so no published address was compared. Compare with one where it had none.`
    : `It was not there at the revision ${revision}, so no published address was compared. Compare with one that has it, unless the publication is new.`;
  return fileProblem(file, message, "warning");
}

/** Reads the records of a revision. Takes those of unchanged files from the present records. */
function recordsAt(
  revision: GitRevision,
  present: Records,
  { folder, publication }: PreviousContent,
): Required<Result<Records>> & { readonly value: Records } {
  const texts = [...revision.files].filter(([path]) => isText(path));
  const areComparable = parseTerms(publication) === parseTerms(present.publication);
  const unchangedPaths = new Set(
    areComparable
      ? texts.flatMap(([path, hash]) => (gitHash(join(folder, path), hash.length) === hash ? [path] : []))
      : [],
  );
  const changed = texts.filter(([path]) => !unchangedPaths.has(path));
  const bytes = revision.bytesOf([...new Set(changed.map(([, hash]) => hash))]);
  const context = { folder, publication, findPicture: () => anyPicture };
  const parsedFiles = changed.flatMap(([path, hash]): readonly ParsedFile[] => {
    const frontMatter = frontMatterOf(bytes.get(hash) ?? new Uint8Array());
    const parsedFile = parseFile({ path, hash, bytes: { value: frontMatter, problems: [] } }, context);
    return parsedFile ? [parsedFile] : [];
  });
  const { siteOrigin, importTable, images } = present;
  const redirects = redirectsAt(revision, folder);
  const { value, problems } = collectRecords(
    { publication, siteOrigin, fronts: [], redirects, importTable, images },
    parsedFiles,
  );
  const files = new Set([...unchangedPaths].map((path) => join(folder, path)));
  const unchanged = <Kind>(list: readonly Kind[], fileOf: (one: Kind) => string): readonly Kind[] =>
    list.filter((one) => files.has(fileOf(one)));
  const previous = value ?? { ...present, articles: [], authors: [], sections: [], tags: [], pages: [] };
  return {
    value: {
      ...previous,
      articles: [...unchanged(present.articles, ({ origin }) => origin.file), ...previous.articles],
      authors: [...unchanged(present.authors, ({ file }) => file), ...previous.authors],
      sections: [...unchanged(present.sections, ({ file }) => file), ...previous.sections],
      tags: [...unchanged(present.tags, ({ file }) => file), ...previous.tags],
      pages: [...unchanged(present.pages, ({ origin }) => origin.file), ...previous.pages],
    },
    problems,
  };
}

/** Returns git's hash of a file in the working tree. `length` is that of the hash: 64 for SHA-256, else SHA-1. */
function gitHash(file: string, length: number): string {
  const bytes = contentBytes(file)?.value;
  if (!bytes) return "";
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** The answer for every picture, since pictures have no part in addresses. */
const anyPicture = { error: "is not looked for" } as const;

/** Returns the front matter of a text, since the body has no part in the address of an article. */
function frontMatterOf(bytes: Uint8Array): Uint8Array {
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return bytes;
  const fences = frontMatterFences(decoded.text);
  return "message" in fences ? bytes : Buffer.from(decoded.text.slice(0, fences.closeEnd + 1));
}

/** The fields from which an article's address, id and status are made. */
const addressFields: ReadonlySet<string> = new Set(["title", "date", "section", "slug", "id", "draft"]);

function uncertainFiles({ value, problems }: Result<Records>): readonly string[] {
  const read = new Set([
    ...(value?.articles.map(fileOf) ?? []),
    ...(value?.pages.map(({ origin }) => origin.file) ?? []),
    ...(value?.sections.map(({ file }) => file) ?? []),
    ...(value?.authors.map(({ file }) => file) ?? []),
  ]);
  return problems.flatMap(({ severity, file, field }) =>
    severity === "error" && (!read.has(file) || addressFields.has(field ?? "")) ? [file] : [],
  );
}

/** Adds the position to a problem of an unpublished article or page, which the site knows by its file only. */
function withPosition(problem: Problem, { articles, pages }: Records): Problem {
  const { line, file, field } = problem;
  if (line > 0 || field === undefined) return problem;
  const owner = [...articles, ...pages].find(({ origin }) => origin.file === file);
  return { ...problem, ...owner?.origin.positions.get(field) };
}

/** Returns the fields of the publication on which addresses and dates of records depend, as one comparable text. */
function parseTerms({ articleUrl, idAuthority, timeZone, language }: Publication): string {
  return JSON.stringify([articleUrl, idAuthority, timeZone, language]);
}

function fileOf({ origin }: Pick<ArticleRecord, "origin">): string {
  return origin.file;
}
