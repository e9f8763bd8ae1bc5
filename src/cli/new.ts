import { type Command, Option } from "commander";
import { starter } from "../content/text-problems.ts";
import { oneLine } from "../import/text/lines.ts";
import { writeNewFile } from "../lib/files.ts";
import { slugOf } from "../lib/names.ts";
import { type ArticleKind, articleKinds } from "../model/article-fields.ts";
import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { type ArticleOptions, resolveArticleOptions, withoutSection } from "./article-options.ts";
import { ContentError, UsageError } from "./errors.ts";
import { problemMessage } from "./format-problems.ts";
import { contentOption, listOption, namedCommand } from "./options.ts";
import { type PlannedArticle, planArticle } from "./planned-article.ts";
import type { Terminal } from "./terminal.ts";

const examples = `
The article is a draft until you remove its line draft: true. With a future date it is published at that time.
The line slug: is the end of its address. You may change it while the article is a draft. Keep it after publication.

Examples:
  dateline new "Harbour reopens after storm"
  dateline new "Harbour reopens after storm" --section world --author mara-lindqvist --tags "Harbour, Ferries"
  dateline new "What the storm cost" --kind analysis --date 2023-11-10T06:00
  dateline new "The storm, hour by hour" --kind live
  dateline new "Der Hafen öffnet wieder" --lang de --translation-key harbour-reopens`;

interface NewOptions extends ArticleOptions {
  readonly author?: readonly string[];
  readonly kind?: ArticleKind;
  readonly sponsor?: string;
  readonly translationKey?: string;
}

/** Makes the command `dateline new`, which writes the file of a new article. */
export function newCommand(terminal: Terminal): Command {
  return namedCommand("new", terminal)
    .description("Create the file of a new article, as a draft.")
    .argument("<headline>", "the headline; the file is named after it")
    .addOption(contentOption())
    .option("--section <id>", "put it into this section (default: the first one)")
    .option("--author <ids>", "name its authors: one id, or several separated by commas", listOption)
    .option("--tags <tags>", 'give it tags, like "North Korea, Diplomacy"', listOption)
    .addOption(new Option("--kind <kind>", "give it this kind").choices(articleKinds))
    .option("--sponsor <name>", "name who paid for it; needs --kind sponsored")
    .option("--date <time>", "date it (ISO 8601, in the publication's time zone; default: now)")
    .option("--lang <tag>", "set its language (default: the publication's)")
    .option(
      "--translation-key <key>",
      "link it with its versions in other languages, which have this key too",
    )
    .addHelpText("after", examples)
    .action((headline: string, options: NewOptions) => write(headline, options, terminal));
}

async function write(headline: string, options: NewOptions, terminal: Terminal): Promise<void> {
  const title = oneLine(headline);
  if (slugOf(title) === "")
    throw new UsageError(
      `The headline "${title}" has no letter or digit, so it makes no address. Write it in words.`,
    );
  if (options.kind === "sponsored" && options.sponsor === undefined)
    throw new UsageError("--kind sponsored needs --sponsor with the name of who paid for it.");
  if (options.sponsor !== undefined && options.kind !== "sponsored")
    throw new UsageError(
      "--sponsor needs --kind sponsored, so that readers see that someone paid for the article.",
    );
  const { file, text, problems, conflict } = await plan(title, options, terminal);
  const [badField] = problems.filter(({ field }) => field !== undefined);
  if (badField) throw new UsageError(problemMessage(badField));
  if (problems.length > 0) throw new ContentError(problems);
  if (conflict !== undefined)
    throw new Error(`${conflict} Write another headline, or change the other article.`);
  writeNewFile(file, text);
  terminal.write(`${file}\n`);
}

async function plan(title: string, options: NewOptions, terminal: Terminal): Promise<PlannedArticle> {
  const resolved = await resolveArticleOptions(
    options,
    { option: "--author", ids: options.author },
    terminal,
  );
  const { records, folder, date, section, authors = onlyAuthor(resolved.records) } = resolved;
  if (section === undefined) throw withoutSection(folder);
  const { kind, sponsor, lang, translationKey, tags = [] } = options;
  const fields = {
    title,
    date: date.text,
    section,
    authors: [...authors],
    tags: [...tags],
    kind,
    sponsor,
    lang,
    translationKey,
    draft: true,
  };
  const body = kind === "live" ? `${starter}\n\n${firstUpdate(date.moment)}` : starter;
  return planArticle({ records, folder, fields, moment: date.moment, body });
}

/** Returns an update that shows how updates are written. */
function firstUpdate({ iso }: Moment): string {
  return `::: update ${iso.slice(0, 16)} What happened first {key}\nWrite the first update here, and each newer one above it.\n:::`;
}

/** Returns the id of the only author, or none if there are several. */
function onlyAuthor({ authors }: Records): readonly string[] {
  return authors.length === 1 ? authors.map(({ id }) => id) : [];
}
