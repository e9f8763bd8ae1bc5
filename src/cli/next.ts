import type { Command } from "commander";
import { nextDue } from "../pipeline/next-due.ts";
import { ContentError } from "./errors.ts";
import { contentOption, namedCommand, parsePath, parseTime } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Something falls due when an article, an update or a correction comes out, when an article expires or is withdrawn, when a line of front.yaml is over by its until, when a
story is too old for the news sitemap, or when an article turns a year older. Drafts do not count. A timer that runs builds needs to run one only then, and after a change.
If nothing is due any more, nothing is printed, and the exit code is 0.

Examples:
  dateline next                          2026-11-30T06:00:00+01:00
  dateline next --now 2026-12-24         as of 24 December 2026`;

interface NextOptions {
  readonly content: string;
  readonly now?: string;
}

/** Makes the command `dateline next`, which tells when a site has to be built again without a change. */
export function nextCommand(terminal: Terminal): Command {
  return namedCommand("next", terminal)
    .description("Tell the next time at which something falls due.")
    .addOption(contentOption())
    .option("--now <time>", "look from this time on (ISO 8601, in the publication's time zone; default: now)")
    .addHelpText("after", examples)
    .action((options: NextOptions) => next(options, terminal));
}

async function next({ content, now }: NextOptions, terminal: Terminal): Promise<void> {
  const { due, problems } = await nextDue({
    publicationFolder: terminal.workingFolder,
    folder: parsePath(content, terminal),
    now: now === undefined ? terminal.now() : await parseTime(now),
    audience: "public",
  });
  if (problems.length > 0) throw new ContentError(problems);
  if (due !== undefined) terminal.write(`${due}\n`);
}
