import { isAbsolute, relative, resolve } from "node:path";
import type { Command } from "commander";
import { cacheFolderIn } from "../cache/database.ts";
import { hasOverrides } from "../customisation/files.ts";
import { rendererPool } from "../eleventy/pool.ts";
import { buildSite } from "../pipeline/build.ts";
import type { BuildReport, Explanation } from "../pipeline/report.ts";
import { indexerThread } from "../search/indexer.ts";
import { ContentError, UsageError } from "./errors.ts";
import { formatCount, formatProblems } from "./format-problems.ts";
import { contentOption, namedCommand, parseBaseUrl, parsePath, parseTime, parseUrl } from "./options.ts";
import { buildProgress } from "./progress.ts";
import { allProblems, buildSummary, buildSummaryJson } from "./summary.ts";
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

/** Makes the command `dateline build`, which builds the site. */
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

/** The end of the notice about a corrupt cache. */
const notCompared =
  ". Everything was built again, and published addresses were not compared. If the content is in git, dateline check --since <revision> compares them";

const cacheUnsaved =
  "The site is finished, but the cache in .dateline could not be written, so the next build will take longer. Free some space there, or make the folder writable.\n";

async function runBuild(options: BuildOptions, terminal: Terminal): Promise<void> {
  const startedAt = terminal.now();
  const { report, stages } = await build(options, terminal);
  const movedOriginals = await movedOverridesIn(report);
  const took = terminal.now() - startedAt;
  const summary = { report, output: options.output, took, stages, movedOriginals };
  const { update, notice, explanation } = report;
  const problems = allProblems(report);
  const isUnknown = explanation?.reason === "unknown";
  if (options.json) terminal.write(buildSummaryJson(summary));
  else {
    if (notice) terminal.warn(`${notice}${update ? notCompared : ""}.\n`);
    if (problems.length > 0)
      terminal.warn(formatProblems(problems, options.verbose ? "verbose" : "pretty", terminal.paint));
    if (update) terminal.write(buildSummary(summary));
    else terminal.warn("Nothing was written. The site of the last build is unchanged.\n");
    if (report.isCacheUnsaved) terminal.warn(cacheUnsaved);
    if (movedOriginals.length > 0) terminal.warn(movedText(movedOriginals));
    if (explanation) terminal[isUnknown ? "warn" : "write"](explanationText(explanation));
  }
  if (!update || isUnknown) throw new ContentError([]);
}

/** Returns the publication's own layouts and parts whose originals have changed since they were copied. */
async function movedOverridesIn({ customFiles }: BuildReport): Promise<readonly string[]> {
  if (!customFiles || !hasOverrides(customFiles)) return [];
  const { movedOverrides } = await import("../customisation/drift.ts");
  return movedOverrides(customFiles);
}

function movedText([first = "", ...others]: readonly string[]): string {
  const text =
    others.length === 0
      ? `The original of ${first} has changed since it was copied`
      : `The originals of ${first} and ${formatCount(others.length, "other file")} have changed since they were copied`;
  return `${text}: npx dateline doctor shows how.\n`;
}

/** The report of a build, and its times. */
interface TimedBuild {
  readonly report: BuildReport;
  /** The time of each stage, in milliseconds. */
  readonly stages: Readonly<Record<string, number>>;
}

async function build(options: BuildOptions, terminal: Terminal): Promise<TimedBuild> {
  const target = {
    publicationFolder: terminal.workingFolder,
    folder: parsePath(options.content, terminal),
    baseUrl: options.baseUrl === undefined ? undefined : parseBaseUrl(options.baseUrl),
    now: options.now === undefined ? terminal.now() : await parseTime(options.now),
    audience: options.drafts ? ("preview" as const) : ("public" as const),
  };
  ensureApart(target.folder, options.output, terminal);
  const explain = options.explain === undefined ? undefined : parseUrl(options.explain);
  const progress = buildProgress(terminal);
  const renderer = rendererPool();
  const indexer = indexerThread();
  try {
    const report = await buildSite({
      target,
      output: parsePath(options.output, terminal),
      cacheFolder: cacheFolderIn(terminal.workingFolder),
      startedAt: terminal.now(),
      mode: options.clean ? "clean" : "incremental",
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

/** Throws UsageError if the output folder is inside the content folder, where the next build would read it as content. */
function ensureApart(content: string, typed: string, { workingFolder }: Terminal): void {
  const output = resolve(workingFolder, typed);
  const path = relative(resolve(content), output);
  if (path !== "" && !/^\.\.(?:[/\\]|$)/.test(path) && !isAbsolute(path))
    throw new UsageError(
      `The output folder ${typed} is inside the content folder, so its files would be read as content. Choose one outside of it, like --output ../site.`,
    );
}

const reasons: Readonly<Record<Exclude<Explanation["reason"], "inputs" | "unknown">, string>> = {
  new: "was rendered: it is new.",
  missing: "was rendered: its file was missing.",
  modified: "was rendered: its file was modified after the last build.",
  code: "was rendered: the layouts, the generator or its dependencies have changed.",
  unchanged: "was not rendered: it is up to date.",
};

/** Returns the sentence that says why a page was rendered or not. */
function explanationText({ url, reason, changed, closest, expired }: Explanation): string {
  const parts = changed.map((part) => `  ${part}\n`).join("");
  if (expired !== undefined)
    return `error: --explain: There is no page at ${url}. Its article expired at ${expired}.\n`;
  if (reason === "unknown")
    return `error: --explain: There is no page at ${url}. ${closest === undefined ? "Copy the address from a browser, like /world/." : `Did you mean ${closest}?`}\n`;
  if (reason !== "inputs") return `${url} ${reasons[reason]}\n${parts}`;
  return changed.length === 0
    ? `${url} was not rendered: some of its inputs changed, but nothing that it shows.\n`
    : `${url} was rendered: these parts of it changed.\n${parts}`;
}
