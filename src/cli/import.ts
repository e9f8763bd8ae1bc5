import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import { ownPublicFolder } from "../customisation/files.ts";
import { importFormats } from "../import/formats.ts";
import { runImport } from "../import/import-run.ts";
import type { MediaFolder } from "../import/import-settings.ts";
import { openInputs } from "../import/inputs/inputs.ts";
import { mediaFiles } from "../import/media/media-folder.ts";
import { isPublicAddress } from "../import/media/public-address.ts";
import { type ImportReport, importReport } from "../import/report/import-report.ts";
import { replaceFile } from "../lib/files.ts";
import { tagSlugOf } from "../markup/url.ts";
import { articleFields } from "../model/article-fields.ts";
import { type ArticleOptions, resolveArticleOptions } from "./article-options.ts";
import { ContentError, OpenKillsError, UsageError } from "./errors.ts";
import { formatProblems } from "./format-problems.ts";
import type { FetchManner } from "./import-fetch.ts";
import { importSummary } from "./import-summary.ts";
import { openOrders } from "./open-orders.ts";
import { contentOption, listOption, namedCommand, parsePath } from "./options.ts";
import { buildProgress } from "./progress.ts";
import { printable, type Terminal } from "./terminal.ts";

const examples = `
The format of each file is recognised by what it holds. If one of several files has an error, nothing is imported. What was
imported before and has not changed is left alone.

A report in plain text is UTF-8: the headline on the first line, then paragraphs with blank lines between them. A byline
under the headline ("By Jane Doe, Staff Writer") and a dateline such as "PARIS, Nov 9 (AFP) —" or "SEOUL, South Korea:"
go into their own fields. If there is no byline, the agency becomes the byline. Marks for editors only (a slug line, an
embargo, –30– at the end) are left out, and an article with an embargo stays a draft. Every paragraph keeps its words.

The lines slug: and id: keep the article's address, and its id in feeds, even if you change the headline later.

Examples:
  dateline import report.txt --section world --tags "North Korea, South Korea"
  dateline import wire/*.txt --date 2023-11-09T08:30 --byline "By the foreign desk" --publish`;

interface ImportOptions extends ArticleOptions {
  readonly from?: string;
  readonly dryRun?: true;
  readonly authors?: readonly string[];
  readonly byline?: string;
  readonly publish?: true;
  readonly skipBroken?: true;
  readonly applyKills?: true;
  readonly report?: string;
  readonly media?: string;
  readonly fetch?: true;
}

/**
 * Makes the command `dateline import`, which turns wires and archives into articles.
 * @param manner how pictures are fetched
 */
export function importCommand(
  terminal: Terminal,
  manner: FetchManner = { isReachable: isPublicAddress, pause: 500 },
): Command {
  return namedCommand("import", terminal)
    .description("Turn reports of wires and archives of other systems into articles.")
    .argument("<files...>", "the files, folders and ZIP archives to import")
    .addOption(contentOption())
    .addOption(
      new Option("--from <format>", "take all files for this format (default: recognised)").choices(
        importFormats.map(({ name }) => name),
      ),
    )
    .option("--skip-broken", "leave out what can't be read, instead of importing nothing")
    .option("--dry-run", "tell what would be written, and write nothing")
    .option("--media <folder>", "copy pictures from this folder or ZIP archive of the old site's uploads")
    .option("--fetch", "fetch pictures that are not in that folder from the old site into it")
    .option("--report <file>", "write what was done, and what did not come along, as JSON into this file")
    .option("--date <time>", "date the articles (ISO 8601, in the publication's time zone; default: now)")
    .option("--section <id>", "put the articles into this section (default: the first one)")
    .option("--tags <tags>", 'give the articles tags, like "North Korea, Diplomacy"', listOption)
    .option("--authors <ids>", "name the authors: one id, or several separated by commas", listOption)
    .option("--byline <text>", "name the writer in your own words, instead of --authors")
    .option("--lang <tag>", "set the language of the articles (default: the publication's)")
    .option("--publish", "write articles that are not drafts")
    .option(
      "--apply-kills",
      "withdraw the articles that a wire kills, withholds or cancels, and make drafts of those that it holds back",
    )
    .addHelpText("after", examples)
    .action((files: readonly string[], options: ImportOptions) =>
      importFiles(files, options, manner, terminal),
    );
}

