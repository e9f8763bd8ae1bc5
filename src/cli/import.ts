import type { Command } from "commander";
import { readWire } from "../import/report.ts";
import type { WireReport } from "../import/wire-report.ts";
import { writeNewFile } from "../lib/files.ts";
import { articleSlugOf, tagUri } from "../markup/url.ts";
import type { ArticleFields } from "../model/article.ts";
import type { Byline } from "../model/author.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import {
  type ChosenDate,
  openContent,
  type PlannedArticle,
  plannedArticle,
  resolveAuthors,
  resolveDate,
  resolveSection,
} from "./content.ts";
import { ContentError, UsageError } from "./errors.ts";
import { problemMessage } from "./format-problems.ts";
import { contentOption, listOption, namedCommand, parsePath } from "./options.ts";
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

interface ImportOptions {
  readonly content: string;
  readonly date?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
  readonly byline?: string;
  readonly lang?: string;
  readonly publish?: true;
}

/** `dateline import`: reports of other newsrooms as articles. */
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

/** Fields that a report fills; all others come from options. */
const reportFields: ReadonlySet<string> = new Set(["title", "dateline", "description", "byline"]);

async function runImport(
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const context = await contextFor(options, terminal);
  const { imports, problems } = await importPlan(
    files.map((file) => parsePath(file, terminal)),
    context,
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

/** What all files of one import have in common. */
interface ImportContext {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  readonly date: ChosenDate;
  readonly fields: Omit<ArticleFields, "title" | "date" | "slug" | "id">;
}

async function contextFor(options: ImportOptions, terminal: Terminal): Promise<ImportContext> {
  if (options.authors !== undefined && options.byline !== undefined)
    throw new UsageError(
      "Use either --authors or --byline: --authors for people with a profile, --byline for others.",
    );
  const folder = parsePath(options.content, terminal);
  const { value: records } = await openContent({ folder });
  const date = resolveDate({ typed: options.date, now: terminal.now(), zone: records.publication.timeZone });
  const section = resolveSection(records, options.section, folder);
  const authors = options.authors && [
    ...resolveAuthors(records, { option: "--authors", ids: options.authors }),
  ];
  const tags = options.tags && [...options.tags];
  const draft = options.publish ? undefined : true;
  return {
    records,
    folder,
    date,
    fields: { section, authors, byline: options.byline, tags, lang: options.lang, draft },
  };
}

/** A report and the article that it will be. */
interface PlannedImport {
  /** The report's file. */
  readonly source: string;
  readonly report: WireReport;
  readonly article: PlannedArticle;
}

interface ImportPlan {
  readonly imports: readonly PlannedImport[];
  /** What is wrong with the reports; nothing may be written while there is anything. */
  readonly problems: readonly Problem[];
}

/** Reads every report and plans the article that it becomes. Nothing is written. */
async function importPlan(files: readonly string[], context: ImportContext): Promise<ImportPlan> {
  const read = files.map((source) => ({ source, ...readWire(source) }));
  const imports = await Promise.all(
    read.flatMap(({ source, report }) => (report ? [plannedImport(source, report, context)] : [])),
  );
  const problems = [
    ...read.flatMap(({ source, error: message }) => (message === undefined ? [] : [error(source, message)])),
    ...imports.flatMap(({ source, article }) =>
      article.problems.map(({ field, message }) => error(source, message, field)),
    ),
    ...placeErrors(imports),
  ];
  return { imports, problems };
}

async function plannedImport(
  source: string,
  report: WireReport,
  context: ImportContext,
): Promise<PlannedImport> {
  const { records, folder, date } = context;
  const fields = fieldsOf(report, context);
  return {
    source,
    report,
    article: await plannedArticle({ records, folder, fields, moment: date.moment, body: report.body }),
  };
}

function fieldsOf(
  { headline, standfirst, dateline, embargo, ...report }: WireReport,
  { records, fields, date }: ImportContext,
): ArticleFields {
  const credit =
    fields.authors === undefined && fields.byline === undefined ? creditIn(report) : fields.byline;
  // Whatever was asked for: nobody may publish by oversight what must not come out yet.
  const draft = embargo === undefined ? fields.draft : true;
  const slug = articleSlugOf(headline);
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

/** Whom the byline names, and the agency too where nothing else is said of them. */
function creditIn({ byline, agency }: Pick<WireReport, "byline" | "agency">): Byline | undefined {
  if (byline === undefined || agency === undefined) return byline ?? agency;
  if (typeof byline === "string") return `${byline}, ${agency}`;
  return { ...byline, role: byline.role === undefined ? agency : `${byline.role}, ${agency}` };
}

/** What is wrong with a report's file, or with the article that it would be. */
function error(file: string, message: string, field?: string): Problem {
  return {
    severity: "error",
    file,
    line: 0,
    column: 0,
    field,
    message,
  };
}

/** What would be written to a place that an article has, or that an earlier report of the same import gets. */
function placeErrors(imports: readonly PlannedImport[]): readonly Problem[] {
  const places = new Map<string, string>();
  return imports.flatMap(({ source, article: { file, taken } }) => {
    const earlier = places.get(file);
    places.set(file, earlier ?? source);
    if (taken !== undefined) return [error(source, `${taken} Change the headline, or the other article.`)];
    if (earlier === source) return [error(source, "This file was given twice. Give it once.")];
    return earlier === undefined
      ? []
      : [error(source, `${earlier} would also become ${file}. Change one of the headlines.`)];
  });
}

/** What an editor should know of a report that its article does not say. */
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
