import { join } from "node:path";
import type { ImportReport } from "../import/report/import-report.ts";
import { formatCount } from "./format-problems.ts";
import { printable } from "./terminal.ts";

/** A short import lists its files; of a long one nobody would read them. */
const mostFiles = 20;

/** So many entries of a list stand in the summary. The report has all. */
const mostEntries = 5;

/**
 * Returns the summary of an import for a terminal: the written files if they are few, and whatever did not come along as it
 * was. An import of a few reports without a remark has no more than their files.
 */
export function importSummary(report: ImportReport, folder: string): string {
  const { written, updated, otherFiles, dryRun } = report;
  const few = written.length + updated.length + otherFiles.length <= mostFiles;
  const paths = few ? [...[...written, ...updated].map(({ file }) => file), ...otherFiles] : [];
  // The notices name the drafts of a short import one by one.
  const lists = listsOf(few ? { ...report, drafts: [] } : report);
  const head =
    few && lists.length === 0
      ? []
      : [`${countOf(report)} ${dryRun ? "would be written" : "written"} in ${folder}.`];
  return [...paths.map((path) => join(folder, path)), ...head, ...lists.flatMap(linesOf), ...proposal(report)]
    .map((line) => `${line}\n`)
    .join("");
}

function countOf({ written, otherFiles }: ImportReport): string {
  const articles = written.filter(({ file }) => !file.startsWith("pages/")).length;
  const counts = [
    formatCount(articles, "article"),
    ...optional(written.length - articles, "page"),
    ...optional(inFolder(otherFiles, "sections/"), "section"),
    ...optional(inFolder(otherFiles, "authors/"), "author"),
    ...optional(inFolder(otherFiles, "tags/"), "tag"),
    ...(otherFiles.includes("redirects.yaml") ? ["redirects.yaml"] : []),
  ];
  return counts.length === 1 ? counts.join("") : `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}`;
}

function optional(count: number, name: string): readonly string[] {
  return count === 0 ? [] : [formatCount(count, name)];
}

function inFolder(files: readonly string[], folder: string): number {
  return files.filter((file) => file.startsWith(folder)).length;
}

/** A part of the summary: what it is, and what belongs to it. */
interface SummaryList {
  readonly title: string;
  readonly entries: readonly string[];
}

function listsOf(report: ImportReport): readonly SummaryList[] {
  const lists: readonly SummaryList[] = [
    { title: "Drafts", entries: tally(report.drafts.map(({ reason }) => withoutTimes(reason))) },
    { title: "Newer versions", entries: total(report.updated.length, "file") },
    { title: "Unchanged since an earlier import", entries: total(report.unchanged.length, "file") },
    {
      title: "Left alone, since they differ from what an earlier import wrote",
      entries: report.kept.map(({ file }) => file),
    },
    { title: "Left out", entries: tally(report.skipped.map(({ reason }) => reason)) },
    {
      title: "May no longer be published, says the wire",
      entries: report.withdrawn.map(withdrawalLine),
    },
    {
      title: "Pictures that were not found",
      entries: report.missingPictures.map(
        ({ address, source, several }) =>
          `${address} (${source})${several ? `: several files have its name, ${several.join(", ")}` : ""}`,
      ),
    },
    {
      title: "Could not be carried over",
      entries: report.notCarried.map(
        ({ kind, name, count, sources }) =>
          `${kind} ${name}: ${count} in ${sources[0] ?? ""}${more(sources)}`,
      ),
    },
    {
      title: "Words that the pages will lack",
      entries: report.missingWords.map(
        ({ file, source, count, words }) =>
          `${file}: ${words.length === 0 ? formatCount(count, "passage") : quoted(words)} (${source})`,
      ),
    },
    {
      title: "Links to what did not come along",
      entries: report.lostLinks.map(({ address, source }) => `${address} (${source})`),
    },
    {
      title: "Old addresses that lead nowhere now",
      entries: examples(report.unforwardedAddresses),
    },
    {
      title: "Subjects that stand for nothing here (import.yaml may say what they are)",
      entries: Object.entries(report.unknownSubjects).map(([code, count]) => `${code}: ${count}`),
    },
    { title: "Files of no known format", entries: report.unknownFiles },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

function withdrawalLine({ id, order, file, source, isApplied }: ImportReport["withdrawn"][number]): string {
  const what = id === "" ? `${source} (${order}) names nothing by an identifier` : `${id} (${order})`;
  if (file === undefined)
    return id === "" ? `${what}. Look for the article, and withdraw it.` : `${what}: not here`;
  return `${what}: ${file}${isApplied ? ", withdrawn" : ""}`;
}

function linesOf({ title, entries }: SummaryList): readonly string[] {
  const rest = entries.length - mostEntries;
  return [
    `${title}:`,
    ...entries.slice(0, rest === 1 ? mostEntries + 1 : mostEntries).map((entry) => `  ${printable(entry)}`),
    ...(rest > 1 ? [`  … and ${rest.toLocaleString("en")} more. --report report.json lists all.`] : []),
  ];
}

/** Returns how often each text is there, the most frequent first. */
function tally(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([text, count]) => `${count.toLocaleString("en")}: ${text}`);
}

/** Returns a line for each reason, with one of the addresses that it concerns. */
function examples(unforwarded: ImportReport["unforwardedAddresses"]): readonly string[] {
  return [...Map.groupBy(unforwarded, ({ reason }) => reason)].map(([reason, addresses]) => {
    const others = addresses.length - 1;
    return `${addresses[0]?.address ?? ""} ${reason}${others > 0 ? `; so it is with ${formatCount(others, "other")}` : ""}`;
  });
}

/** Articles with embargoes at many times have one reason. */
function withoutTimes(reason: string): string {
  return reason.replace(/ (?:until|for) \d{4}-\d\d-\d\dT.*$/, "");
}

function total(count: number, name: string): readonly string[] {
  return count === 0 ? [] : [formatCount(count, name)];
}

function more(sources: readonly string[]): string {
  return sources.length > 1 ? ` and ${formatCount(sources.length - 1, "other")}` : "";
}

function quoted([first = "", ...others]: readonly string[]): string {
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return `“${shown}”${others.length > 0 ? ` and ${formatCount(others.length, "other")}` : ""}`;
}

function proposal({ proposedArticleUrl: proposed }: ImportReport): readonly string[] {
  if (proposed === undefined) return [];
  const { pattern, fits, of } = proposed;
  return [
    `${fits.toLocaleString("en")} of ${of.toLocaleString("en")} articles would keep their old address with this line in site.yaml. Write it there before you import them:`,
    `  articleUrl: ${pattern}`,
  ];
}
