import type { Command } from "commander";
import { readWire } from "../import/report.ts";
import type { WireReport } from "../import/wire-report.ts";
import { writeNewFile } from "../lib/files.ts";
import { articleSlugOf, tagUri } from "../markup/url.ts";
import type { ArticleFields } from "../model/article-fields.ts";
import type { Byline } from "../model/author.ts";
import { compareProblems, fileProblem, type Problem } from "../model/problem.ts";
import {
  type ArticleOptions,
  type ResolvedArticleOptions,
  resolveArticleOptions,
} from "./article-options.ts";
import { ContentError, UsageError } from "./errors.ts";
import { problemMessage } from "./format-problems.ts";
import { contentOption, listOption, namedCommand, parsePath } from "./options.ts";
import { type PlannedArticle, planArticle } from "./planned-article.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
A report is plain text in UTF-8: the headline on the first line, then paragraphs with blank lines between them. A byline
under the headline ("By Jane Doe, Staff Writer") and a dateline such as "PARIS, Nov 9 (AFP) —" or "SEOUL, South Korea:"
go into their own fields. If there is no byline, the agency becomes the byline. Marks for editors only (a slug line, an
embargo, –30– at the end) are left out, and an article with an embargo stays a draft. Every paragraph keeps its words.

If one of several reports has an error, none is imported. The lines slug: and id: keep the article's address, and its id in
feeds, even if you change the headline later.

Examples:
  dateline import report.txt --section world --tags "North Korea, South Korea"
  dateline import wire/*.txt --date 2023-11-09T08:30 --byline "By the foreign desk" --publish`;

interface ImportOptions extends ArticleOptions {
  readonly authors?: readonly string[];
  readonly byline?: string;
  readonly publish?: true;
}

/** Makes the command `dateline import`, which turns reports of other newsrooms into articles. */
export function importCommand(terminal: Terminal): Command {
  return namedCommand("import", terminal)
    .description("Turn plain-text reports into articles, as drafts.")
    .argument("<files...>", "the files of the reports")
    .addOption(contentOption())
    .option("--date <time>", "date the articles (ISO 8601, in the publication's time zone; default: now)")
    .option("--section <id>", "put the articles into this section (default: the first one)")
    .option("--tags <tags>", 'give the articles tags, like "North Korea, Diplomacy"', listOption)
    .option("--authors <ids>", "name the authors: one id, or several separated by commas", listOption)
    .option("--byline <text>", "name the writer in your own words, instead of --authors")
    .option("--lang <tag>", "set the language of the articles (default: the publication's)")
    .option("--publish", "write articles that are not drafts")
    .addHelpText("after", examples)
    .action((files: readonly string[], options: ImportOptions) => runImport(files, options, terminal));
}

/** The fields that come from a report. All others come from options. */
const reportFields: ReadonlySet<string> = new Set(["title", "dateline", "description", "byline"]);

async function runImport(
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const resolved = await resolveImportOptions(options, terminal);
  const { imports, problems } = await planImports(
    files.map((file) => parsePath(file, terminal)),
    resolved,
  );
  const badOption = problems.find(({ field }) => field !== undefined && !reportFields.has(field));
  if (badOption) throw new UsageError(problemMessage(badOption));
  if (problems.length > 0) throw new ContentError([...problems].sort(compareProblems));
  for (const planned of imports) {
    writeNewFile(planned.article.file, planned.article.text);
    terminal.write(`${planned.article.file}\n`);
    for (const notice of noticesOn(planned, options)) terminal.warn(notice);
  }
}

/** The options of one import, resolved in its content folder. All reports share them. */
interface ResolvedImportOptions extends ResolvedArticleOptions {
  readonly fields: Omit<ArticleFields, "title" | "date" | "slug" | "id">;
}

async function resolveImportOptions(
  options: ImportOptions,
  terminal: Terminal,
): Promise<ResolvedImportOptions> {
  if (options.authors !== undefined && options.byline !== undefined)
    throw new UsageError(
      "Use either --authors or --byline: --authors for people with a profile, --byline for others.",
    );
  const resolved = await resolveArticleOptions(
    options,
    { option: "--authors", ids: options.authors },
    terminal,
  );
  const fields = {
    section: resolved.section,
    authors: resolved.authors && [...resolved.authors],
    byline: options.byline,
    tags: options.tags && [...options.tags],
    lang: options.lang,
    draft: options.publish ? undefined : true,
  };
  return { ...resolved, fields };
}

