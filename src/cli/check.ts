import { type Command, Option } from "commander";
import { cacheFolderIn } from "../cache/database.ts";
import { type HostName, hostNames } from "../output/host-limits.ts";
import { checkedContent } from "../pipeline/check.ts";
import { ContentError } from "./errors.ts";
import { formatCount, formatProblems, type ProblemFormat, problemFormats } from "./format-problems.ts";
import { contentOption, namedCommand, parsePath, parseTime } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Shows all problems of all files at once, with file, line and field. The exit code is 1 if there are errors, and 0 if
there are only warnings.

Examples:
  dateline check
  dateline check --format github      annotates the lines of a pull request
  dateline check --now 2023-12-24     checks the content as of 24 December 2023
  dateline check --since main         compares the addresses with those on the branch main
  dateline check --archive --verbose  shows each broken rule of care of articles before archive.before of site.yaml
  dateline check --host netlify       compares the site with the limits of this host

--since reads the content at a git revision: a branch, a tag or a commit. It is an error if an address that was published
there leads nowhere now, or if an article has another id in feeds. The message names the line that keeps the address. If a
page is meant to be gone, list its address in site.yaml, like gone: [/2023/11/09/retracted/]. Nothing is fetched or checked
out.

--host compares with what is planned, and with the site of the last build, if there is one.`;

interface CheckOptions {
  readonly content: string;
  readonly format: ProblemFormat;
  readonly now?: string;
  readonly since?: string;
  readonly host?: HostName;
  readonly output: string;
  readonly archive?: true;
  readonly verbose?: true;
}

/** Makes the command `dateline check`, which shows all problems of the content. */
export function checkCommand(terminal: Terminal): Command {
  return namedCommand("check", terminal)
    .description("Show all problems of the content, without building.")
    .addOption(contentOption())
    .addOption(
      new Option(
        "--format <format>",
        "pretty for people, json for programs, github for annotations of a pull request",
      )
        .choices(problemFormats)
        .default("pretty"),
    )
    .option(
      "--now <time>",
      "check the content as of this time (ISO 8601, in the publication's time zone; default: now)",
    )
    .option(
      "--since <revision>",
      "report addresses that were published at this git revision and lead nowhere now",
    )
    .addOption(
      new Option("--host <host>", "report the limits of this host that the site breaks").choices(hostNames),
    )
    .option("--output <dir>", "with --host, look for the built site in this folder", "_site")
    .option(
      "--archive",
      "show where articles of the archive break rules of care, which are counted otherwise",
    )
    .option("--verbose", "show every warning, even if many are alike")
    .addHelpText("after", examples)
    .action((options: CheckOptions) => check(options, terminal));
}

async function check(
  { content, format, now, since, host, output, archive, verbose }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const folder = parsePath(content, terminal);
  const time = now === undefined ? terminal.now() : await parseTime(now);
  const checked = await checkedContent(
    {
      publicationFolder: terminal.workingFolder,
      folder,
      now: time,
      audience: "public",
      archive: archive && "shown",
    },
    cacheFolderIn(terminal.workingFolder),
    since === undefined ? undefined : { revision: since, environment: terminal.environment },
  );
  const { plan, recordCount } = checked;
  const report =
    host && plan
      ? (await import("./host-report.ts")).hostReport({ host, plan, output }, terminal)
      : undefined;
  const problems = [...checked.problems, ...(report?.problems ?? [])];
  if (problems.length > 0 || format === "json")
    terminal.write(
      formatProblems(problems, format === "pretty" && verbose ? "verbose" : format, terminal.paint),
    );
  if (report && format !== "json") terminal.write(report.text);
  if (problems.some(({ severity }) => severity === "error")) throw new ContentError([]);
  if (problems.length === 0 && format !== "json")
    terminal.write(`${formatCount(recordCount, "file")} checked, no problems.\n`);
}
