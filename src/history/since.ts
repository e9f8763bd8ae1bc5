import { createHash } from "node:crypto";
import { join } from "node:path";
import { contentBytes, decodedText } from "../content/bytes.ts";
import { collectRecords, type ParsedFile } from "../content/collect.ts";
import { frontMatterFences } from "../content/fences.ts";
import { isText } from "../content/folder.ts";
import { parsePublication } from "../content/publication.ts";
import { parseFile } from "../content/read.ts";
import { localTime } from "../i18n/parse-date.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fileProblem, type Problem, type Result } from "../model/problem.ts";
import type { BuildTarget, Publication } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import { recordingClock } from "../model/time.ts";
import { type PublishedAddress, publishedAddresses } from "../pages/published-address.ts";
import { linkSite } from "../site/link.ts";
import { addressChanges } from "./changes.ts";
import { type GitRevision, gitRevision, type RevisionWanted } from "./git.ts";
import { addressProblems } from "./problems.ts";

export type Since = Pick<RevisionWanted, "revision" | "environment">;

const settings = "site.yaml";

/** The folder as it was, also where it had another name then. */
function publicationFolder(revision: GitRevision): GitRevision {
  if (revision.files.has(settings)) return revision;
  const [former, ...others] = revision.formerly(settings);
  return former && others.length === 0 ? former : revision;
}

function publicationAt(revision: GitRevision, folder: string): Publication | undefined {
  const hash = revision.files.get(settings);
  const bytes = hash === undefined ? undefined : revision.bytesOf([hash]).get(hash);
  const decoded = bytes && decodedText(bytes);
  return decoded && decoded.error === undefined
    ? parsePublication(decoded.text, join(folder, settings)).value
    : undefined;
}

/** Silence would be taken for the word that nothing is lost. */
function nothingCompared({ files }: GitRevision, folder: string, { revision }: Since): Problem {
  const file = join(folder, settings);
  const message = files.has(settings)
    ? `It had errors at the revision ${revision}, so no published address was compared. Compare with one where it had none.`
    : `It was not there at the revision ${revision}, so no published address was compared. Compare with one that has it, unless the publication is new.`;
  return fileProblem(file, message, "warning");
}

interface OldContent {
  readonly folder: string;
  readonly publication: Publication;
}

/** The hash that git gives a file as it lies here; its length tells which. */
function hashIn(file: string, length: number): string {
  const bytes = contentBytes(file)?.value;
  if (!bytes) return "";
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Which picture it was makes no difference to an address. */
const noPicture = { error: "is not looked for" } as const;

/** A text without what follows its front matter: the words of an article have no part in its address. */
function frontOf(bytes: Uint8Array): Uint8Array {
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return bytes;
  const fences = frontMatterFences(decoded.text);
  return "message" in fences ? bytes : Buffer.from(decoded.text.slice(0, fences.closeEnd + 1));
}

/** The records of a revision: those of files that are as they were then need not be read again. */
function recordsAt(
  revision: GitRevision,
  present: Records,
  { folder, publication }: OldContent,
): Required<Result<Records>> & { readonly value: Records } {
  const texts = [...revision.files].filter(([path]) => isText(path));
  const areComparable = termsOf(publication) === termsOf(present.publication);
  const same = new Set(
    areComparable
      ? texts.flatMap(([path, hash]) => (hashIn(join(folder, path), hash.length) === hash ? [path] : []))
      : [],
  );
  const other = texts.filter(([path]) => !same.has(path));
  const bytes = revision.bytesOf([...new Set(other.map(([, hash]) => hash))]);
  const context = { folder, publication, findPicture: () => noPicture };
  const parsedFiles = other.flatMap(([path, hash]): readonly ParsedFile[] => {
    const front = frontOf(bytes.get(hash) ?? new Uint8Array());
    const reading = parseFile({ path, hash, bytes: { value: front, problems: [] } }, context);
    return reading ? [reading] : [];
  });
  const { siteOrigin, images } = present;
  const { value, problems } = collectRecords({ publication, siteOrigin, images }, parsedFiles);
  const files = new Set([...same].map((path) => join(folder, path)));
  const kept = <Kind>(list: readonly Kind[], fileOf: (one: Kind) => string): readonly Kind[] =>
    list.filter((one) => files.has(fileOf(one)));
  const old = value ?? { ...present, articles: [], authors: [], sections: [], tags: [], pages: [] };
  return {
    value: {
      ...old,
      articles: [...kept(present.articles, ({ origin }) => origin.file), ...old.articles],
      authors: [...kept(present.authors, ({ file }) => file), ...old.authors],
      sections: [...kept(present.sections, ({ file }) => file), ...old.sections],
      tags: [...kept(present.tags, ({ file }) => file), ...old.tags],
      pages: [...kept(present.pages, ({ origin }) => origin.file), ...old.pages],
    },
    problems,
  };
}

/** Fields that an article's address, its id and whether it is published rest on. */
const decisive: ReadonlySet<string> = new Set(["title", "date", "section", "slug", "id", "draft"]);

function doubtfulFiles({ value, problems }: Result<Records>): readonly string[] {
  const read = new Set([
    ...(value?.articles.map(fileOf) ?? []),
    ...(value?.pages.map(({ origin }) => origin.file) ?? []),
    ...(value?.sections.map(({ file }) => file) ?? []),
    ...(value?.authors.map(({ file }) => file) ?? []),
  ]);
  return problems.flatMap(({ severity, file, field }) =>
    severity === "error" && (!read.has(file) || decisive.has(field ?? "")) ? [file] : [],
  );
}

/** Of an article or a page that is held back the site has no more than its file; the records know its lines. */
function placed(problem: Problem, { articles, pages }: Records): Problem {
  const { line, file, field } = problem;
  if (line > 0 || field === undefined) return problem;
  const owner = [...articles, ...pages].find(({ origin }) => origin.file === file);
  return { ...problem, ...owner?.origin.positions.get(field) };
}

/**
 * What readers would not find any more, of all that was published at a revision, as errors. What was dated ahead then and
 * still is, or a draft, was never published. A file whose own faults leave open where its article lies is passed over: those
 * are told themselves. Where the revision has no publication to compare with, that is a warning.
 * @throws RevisionError where git does not have the revision
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
  if (!publication) return [nothingCompared(revision, folder, since)];
  const { timeZone } = records.publication;
  const time = typeof now === "number" ? now : localTime(now, timeZone).toMillis();
  const clock = recordingClock(time, "public");
  const before = recordsAt(revision, records, { folder, publication });
  const uncertain = new Set([...doubtfulFiles(before), ...doubtfulFiles(content)]);
  const old = publishedAddresses(linkSite(before.value, clock).site, folder);
  const known = new Map<string, PublishedAddress>();
  for (const url of old.urls()) {
    const address = old.at(url);
    if (address && !uncertain.has(join(folder, address.path))) known.set(url, address);
  }
  const { site } = linkSite(records, clock);
  const addresses = publishedAddresses(site, folder);
  const terms = publication;
  const changes = addressChanges(
    { terms, addresses: known.values() },
    { site, addresses, publishedAt: old.at, folder },
  ).filter(({ file }) => !uncertain.has(file));
  return addressProblems(changes, {
    publication: site.publication,
    terms,
    folder,
    severity: "error",
  }).map((problem) => placed(problem, records));
}

/** What of the publication decides where articles lie and when they come out. */
function termsOf({ articleUrl, idAuthority, timeZone, language }: Publication): string {
  return JSON.stringify([articleUrl, idAuthority, timeZone, language]);
}

function fileOf({ origin }: Pick<ArticleRecord, "origin">): string {
  return origin.file;
}
