import { isAbsolute, relative, resolve } from "node:path";
import type { Command } from "commander";
import { stateFolderIn } from "../cache/database.ts";
import { workerRenderer } from "../eleventy/pool.ts";
import { buildSite } from "../pipeline/build.ts";
import type { BuildReport, Explanation } from "../pipeline/report.ts";
import { workerIndexer } from "../search/indexer.ts";
import { ContentError, UsageError } from "./errors.ts";
import { formatProblems } from "./format-problems.ts";
import { contentOption, namedCommand, typedBaseUrl, typedPath, typedTime, typedUrl } from "./options.ts";
import { buildProgress } from "./progress.ts";
import { buildSummary, buildSummaryJson, toldProblems } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
Examples:
  dateline build
  dateline build --content ../paper --output ../paper-site
  dateline build --now 2023-11-09T08:30 --base-url https://example.org/paper/
  dateline build --explain /world/

What is as it was at the last build is taken over; its state is kept in .dateline/, which may be deleted at any time.
Exit codes: 0 built, 1 the content has errors and nothing was written, or --explain names no page, 2 the command was
called wrongly.`;

interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly now?: string;
  readonly baseUrl?: string;
  readonly drafts?: true;
  readonly clean?: true;
  readonly explain?: string;
  readonly json?: true;
  readonly verbose?: true;
}

/** `dateline build`: content in, a finished site out. */
export function buildCommand(terminal: Terminal): Command {
  return namedCommand("build", terminal)
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
    .option("--clean", "build everything anew, whatever the last build left")
    .option("--explain <url>", "say why the page at this url was rendered or not")
    .option("--verbose", "tell each of many warnings that are alike")
    .option("--json", "print the summary as one JSON object")
    .addHelpText("after", examples)
    .action((options: BuildOptions) => runBuild(options, terminal));
}

/** What follows from a state that can't be used, once the site is written. */
const anew =
  "; everything was built anew, and no address was compared with those that readers know. If the content is kept in git, dateline check --since <revision> does that";

const unkept =
  "The site is finished, but nothing could be kept in .dateline for the next build, which will take longer. Free some space there, or make it writable.\n";

async function runBuild(options: BuildOptions, terminal: Terminal): Promise<void> {
  const begun = terminal.now();
  const { report, stages } = await built(options, terminal);
  const summary = { report, output: options.output, took: terminal.now() - begun, stages };
  const { update, remark, explanation } = report;
  const problems = toldProblems(report);
  const isUnknown = explanation?.cause === "unknown";
  if (options.json) terminal.write(buildSummaryJson(summary));
  else {
    if (remark) terminal.warn(`${remark}${update ? anew : ""}.\n`);
    if (problems.length > 0)
      terminal.warn(formatProblems(problems, options.verbose ? "verbose" : "pretty", terminal.paint));
    if (update) terminal.write(buildSummary(summary));
    else terminal.warn("Nothing was written: the site of the last build is as it was.\n");
    if (report.isUnkept) terminal.warn(unkept);
    if (explanation) terminal[isUnknown ? "warn" : "write"](explanationText(explanation));
  }
  if (!update || isUnknown) throw new ContentError([]);
}

interface Built {
  readonly report: BuildReport;
  /** How long each stage took, in milliseconds. */
  readonly stages: Readonly<Record<string, number>>;
}

async function built(options: BuildOptions, terminal: Terminal): Promise<Built> {
  const edition = {
    folder: typedPath(options.content, terminal),
    baseUrl: options.baseUrl === undefined ? undefined : typedBaseUrl(options.baseUrl),
    now: options.now === undefined ? terminal.now() : await typedTime(options.now),
    shows: options.drafts ? ("everything" as const) : ("published" as const),
  };
  ensureApart(edition.folder, options.output, terminal);
  const explain = options.explain === undefined ? undefined : typedUrl(options.explain);
  const progress = buildProgress(terminal);
  const renderer = workerRenderer();
  const indexer = workerIndexer();
  try {
    const report = await buildSite({
      edition,
      output: typedPath(options.output, terminal),
      stateFolder: stateFolderIn(terminal.workingFolder),
      began: terminal.now(),
      basedOn: options.clean ? "nothing" : "the last build",
      renderer,
      indexer,
      progress,
      explain,
    });
    return { report, stages: progress.end() };
  } finally {
    progress.end();
    await Promise.all([renderer.close(), indexer.close()]);
  }
}

/** What a build writes must not be taken for content by the next. */
function ensureApart(content: string, typed: string, { workingFolder }: Terminal): void {
  const output = resolve(workingFolder, typed);
  const way = relative(resolve(content), output);
  if (way !== "" && !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way))
    throw new UsageError(
      `The output folder ${typed} lies inside the content folder, where it would be read as content. Name one outside of it, like --output ../site.`,
    );
}

const causes: Readonly<Record<Exclude<Explanation["cause"], "basis" | "unknown">, string>> = {
  new: "was rendered: no build made it before.",
  missing: "was rendered: its file was not there any more.",
  touched: "was rendered: its file was changed by something else than a build.",
  code: "was rendered: the layouts, the generator or its dependencies changed since the last build.",
  "as before": "was not rendered: nothing that it is made from changed.",
};

/** Why a page was rendered or not, for people. */
function explanationText({ url, cause, changed, near }: Explanation): string {
  const parts = changed.map((part) => `  ${part}\n`).join("");
  if (cause === "unknown")
    return `error: --explain: there is no page at ${url}. ${near === undefined ? "Write an address as it stands in a browser, like /world/." : `Did you mean ${near}?`}\n`;
  if (cause !== "basis") return `${url} ${causes[cause]}\n${parts}`;
  return changed.length === 0
    ? `${url} was not rendered: something that it is made from changed, but nothing that it shows.\n`
    : `${url} was rendered: these parts of what it shows changed.\n${parts}`;
}
