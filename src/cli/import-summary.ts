import { join } from "node:path";
import type { ImportReport } from "../import/report/import-report.ts";
import { formatCount } from "./format-problems.ts";
import { printable } from "./terminal.ts";

/** A short import lists its files; of a long one nobody would read them. */
const mostFiles = 20;

/** So many entries of a list stand in the summary. The report has all. */
const mostEntries = 5;

/** So many reasons stand in the summary. There are few, however many articles they hold for. */
const mostReasons = 20;

/**
 * Returns the summary of an import for a terminal: the written files if they are few, else how many there are, and whatever
 * did not come along as it was.
 */
export function importSummary(report: ImportReport, folder: string): string {
  const { written, updated, otherFiles, downloads, dryRun } = report;
  const files = [...[...written, ...updated].map(({ file }) => file), ...otherFiles];
  const all = [...files.map((path) => join(folder, path)), ...downloads];
  const paths = all.length <= mostFiles ? all : [];
  const lists = listsOf(report);
  const head =
    paths.length > 0 && !dryRun && report.unchanged.length === 0
      ? []
      : [
          `${countOf(report)} ${dryRun ? "would be written" : "written"} in ${folder}.${unchangedCount(report)}`,
        ];
  return [...paths, ...head, ...lists.flatMap(linesOf), ...proposal(report)]
    .map((line) => `${line}\n`)
    .join("");
}

function unchangedCount({ unchanged: { length } }: ImportReport): string {
  return length === 0
    ? ""
    : ` ${number(length)} ${length === 1 ? "file is" : "files are"} unchanged since an earlier import.`;
}

function countOf({ written, otherFiles, downloads }: ImportReport): string {
  const articles = written.filter(({ file }) => !file.startsWith("pages/")).length;
  const counts = [
    formatCount(articles, "article"),
    ...optional(written.length - articles, "page"),
    ...optional(inFolder(otherFiles, "sections/"), "section"),
    ...optional(inFolder(otherFiles, "authors/"), "author"),
    ...optional(inFolder(otherFiles, "tags/"), "tag"),
    ...optional(downloads.length, "file in public/", "files in public/"),
    ...(otherFiles.includes("redirects.yaml") ? ["redirects.yaml"] : []),
  ];
  return counts.length === 1 ? counts.join("") : `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}`;
}

function optional(count: number, name: string, plural?: string): readonly string[] {
  return count === 0 ? [] : [formatCount(count, name, plural)];
}

function inFolder(files: readonly string[], folder: string): number {
  return files.filter((file) => file.startsWith(folder)).length;
}

/** A part of the summary: what it is, and what belongs to it. */
interface SummaryList {
  readonly title: string;
  readonly entries: readonly string[];
  /** How much there is, if an entry stands for several. */
  readonly count?: number;
}

function listsOf(report: ImportReport): readonly SummaryList[] {
  const lists: readonly SummaryList[] = [
    {
      title: "Drafts, to be published by removing draft: true",
      ...tally(report.drafts),
    },
    { title: "Replaced by a newer version", entries: report.updated.map(({ file }) => file) },
    {
      title: "Left alone, since they differ from what this import would write",
      entries: report.kept.map(({ file }) => file),
    },
    { title: "Left out", ...tally(report.skipped) },
    {
      title: "May no longer be published, says the wire",
      entries: report.withdrawn.map(withdrawalLine),
    },
    {
      title: "Out already, but the wire holds it back now",
      entries: report.heldBack.map(
        ({ file, reason, isApplied }) => `${file}: ${reason}${isApplied ? ", made a draft" : ""}`,
      ),
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
          `${kind} ${name}: ${number(count)} in ${sources[0] ?? ""}${more(sources)}`,
      ),
      count: report.notCarried.reduce((sum, { count }) => sum + count, 0),
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
      title: "Files that texts link to and that did not come along",
      entries: examples(report.missingFiles),
      count: report.missingFiles.length,
    },
    {
      title: "Old addresses that lead nowhere now",
      entries: examples(report.unforwardedAddresses),
      count: report.unforwardedAddresses.length,
    },
    {
      title: "Subjects that stand for nothing here (import.yaml may say what they are)",
      entries: Object.entries(report.unknownSubjects).map(([code, count]) => `${code}: ${number(count)}`),
    },
    { title: "Files of no known format", entries: report.unknownFiles },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

function withdrawalLine({
  id,
  order,
  file,
  source,
  isApplied,
  likely = [],
}: ImportReport["withdrawn"][number]): string {
  const what = id === "" ? `${source} (${order}) names nothing by an identifier` : `${id} (${order})`;
  if (file === undefined)
    return id === ""
      ? `${what}. ${likely.length === 0 ? "Look for the article" : `It may mean ${likely.join(" or ")}: look`}, and withdraw it.`
      : `${what}: no article here comes from it`;
  return `${what}: ${file}${isApplied ? ", withdrawn" : ""}`;
}

function linesOf({ title, entries, count }: SummaryList): readonly string[] {
  const most = count === undefined ? mostEntries : mostReasons;
  const rest = entries.length - most;
  return [
    `${title} (${number(count ?? entries.length)}):`,
    ...entries.slice(0, rest === 1 ? most + 1 : most).map((entry) => `  ${printable(entry)}`),
    ...(rest > 1 ? [`  … and ${number(rest)} more. --report report.json lists all.`] : []),
  ];
}

/** Returns how often each reason is there, the most frequent first. What it holds for is named if it is one thing. */
function tally(
  items: readonly { readonly reason: string; readonly source: string }[],
): Pick<SummaryList, "entries" | "count"> {
  const entries = [...Map.groupBy(items, ({ reason }) => withoutTimes(reason))]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([reason, { length, 0: first }]) =>
      length === 1 && first !== undefined
        ? `1: ${first.reason} (${first.source})`
        : `${number(length)}: ${reason}`,
    );
  return { entries, count: items.length };
}

/** Returns a line for each reason, with one of the addresses that it concerns. */
function examples(addresses: ImportReport["unforwardedAddresses"]): readonly string[] {
  return [...Map.groupBy(addresses, ({ reason }) => reason)].map(
    ([reason, all]) => `${all[0]?.address ?? ""}${more(all)}: ${reason}`,
  );
}

/** Articles with embargoes at many times have one reason. */
function withoutTimes(reason: string): string {
  return reason.replaceAll(/ (?:until|for) \d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?/g, "");
}

function more({ length }: readonly unknown[]): string {
  return length > 1 ? ` and ${number(length - 1)} other${length > 2 ? "s" : ""}` : "";
}

function number(count: number): string {
  return count.toLocaleString("en");
}

function quoted([first = "", ...others]: readonly string[]): string {
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return `“${shown}”${others.length > 0 ? ` and ${formatCount(others.length, "other")}` : ""}`;
}

/** Articles that are there have their old addresses as aliases, which the pattern would give them a second time. */
function proposal({ proposedArticleUrl: proposed, dryRun }: ImportReport): readonly string[] {
  if (proposed === undefined) return [];
  const { pattern, fits, of } = proposed;
  const advice = dryRun
    ? "Write it there before you import them:"
    : "If you want that, delete what was imported, write the line, and import again:";
  return [
    `${number(fits)} of ${number(of)} articles would keep their old address with this line in site.yaml. ${advice}`,
    `  articleUrl: ${pattern}`,
  ];
}
