import { join, sep } from "node:path";
import type { Command } from "commander";
import { localTime } from "../i18n/parse-date.ts";
import { eastAsianScripts } from "../i18n/scripts.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { ArticleStatus } from "../model/status.ts";
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
  readonly expired?: true;
  readonly withdrawn?: true;
  readonly now?: string;
  readonly json?: true;
}

/** Makes the command `dateline list`, which lists the articles and their status. */
export function listCommand(terminal: Terminal): Command {
  return namedCommand("list", terminal)
    .description("List the articles with their status: published, scheduled, draft, expired or withdrawn.")
    .addOption(contentOption())
    .option("--drafts", "list only drafts")
    .option("--scheduled", "list only scheduled articles; with --drafts, both")
    .option("--expired", "likewise those that have expired")
    .option("--withdrawn", "likewise those that were withdrawn")
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
  const statuses = chosenStatuses(options);
  const invalid = invalidFiles(problems, records, folder);
  const lines = articleLines(records, now).filter(
    ({ status, file }) => statuses.includes(status) && !invalid.has(file),
  );
  if (options.json) terminal.write(`${JSON.stringify(lines, undefined, 2)}\n`);
  else terminal.write(lines.length === 0 ? "No articles found.\n" : table(lines.map(rowOf)));
  if (invalid.size > 0)
    terminal.warn(
      `${formatCount(invalid.size, "file")} left out because of errors. Run dateline check to see the errors.\n`,
    );
}

/** Returns the statuses that the options name, or all if they name none. */
function chosenStatuses({ drafts, scheduled, expired, withdrawn }: ListOptions): readonly ArticleStatus[] {
  const chosen: readonly ArticleStatus[] = [
    ...(drafts ? ["draft" as const] : []),
    ...(scheduled ? ["scheduled" as const] : []),
    ...(expired ? ["expired" as const] : []),
    ...(withdrawn ? ["withdrawn" as const] : []),
  ];
  return chosen.length === 0 ? ["published", "scheduled", "draft", "expired", "withdrawn"] : chosen;
}

/** Returns the files of articles that can't be listed: they are unreadable, or have a field with an error. */
function invalidFiles(
  problems: readonly Problem[],
  { articles }: Records,
  folder: string,
): ReadonlySet<string> {
  const readable = new Set(articles.map(({ origin }) => origin.file));
  const invalid = problems.filter(
    ({ severity, file, field }) =>
      severity === "error" &&
      file.startsWith(join(folder, "articles") + sep) &&
      (field !== undefined || !readable.has(file)),
  );
  return new Set(invalid.map(({ file }) => file));
}

/** An article in the output of `dateline list`. */
interface ArticleLine {
  /** The date of publication, in ISO 8601 and the publication's time zone. */
  readonly date: string;
  readonly status: ArticleStatus;
  readonly section: string;
  readonly headline: string;
  readonly file: string;
  readonly url: string;
}

/** Returns all articles with their status at `now` (in milliseconds since 1970), newest first. */
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
 * Returns rows as a text in columns with two spaces between them. Every cell but the last of a row is cut at 60
 * characters.
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

const wideCharacter = new RegExp(
  String.raw`[${eastAsianScripts}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]`,
  "u",
);

/** Cuts a text that is wider than the limit, and adds an ellipsis. */
function cut(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let width = 0;
  const fitting = graphemes(text).filter((grapheme) => {
    width += wideCharacter.test(grapheme) ? 2 : 1;
    return width < limit;
  });
  return `${fitting.join("").trimEnd()}…`;
}

/** Returns the width of a text in a terminal, in cells. */
function widthOf(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + (wideCharacter.test(grapheme) ? 2 : 1), 0);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemes(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
