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

Unchanged parts of the last build are reused. The cache is in .dateline/ and can be deleted at any time.

Exit codes:
  0  the site was built
  1  the content has errors and nothing was written, the system failed, or --explain names no page
  2  the command was called wrongly`;

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
    .option("--output <dir>", "write the site to this folder", "_site")
    .option(
      "--now <time>",
      "build the site as of this time (ISO 8601, in the publication's time zone; default: now)",
    )
    .option("--base-url <url>", "publish the site at this address instead of the url in site.yaml")
    .option(
      "--drafts",
      "show drafts and scheduled articles too, marked and kept out of feeds and search engines",
    )
    .option("--clean", "build everything again, not only what changed")
    .option("--explain <url>", "tell why the page at this address was rendered or not")
    .option("--verbose", "show every warning, even if many are alike")
    .option("--json", "print the summary as one JSON object")
    .addHelpText("after", examples)
    .action((options: BuildOptions) => runBuild(options, terminal));
}

/** What follows from a state that can't be used, once the site is written. */
const anew =
  ". Everything was built again, and published addresses were not compared. If the content is in git, dateline check --since <revision> compares them";

const unkept =
  "The site is finished, but the cache in .dateline could not be written, so the next build will take longer. Free some space there, or make the folder writable.\n";

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
    else terminal.warn("Nothing was written. The site of the last build is unchanged.\n");
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
      `The output folder ${typed} is inside the content folder, so its files would be read as content. Choose one outside of it, like --output ../site.`,
    );
}

const causes: Readonly<Record<Exclude<Explanation["cause"], "basis" | "unknown">, string>> = {
  new: "was rendered: it is new.",
  missing: "was rendered: its file was missing.",
  touched: "was rendered: its file was modified after the last build.",
  code: "was rendered: the layouts, the generator or its dependencies have changed.",
  "as before": "was not rendered: it is up to date.",
};

/** Why a page was rendered or not, for people. */
function explanationText({ url, cause, changed, near }: Explanation): string {
  const parts = changed.map((part) => `  ${part}\n`).join("");
  if (cause === "unknown")
    return `error: --explain: There is no page at ${url}. ${near === undefined ? "Copy the address from a browser, like /world/." : `Did you mean ${near}?`}\n`;
  if (cause !== "basis") return `${url} ${causes[cause]}\n${parts}`;
  return changed.length === 0
    ? `${url} was not rendered: some of its inputs changed, but nothing that it shows.\n`
    : `${url} was rendered: these parts of it changed.\n${parts}`;
}