async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  manner: FetchManner,
  terminal: Terminal,
): Promise<void> {
  if (options.authors !== undefined && options.byline !== undefined)
    throw new UsageError(
      "Use either --authors or --byline: --authors for people with a profile, --byline for others.",
    );
  refuseBadFields(options);
  const reportFile = reportPath(options.report, terminal);
  const { records, folder, date, section, authors } = await resolveArticleOptions(
    options,
    { option: "--authors", ids: options.authors },
    terminal,
  );
  const progress = buildProgress(terminal);
  const media = await openMedia(options, terminal);
  const request = {
    names: files.map((file) => parsePath(file, terminal)),
    settings: {
      records,
      folder,
      publicFolder: ownPublicFolder(terminal.workingFolder),
      now: terminal.now(),
      date,
      media,
      options: {
        ...options,
        section: options.section && section,
        fallbackSection: section,
        authors,
        publish: options.publish === true,
        applyKills: options.applyKills === true,
      },
    },
    formats:
      options.from === undefined ? undefined : importFormats.filter(({ name }) => name === options.from),
    skipsBroken: options.skipBroken === true,
    isDryRun: options.dryRun === true,
    progress,
    process: process.pid,
  };
  if (options.fetch && media) {
    // Loaded late: no other import asks a host.
    const { fetchPictures } = await import("./import-fetch.ts");
    await fetchPictures(request, media, manner, terminal);
  }
  const settings = { ...request.settings, media: await openMedia(options, terminal) };
  const outcome = await runImport({ ...request, settings });
  progress.end();
  const report = importReport(outcome, {
    isDryRun: options.dryRun === true,
    appliesKills: options.applyKills === true && options.dryRun !== true,
  });
  if (reportFile !== undefined) replaceFile(reportFile, `${JSON.stringify(report, undefined, 2)}\n`);
  const { problems } = outcome;
  if (problems.length > 0 && !options.skipBroken) throw new ContentError(problems);
  if (problems.length > 0) terminal.warn(formatProblems(problems, "pretty", terminal.paint));
  tell(report, folder, terminal);
  const orders = openOrders(report, folder);
  if (orders !== undefined) throw new OpenKillsError(orders);
}

/** Returns where the report goes. Throws UsageError if it can't be written there, before anything is imported. */
function reportPath(report: string | undefined, terminal: Terminal): string | undefined {
  if (report === undefined) return undefined;
  const file = parsePath(report, terminal);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--report: ${file} is a folder. Name a file, such as ${join(file, "report.json")}.`);
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--report: There is no folder ${dirname(file)}. Make it, or name a file elsewhere.`);
  return file;
}

/** Lists the uploads of the old site. Throws UsageError if they are in no folder and no archive. */
async function openMedia(
  { media, fetch, dryRun }: ImportOptions,
  terminal: Terminal,
): Promise<MediaFolder | undefined> {
  if (fetch && (media === undefined || dryRun))
    throw new UsageError(
      media === undefined
        ? "--fetch: Name the folder for the pictures with --media."
        : "--fetch: It writes into the folder of --media, and --dry-run writes nothing. Leave one of the two out.",
    );
  if (media === undefined) return undefined;
  const folder = parsePath(media, terminal);
  if (fetch && !existsSync(folder)) mkdirSync(folder, { recursive: true });
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { folder, kind: "folder", paths: mediaFiles(folder) };
  if (stats === undefined)
    throw new UsageError(`--media: There is no folder ${folder}. Name the copy of the old site's uploads.`);
  if (fetch)
    throw new UsageError(
      `--fetch: It writes into the folder of --media, and ${folder} is a file. Unpack it, and name the folder.`,
    );
  return { folder, kind: "archive", paths: await archivedMedia(folder) };
}

async function archivedMedia(archive: string): Promise<readonly string[]> {
  const { inputs, problems, close } = await openInputs([archive]);
  close();
  const [problem] = problems;
  if (problem) throw new UsageError(`--media: ${archive}: ${problem.message}`);
  const [input] = inputs;
  if (input?.kind !== "archive")
    throw new UsageError(
      `--media: ${archive} is neither a folder nor a ZIP archive. Name the copy of the old site's uploads.`,
    );
  return input.files.map(({ path }) => path);
}

/** Throws UsageError if an option gives all articles a value that a field of articles does not take. */
function refuseBadFields({ byline, lang, tags = [] }: ImportOptions): void {
  const given = [
    ["--byline", articleFields.shape.byline, byline],
    ["--lang", articleFields.shape.lang, lang],
    ...tags.map((tag) => ["--tags", articleFields.shape.tags, [tag]] as const),
  ] as const;
  for (const [option, field, value] of given) {
    const message = field.safeParse(value).error?.issues[0]?.message;
    if (message !== undefined) throw new UsageError(`${option}: "${value}" ${message}`);
  }
  const wordless = tags.find((tag) => tagSlugOf(tag) === "");
  if (wordless !== undefined)
    throw new UsageError(
      `--tags: "${wordless}" holds no letter or digit, so it can have no page. Write a word.`,
    );
}

/** Notices of so many articles are shown. The report has all. */
const mostNotices = 20;

function tell(report: ImportReport, folder: string, terminal: Terminal): void {
  terminal.write(importSummary(report, folder));
  // Thousands of articles have one notice, and the first of them shows what it means.
  const notices = [...Map.groupBy(report.notices, ({ notice }) => notice)].map(
    ([notice, { length, 0: first }]) =>
      `${first?.source ?? ""}: ${notice}${length > 1 ? ` So it is with ${(length - 1).toLocaleString("en")} more.` : ""}`,
  );
  for (const notice of notices.slice(0, mostNotices)) terminal.warn(`${printable(notice)}\n`);
  if (notices.length > mostNotices)
    terminal.warn(
      `… and ${(notices.length - mostNotices).toLocaleString("en")} more notices. --report report.json lists all.\n`,
    );
}
