import { join } from "node:path";
import { localMinute } from "../i18n/local-minute.ts";
import { parseMoment } from "../i18n/parse-date.ts";
import { suggestName } from "../lib/suggest.ts";
import { fileProblem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { compareOrder } from "../site/order.ts";
import { openContent } from "./content.ts";
import { ContentError, UsageError } from "./errors.ts";
import { parsePath } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The options that `new` and `import` have in common. */
export interface ArticleOptions {
  readonly content: string;
  readonly date?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
}

/** A content folder, and the options of a new article with their defaults from it. */
interface ResolvedArticleOptions {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  readonly date: ArticleDate;
  /** That of the option or the first one; undefined if there is no section and none was typed. */
  readonly section: string | undefined;
  /** The ids of the authors. Undefined if the option was not used. */
  readonly authors: readonly string[] | undefined;
}

/**
 * Opens the content folder of `new` and `import`, and resolves date, section and authors.
 * @throws UsageError if an option is wrong
 * @throws ContentError if there is no usable `site.yaml`, or a section was typed and there is none
 */
export async function resolveArticleOptions(
  options: ArticleOptions,
  typedAuthors: TypedAuthors,
  terminal: Terminal,
): Promise<ResolvedArticleOptions> {
  const folder = parsePath(options.content, terminal);
  const { value: records } = await openContent({ folder });
  const date = resolveDate({ typed: options.date, now: terminal.now(), zone: records.publication.timeZone });
  const section = resolveSection(records, options.section, folder);
  const authors = resolveAuthors(records, typedAuthors);
  return { records, folder, date, section, authors };
}

/** Authors as typed. */
interface TypedAuthors {
  /** The name of the option, for the message. */
  readonly option: string;
  readonly ids: readonly string[] | undefined;
}

/** Returns the ids of the authors without duplicates, if any were typed. Throws UsageError if one has no profile. */
function resolveAuthors(
  { authors }: Pick<Records, "authors">,
  { option, ids }: TypedAuthors,
): readonly string[] | undefined {
  if (ids === undefined) return undefined;
  const knownIds = authors.map(({ id }) => id).sort();
  const hint =
    knownIds.length === 0 ? "Create a profile in authors/ first." : `Write one of ${knownIds.join(", ")}.`;
  const unknown = ids.find((id) => !knownIds.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `${option}: ${suggestName("author", unknown, new Map(authors.map(({ id, name }) => [id, name])), hint)}`,
    );
  return [...new Set(ids)];
}

/** The date of a new article. */
interface ArticleDate {
  /** The date as front matter holds it. */
  readonly text: string;
  readonly moment: Moment;
}

interface DateChoice {
  /** The value of --date. */
  readonly typed: string | undefined;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The IANA name of the publication's time zone. */
  readonly zone: string;
}

/** Returns the date of a new article: that of --date, or now. Throws UsageError if that is no date. */
export function resolveDate({ typed, now, zone }: DateChoice): ArticleDate {
  const text = typed?.trim() ?? localMinute(now, zone);
  const { moment, error } = parseMoment(text, zone);
  if (moment === undefined) throw new UsageError(`--date: ${error}`);
  return { text, moment };
}

/** Returns what to say where there is no section, and one is needed. */
export function withoutSection(folder: string): ContentError {
  const message =
    "There is no section yet. Create one, for example a file sections/world.md with the line name: World.";
  return new ContentError([fileProblem(join(folder, "sections"), message)]);
}

/**
 * Returns the id of the section of --section, or of the first one in the navigation; undefined if there is neither.
 * @throws UsageError if the section is unknown
 * @throws ContentError if there is no section at all, and one was typed
 */
function resolveSection(
  { sections }: Pick<Records, "sections">,
  typed: string | undefined,
  folder: string,
): string | undefined {
  const inOrder = sections.toSorted(compareOrder);
  const [first] = inOrder;
  if (first === undefined) {
    if (typed === undefined) return undefined;
    throw withoutSection(folder);
  }
  if (typed === undefined) return first.id;
  const knownIds = inOrder.map(({ id }) => id);
  if (knownIds.includes(typed)) return typed;
  throw new UsageError(
    `--section: ${suggestName("section", typed, new Map(sections.map(({ id, name }) => [id, name])), `Write one of ${knownIds.join(", ")}.`)}`,
  );
}
