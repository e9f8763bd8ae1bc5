import type { Command } from "commander";
import { inFileOrder } from "../text/inFileOrder.ts";
import { writeNewFile } from "../wire/writeNewFile.ts";
import { chosenAuthors } from "./chosenAuthors.ts";
import { chosenDate } from "./chosenDate.ts";
import { chosenSection } from "./chosenSection.ts";
import { ContentError } from "./contentError.ts";
import { contentOption } from "./contentOption.ts";
import { type ImportDesk, importPlan, type PlannedImport } from "./importPlan.ts";
import { listOption } from "./listOption.ts";
import { namedCommand } from "./namedCommand.ts";
import { openContent } from "./openContent.ts";
import { problemMessage } from "./problemMessage.ts";
import type { Terminal } from "./terminal.ts";
import { typedPath } from "./typedPath.ts";
import { UsageError } from "./usageError.ts";

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

const examples = `
A report is plain text in UTF-8: the headline on the first line, then paragraphs with blank lines between. A byline
under the headline ("By Jane Doe, Staff Writer") and a dateline such as "PARIS, Nov 9 (AFP) —" or "SEOUL, South Korea:"
go into their own fields; the agency becomes the byline where no other is given. What is for desks alone (a slug line,
an embargo, –30– at the end) is left out, and an embargo keeps the article a draft. Every paragraph keeps its words. If one of several reports is faulty, none is
imported. The lines slug: and id: keep the article's address and its name in feeds, whatever becomes of the headline.

Examples:
  dateline import report.txt --section world --tags "North Korea, South Korea"
  dateline import wire/*.txt --date 2023-11-09T08:30 --byline "By the foreign desk" --publish`;

/** Fields that a report fills; all others come from options. */
const reportFields: ReadonlySet<string> = new Set(["title", "dateline", "description", "byline"]);

const deskFor = (options: ImportOptions, terminal: Terminal): ImportDesk => {
  if (options.authors !== undefined && options.byline !== undefined)
    throw new UsageError(
      "--authors and --byline exclude each other. Write --authors for our own people, --byline for others.",
    );
  const folder = typedPath(options.content, terminal);
  const { value: records } = openContent({ folder });
  const date = chosenDate({ typed: options.date, now: terminal.now(), zone: records.publication.timeZone });
  const section = chosenSection(records, options.section, folder);
  const authors = options.authors && [
    ...chosenAuthors(records, { option: "--authors", ids: options.authors }),
  ];
  const tags = options.tags && [...options.tags];
  const draft = options.publish ? undefined : true;
  return {
    records,
    folder,
    date,
    fields: { section, authors, byline: options.byline, tags, lang: options.lang, draft },
  };
};

/** What an editor should know of a report that its article does not say. */
const remarksOn = ({ source, report }: PlannedImport, options: ImportOptions): readonly string[] => {
  const { day, embargo, slugLine } = report;
  return [
    day !== undefined &&
      options.date === undefined &&
      `the dateline says ${day}, but the article is dated now. Correct its date, or write --date.`,
    embargo !== undefined &&
      `an embargo is named: "${embargo}". The article is a draft; remove draft: true when it may come out, or set its date.`,
    slugLine !== undefined && `the slug line "${slugLine}" was left out.`,
  ]
    .filter((remark) => remark !== false)
    .map((remark) => `${source}: ${remark}\n`);
};

const runImport = (files: readonly string[], options: ImportOptions, terminal: Terminal): void => {
  const desk = deskFor(options, terminal);
  const { imports, problems } = importPlan(
    files.map((file) => typedPath(file, terminal)),
    desk,
  );
  const badOption = problems.find(({ field }) => field !== undefined && !reportFields.has(field));
  if (badOption) throw new UsageError(problemMessage(badOption));
  if (problems.length > 0) throw new ContentError([...problems].sort(inFileOrder));
  for (const planned of imports) {
    writeNewFile(planned.article.file, planned.article.text);
    terminal.write(`${planned.article.file}\n`);
    for (const remark of remarksOn(planned, options)) terminal.warn(remark);
  }
};

/** `dateline import`: reports of other newsrooms as articles. */
export const importCommand = (terminal: Terminal): Command =>
  namedCommand("import", terminal)
    .description("Make articles of plain-text reports, as drafts.")
    .argument("<files...>", "the reports")
    .addOption(contentOption())
    .option(
      "--date <time>",
      "when they were or will be published (ISO 8601; in the publication's zone); now if silent",
    )
    .option("--section <id>", "their section; the first one if silent")
    .option("--tags <tags>", 'what they are about, such as "North Korea, Diplomacy"', listOption)
    .option("--authors <ids>", "who wrote them: one id or several with commas between", listOption)
    .option("--byline <text>", "a credit in free words, instead of --authors")
    .option("--lang <tag>", "their language, where not the publication's")
    .option("--publish", "leave out draft: true")
    .addHelpText("after", examples)
    .action((files: readonly string[], options: ImportOptions) => runImport(files, options, terminal));