/** A report with the article made from it. */
interface PlannedImport {
  /** The path of the report. */
  readonly source: string;
  readonly report: WireReport;
  readonly article: PlannedArticle;
}

interface ImportPlan {
  readonly imports: readonly PlannedImport[];
  /** The problems of the reports. If there are any, no article may be written. */
  readonly problems: readonly Problem[];
}

/** Reads the reports and plans their articles. Writes nothing. */
async function planImports(files: readonly string[], resolved: ResolvedImportOptions): Promise<ImportPlan> {
  const read = files.map((source) => ({ source, ...readWire(source) }));
  const imports = await Promise.all(
    read.flatMap(({ source, report }) => (report ? [planImport(source, report, resolved)] : [])),
  );
  const problems = [
    ...read.flatMap(({ source, error: message }) => (message === undefined ? [] : [error(source, message)])),
    ...imports.flatMap(({ source, article }) =>
      article.problems.map(({ field, message }) => error(source, message, field)),
    ),
    ...fileConflicts(imports),
  ];
  return { imports, problems };
}

async function planImport(
  source: string,
  report: WireReport,
  resolved: ResolvedImportOptions,
): Promise<PlannedImport> {
  const { records, folder, date } = resolved;
  const fields = articleFieldsOf(report, resolved);
  return {
    source,
    report,
    article: await planArticle({ records, folder, fields, moment: date.moment, body: report.body }),
  };
}

function articleFieldsOf(
  { headline, standfirst, dateline, embargo, ...report }: WireReport,
  { records, fields, date }: ResolvedImportOptions,
): ArticleFields {
  const credit =
    fields.authors === undefined && fields.byline === undefined ? bylineWithAgency(report) : fields.byline;
  // Also with --publish, so that nobody publishes an embargoed article by mistake.
  const draft = embargo === undefined ? fields.draft : true;
  const slug = articleSlugOf(headline, fields.lang ?? records.publication.language);
  const day = date.moment.iso.slice(0, 10);
  const id = slug === "" ? undefined : tagUri(records.publication.idAuthority, slug, day);
  return {
    ...fields,
    title: headline,
    description: standfirst,
    date: date.text,
    dateline,
    byline: credit,
    id,
    draft,
  };
}

/** Returns the byline with the agency added, or the agency alone. */
function bylineWithAgency({ byline, agency }: Pick<WireReport, "byline" | "agency">): Byline | undefined {
  if (byline === undefined || agency === undefined) return byline ?? agency;
  if (typeof byline === "string") return `${byline}, ${agency}`;
  return { ...byline, role: byline.role === undefined ? agency : `${byline.role}, ${agency}` };
}

function error(file: string, message: string, field?: string): Problem {
  return { ...fileProblem(file, message), field };
}

/** Returns an error for each article whose file exists already or is that of another report of the import. */
function fileConflicts(imports: readonly PlannedImport[]): readonly Problem[] {
  const sources = new Map<string, string>();
  return imports.flatMap(({ source, article: { file, conflict } }) => {
    const earlier = sources.get(file);
    sources.set(file, earlier ?? source);
    if (conflict !== undefined)
      return [error(source, `${conflict} Change the headline, or the other article.`)];
    if (earlier === source) return [error(source, "This file was given twice. Give it once.")];
    return earlier === undefined
      ? []
      : [error(source, `${earlier} would also become ${file}. Change one of the headlines.`)];
  });
}

/** Returns what editors should know of a report but will not find in its article. */
function noticesOn({ source, report }: PlannedImport, options: ImportOptions): readonly string[] {
  const { day, embargo, slugLine } = report;
  return [
    day !== undefined &&
      options.date === undefined &&
      `the dateline says ${day}, but the article is dated now. Correct its date, or write --date.`,
    embargo !== undefined &&
      `the report has an embargo: "${embargo}". The article is a draft. Remove draft: true when you may publish it, or set its date.`,
    slugLine !== undefined && `the slug line "${slugLine}" was left out.`,
  ]
    .filter((notice) => notice !== false)
    .map((notice) => `${source}: ${notice}\n`);
}
