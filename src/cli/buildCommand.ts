import type { Command } from "commander";
import { type BuildReport, buildSite } from "../build/buildSite.ts";
import { renderPlan } from "../eleventy/renderPlan.ts";
import { buildSummary, buildSummaryJson } from "./buildSummary.ts";
import { ContentError } from "./contentError.ts";
import { contentOption } from "./contentOption.ts";
import { formatProblems } from "./formatProblems.ts";
import { namedCommand } from "./namedCommand.ts";
import type { Terminal } from "./terminal.ts";
import { typedBaseUrl } from "./typedBaseUrl.ts";
import { typedPath } from "./typedPath.ts";
import { typedTime } from "./typedTime.ts";

interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly now?: string;
  readonly baseUrl?: string;
  readonly drafts?: true;
  readonly json?: true;
}

const examples = `
Examples:
  dateline build
  dateline build --content ../paper --output ../paper-site
  dateline build --now 2023-11-09T08:30 --base-url https://example.org/paper/

Exit codes: 0 built, 1 the content has errors and nothing was written, 2 the command was called wrongly.`;

const built = (options: BuildOptions, terminal: Terminal): Promise<BuildReport> =>
  buildSite({
    folder: typedPath(options.content, terminal),
    output: typedPath(options.output, terminal),
    baseUrl: options.baseUrl === undefined ? undefined : typedBaseUrl(options.baseUrl),
    now: options.now === undefined ? terminal.now() : typedTime(options.now),
    shows: options.drafts ? "everything" : "published",
    render: renderPlan,
  });

const runBuild = async (options: BuildOptions, terminal: Terminal): Promise<void> => {
  const begun = terminal.now();
  const report = await built(options, terminal);
  const took = terminal.now() - begun;
  if (options.json) terminal.write(buildSummaryJson(report, options.output, took));
  else {
    if (report.problems.length > 0) terminal.warn(formatProblems(report.problems, "pretty", terminal.paint));
    if (report.published) terminal.write(buildSummary(report, options.output, took));
    else terminal.warn("Nothing was written: the site of the last build is as it was.\n");
  }
  if (!report.published) throw new ContentError([]);
};

/** `dateline build`: content in, a finished site out. */
export const buildCommand = (terminal: Terminal): Command =>
  namedCommand("build", terminal)
    .description("Build the site.")
    .addOption(contentOption())
    .option("--output <dir>", "the folder that the site is written to", "_site")
    .option(
      "--now <time>",
      "build as of this time (ISO 8601; in the publication's zone); the present if silent",
    )
    .option("--base-url <url>", "where the site is published, instead of site.yaml's url")
    .option(
      "--drafts",
      "show drafts and scheduled articles, marked as such and kept out of feeds and search engines",
    )
    .option("--json", "print the summary as one JSON object")
    .addHelpText("after", examples)
    .action((options: BuildOptions) => runBuild(options, terminal));
