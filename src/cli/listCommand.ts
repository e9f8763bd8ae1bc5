import { join, sep } from "node:path";
import type { Command } from "commander";
import type { Standing } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { localTime } from "../text/localTime.ts";
import { type ArticleLine, articleLines } from "./articleLines.ts";
import { contentOption } from "./contentOption.ts";
import { countInWords } from "./countInWords.ts";
import { namedCommand } from "./namedCommand.ts";
import { openContent } from "./openContent.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { typedPath } from "./typedPath.ts";
import { typedTime } from "./typedTime.ts";

interface ListOptions {
  readonly content: string;
  readonly drafts?: true;
  readonly scheduled?: true;
  readonly now?: string;
  readonly json?: true;
}

const examples = `
Newest first: date in the publication's zone, standing, section, headline, file.

Examples:
  dateline list
  dateline list --drafts --scheduled     what readers can't see yet
  dateline list --json --now 2023-12-24`;

/** The standings that were asked for; all of them where none was. */
const wantedStandings = ({ drafts, scheduled }: ListOptions): readonly Standing[] => {
  const asked: readonly Standing[] = [
    ...(drafts ? ["draft" as const] : []),
    ...(scheduled ? ["scheduled" as const] : []),
  ];
  return asked.length === 0 ? ["published", "scheduled", "draft"] : asked;
};

const rowOf = ({ date, standing, section, headline, file }: ArticleLine): readonly string[] => [
  date.slice(0, 16).replace("T", " "),
  standing,
  section,
  headline,
  file,
];

/** The files of articles that can't be told: unreadable ones, and those with a faulty field, such as the date. */
const untellable = (
  problems: readonly Problem[],
  { articles }: Records,
  folder: string,
): ReadonlySet<string> => {
  const read = new Set(articles.map(({ origin }) => origin.file));
  const faulty = problems.filter(
    ({ severity, file, field }) =>
      severity === "error" &&
      file.startsWith(join(folder, "articles") + sep) &&
      (field !== undefined || !read.has(file)),
  );
  return new Set(faulty.map(({ file }) => file));
};

const list = async (options: ListOptions, terminal: Terminal): Promise<void> => {
  const folder = typedPath(options.content, terminal);
  const typed = options.now === undefined ? undefined : await typedTime(options.now);
  const { value: records, problems } = openContent({ folder });
  const zone = records.publication.timeZone;
  const now = typed === undefined ? terminal.now() : localTime(typed, zone).toMillis();
  const wanted = wantedStandings(options);
  const faulty = untellable(problems, records, folder);
  const lines = articleLines(records, now).filter(
    ({ standing, file }) => wanted.includes(standing) && !faulty.has(file),
  );
  if (options.json) terminal.write(`${JSON.stringify(lines, undefined, 2)}\n`);
  else terminal.write(lines.length === 0 ? "There is no such article.\n" : table(lines.map(rowOf)));
  if (faulty.size > 0)
    terminal.warn(
      `${countInWords(faulty.size, "file")} left out because of errors. Run dateline check to see them.\n`,
    );
};

/** `dateline list`: the articles and how each stands. */
export const listCommand = (terminal: Terminal): Command =>
  namedCommand("list", terminal)
    .description("List the articles and how each stands: published, scheduled or draft.")
    .addOption(contentOption())
    .option("--drafts", "only drafts")
    .option("--scheduled", "only what is dated ahead; with --drafts both")
    .option("--now <time>", "as of this time (ISO 8601; in the publication's zone); the present if silent")
    .option("--json", "print a JSON array")
    .addHelpText("after", examples)
    .action((options: ListOptions) => list(options, terminal));
