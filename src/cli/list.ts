import { join, sep } from "node:path";
import type { Command } from "commander";
import { localTime } from "../i18n/parse-date.ts";
import { eastAsianScripts } from "../i18n/scripts.ts";
import type { Status } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { recordingClock } from "../model/time.ts";
import { statusAt } from "../site/article.ts";
import { newestFirst } from "../site/order.ts";
import { openContent } from "./content.ts";
import { formatCount } from "./format-problems.ts";
import { contentOption, namedCommand, parsePath, parseTime } from "./options.ts";
import { printable, type Terminal } from "./terminal.ts";

const examples = `
Columns: date in the publication's time zone, status, section, headline, file. The newest article comes first.

Examples:
  dateline list
  dateline list --drafts --scheduled     articles that readers can't see yet
  dateline list --json --now 2023-12-24`;

interface ListOptions {
  readonly content: string;
  readonly drafts?: true;
  readonly scheduled?: true;
  readonly now?: string;
  readonly json?: true;
}

/** `dateline list`: the articles and how each stands. */
export function listCommand(terminal: Terminal): Command {
  return namedCommand("list", terminal)
    .description("List the articles with their status: published, scheduled or draft.")
    .addOption(contentOption())
    .option("--drafts", "list only drafts")
    .option("--scheduled", "list only scheduled articles; with --drafts, both")
    .option(
      "--now <time>",
      "show the status at this time (ISO 8601, in the publication's time zone; default: now)",
    )
    .option("--json", "print a JSON array")
    .addHelpText("after", examples)
    .action((options: ListOptions) => list(options, terminal));
}

async function list(options: ListOptions, terminal: Terminal): Promise<void> {
  const folder = parsePath(options.content, terminal);
  const typed = options.now === undefined ? undefined : await parseTime(options.now);
  const { value: records, problems } = await openContent({ folder });
  const zone = records.publication.timeZone;
  const now = typed === undefined ? terminal.now() : localTime(typed, zone).toMillis();
  const wanted = wantedStatuses(options);
  const faulty = untellable(problems, records, folder);
  const lines = articleLines(records, now).filter(
    ({ status, file }) => wanted.includes(status) && !faulty.has(file),
  );
  if (options.json) terminal.write(`${JSON.stringify(lines, undefined, 2)}\n`);
  else terminal.write(lines.length === 0 ? "No articles found.\n" : table(lines.map(rowOf)));
  if (faulty.size > 0)
    terminal.warn(
      `${formatCount(faulty.size, "file")} left out because of errors. Run dateline check to see the errors.\n`,
    );
}

/** The standings that were asked for; all of them where none was. */
function wantedStatuses({ drafts, scheduled }: ListOptions): readonly Status[] {
  const asked: readonly Status[] = [
    ...(drafts ? ["draft" as const] : []),
    ...(scheduled ? ["scheduled" as const] : []),
  ];
  return asked.length === 0 ? ["published", "scheduled", "draft"] : asked;
}

/** The files of articles that can't be told: unreadable ones, and those with a faulty field, such as the date. */
function untellable(
  problems: readonly Problem[],
  { articles }: Records,
  folder: string,
): ReadonlySet<string> {
  const read = new Set(articles.map(({ origin }) => origin.file));
  const faulty = problems.filter(
    ({ severity, file, field }) =>
      severity === "error" &&
      file.startsWith(join(folder, "articles") + sep) &&
      (field !== undefined || !read.has(file)),
  );
  return new Set(faulty.map(({ file }) => file));
}

/** An article as `dateline list` tells it. */
interface ArticleLine {
  /** ISO 8601 in the publication's zone. */
  readonly date: string;
  readonly status: Status;
  readonly section: string;
  readonly headline: string;
  readonly file: string;
  readonly url: string;
}

/** Every article as it stands at `now` (milliseconds since 1970), newest first. */
function articleLines({ articles }: Pick<Records, "articles">, now: number): readonly ArticleLine[] {
  const clock = recordingClock(now, "preview");
  return [...articles].sort(newestFirst).map((record) => ({
    date: record.published.iso,
    status: statusAt(record, clock),
    section: record.sectionId,
    headline: record.title,
    file: record.origin.file,
    url: record.url,
  }));
}

function rowOf({ date, status, section, headline, file }: ArticleLine): readonly string[] {
  return [date.slice(0, 16).replace("T", " "), status, section, headline, file];
}

const widestCell = 60;

/**
 * Rows in columns, two spaces between them; every cell but the last of a row is cut at 60 characters.
 * @example table([["draft", "a.md"], ["published", "b.md"]]) // "draft      a.md\npublished  b.md\n"
 */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell, column) =>
      column === row.length - 1 ? printable(cell) : cut(cell.replace(/\p{Cc}/gu, " "), widestCell),
    ),
  );
  const widths = (cells[0] ?? []).map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? "")), 0),
  );
  const padded = (cell: string, column: number): string =>
    cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
  return cells.map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
}

const wide = new RegExp(
  String.raw`[${eastAsianScripts}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]`,
  "u",
);

/** The text, its end given up where it is wider than the limit. */
function cut(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let width = 0;
  const kept = graphemes(text).filter((grapheme) => {
    width += wide.test(grapheme) ? 2 : 1;
    return width < limit;
  });
  return `${kept.join("").trimEnd()}…`;
}

/** How many cells of a terminal a text fills. */
function widthOf(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + (wide.test(grapheme) ? 2 : 1), 0);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemes(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
