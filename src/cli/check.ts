import { type Command, Option } from "commander";
import { stateFolderIn } from "../cache/database.ts";
import { checkedContent } from "../pipeline/check.ts";
import { ContentError } from "./errors.ts";
import { countInWords, formatProblems, type ProblemFormat, problemFormats } from "./format-problems.ts";
import { contentOption, namedCommand, typedPath, typedTime } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Every problem of every file is told at once, with its file, line and field. Errors end the command with 1,
warnings alone with 0.

Examples:
  dateline check
  dateline check --format github      annotates the lines of a pull request
  dateline check --now 2023-12-24     as if it were Christmas Eve
  dateline check --since main         compares with what was published on the branch main

With --since, git tells what the content was at a revision: a branch, a tag or a commit. An address that was published then and
leads nowhere now is an error, and so is an article that has another id in feeds. The message says which line keeps it; what is
meant to be gone is listed in site.yaml, like gone: [/2023/11/09/retracted/]. Nothing is fetched or checked out.`;

interface CheckOptions {
  readonly content: string;
  readonly format: ProblemFormat;
  readonly now?: string;
  readonly since?: string;
  readonly verbose?: true;
}

/** `dateline check`: everything that is wrong with the content. */
export function checkCommand(terminal: Terminal): Command {
  return namedCommand("check", terminal)
    .description("Tell every problem of the content, without building.")
    .addOption(contentOption())
    .addOption(
      new Option("--format <format>", "for people, for programs, or as GitHub annotations")
        .choices(problemFormats)
        .default("pretty"),
    )
    .option(
      "--now <time>",
      "check as of this time (ISO 8601; in the publication's zone); the present if silent",
    )
    .option("--since <revision>", "tell which addresses of this git revision would be gone")
    .option("--verbose", "tell each of many warnings that are alike")
    .addHelpText("after", examples)
    .action((options: CheckOptions) => check(options, terminal));
}

async function check(
  { content, format, now, since, verbose }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const folder = typedPath(content, terminal);
  const time = now === undefined ? terminal.now() : await typedTime(now);
  const { problems, recordCount } = await checkedContent(
    { folder, now: time, shows: "published" },
    stateFolderIn(terminal.workingFolder),
    since === undefined ? undefined : { revision: since, environment: terminal.environment },
  );
  if (problems.length > 0 || format === "json")
    terminal.write(
      formatProblems(problems, format === "pretty" && verbose ? "verbose" : format, terminal.paint),
    );
  if (problems.some(({ severity }) => severity === "error")) throw new ContentError([]);
  if (problems.length === 0 && format !== "json")
    terminal.write(`${countInWords(recordCount, "file")} checked, no problems.\n`);
}
