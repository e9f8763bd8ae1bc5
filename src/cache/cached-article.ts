import { FileOrigin } from "../content/file-origin.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Complete } from "../lib/complete.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import type { Moment } from "../model/time.ts";
import { type ArticleRest, recordNumbers, recordTexts } from "./article-cells.ts";
import { cachedUpdates } from "./cached-updates.ts";
import { type Details, detailsIn, type LazyFields, unpackedLinks } from "./lazy-body.ts";

/** The cells of many records. */
export interface RecordColumns {
  /** Returns a cell of one of `recordTexts`. */
  readonly text: (column: number, at: number) => string;
  /** Returns a cell of one of `recordNumbers`. */
  readonly number: (column: number, at: number) => number;
  readonly lazyFields: LazyFields;
}

/** Where the cells of a record are. */
interface RecordPosition {
  readonly columns: RecordColumns;
  /** Its index in the columns. */
  readonly at: number;
  /** The number of the body's row. */
  readonly id: number;
}

const none: readonly never[] = [];

/**
 * An article that reads its cells when they are asked for. A build looks at few titles of an archive, but at the date and the
 * tags of every article. Fields that are getters are no properties of the object itself, so that a copy by `...` has none.
 */
export class CachedArticle implements Complete<ArticleRecord> {
  readonly origin: FileOrigin;
  readonly url: string;
  readonly published: Moment;
  readonly sectionId: string;
  readonly authorIds: readonly string[];
  readonly tagNames: readonly string[];
  readonly #columns: RecordColumns;
  readonly #at: number;
  readonly #id: number;
  readonly #rest: ArticleRest;
  constructor({ columns, at, id }: RecordPosition, rest: ArticleRest) {
    this.origin = new FileOrigin(columns.text(recordTexts.file, at));
    this.url = columns.text(recordTexts.url, at);
    this.published = {
      iso: columns.text(recordTexts.published, at),
      ms: columns.number(recordNumbers.published, at),
      precision: columns.number(recordNumbers.hasTime, at) === 1 ? "minute" : "day",
    };
    this.sectionId = oneName(columns.text(recordTexts.section, at));
    this.authorIds = oneList(columns.text(recordTexts.authors, at));
    this.tagNames = namesIn(columns.text(recordTexts.tags, at));
    this.#columns = columns;
    this.#at = at;
    this.#id = id;
    this.#rest = rest;
  }
  get id(): string {
    return this.#text(recordTexts.id);
  }
  get slug(): string {
    return this.#text(recordTexts.slug);
  }
  get title(): string {
    return this.#text(recordTexts.title);
  }
  get description(): string | undefined {
    return this.#text(recordTexts.description) || undefined;
  }
  get shortTitle(): string | undefined {
    return this.#rest.shortTitle;
  }
  get kicker(): string | undefined {
    return this.#rest.kicker;
  }
  get weight(): number | undefined {
    return this.#rest.weight;
  }
  get language(): string {
    return oneName(this.#text(recordTexts.language));
  }
  get hash(): string {
    return this.#text(recordTexts.hash);
  }
  get updated(): ArticleRecord["updated"] {
    return this.#rest.updated;
  }
  get expires(): ArticleRecord["expires"] {
    return this.#rest.expires;
  }
  get withdrawn(): ArticleRecord["withdrawn"] {
    return this.#rest.withdrawn;
  }
  get coverageStart(): ArticleRecord["coverageStart"] {
    return this.#rest.coverageStart;
  }
  get coverageEnd(): ArticleRecord["coverageEnd"] {
    return this.#rest.coverageEnd;
  }
  get updates(): ArticleRecord["updates"] {
    const { updates } = this.#rest;
    return updates
      ? cachedUpdates(updates, this.origin.file, {
          details: () => this.#columns.lazyFields.details(this.#id),
        })
      : none;
  }
  get byline(): ArticleRecord["byline"] {
    return this.#rest.byline;
  }
  get kind(): ArticleRecord["kind"] {
    return this.#rest.kind ?? "news";
  }
  get sponsor(): string | undefined {
    return this.#rest.sponsor;
  }
  get dateline(): string | undefined {
    return this.#rest.dateline;
  }
  get picture(): ArticleRecord["picture"] {
    return this.#rest.picture;
  }
  get cardPicture(): ArticleRecord["cardPicture"] {
    return this.#rest.cardPicture;
  }
  get map(): ArticleRecord["map"] {
    return this.#rest.map;
  }
  get corrections(): ArticleRecord["corrections"] {
    return this.#rest.corrections ?? none;
  }
  get storyId(): string | undefined {
    return this.#rest.storyId;
  }
  get relatedSlugs(): readonly string[] {
    return this.#rest.relatedSlugs ?? none;
  }
  get sources(): ArticleRecord["sources"] {
    return this.#rest.sources ?? none;
  }
  get direction(): ArticleRecord["direction"] {
    return this.#rest.direction ?? "ltr";
  }
  get translationKey(): string | undefined {
    return this.#rest.translationKey;
  }
  get extra(): ArticleRecord["extra"] {
    return this.#rest.extra;
  }
  get wire(): ArticleRecord["wire"] {
    return this.#rest.wire;
  }
  get canonical(): string | undefined {
    return this.#rest.canonical;
  }
  get aliases(): readonly string[] {
    return this.#rest.aliases ?? none;
  }
  get contents(): boolean | undefined {
    return this.#rest.contents;
  }
  get evergreen(): boolean {
    return this.#rest.evergreen ?? false;
  }
  get draft(): boolean {
    return this.#rest.draft ?? false;
  }
  get body(): Body {
    return new CachedBody({ columns: this.#columns, at: this.#at, id: this.#id }, this.#rest.body ?? {});
  }
  #text(column: number): string {
    return this.#columns.text(column, this.#at);
  }
}

/** A body that fetches its cells and its text at each access, so that the bodies of an archive are not in memory. */
class CachedBody implements Body {
  readonly #position: RecordPosition;
  readonly #shown: NonNullable<ArticleRest["body"]>;
  constructor(position: RecordPosition, shown: NonNullable<ArticleRest["body"]>) {
    this.#position = position;
    this.#shown = shown;
  }
  get links(): Body["links"] {
    const { columns, at } = this.#position;
    return unpackedLinks(columns.text(recordTexts.links, at));
  }
  get pictures(): Body["pictures"] {
    return this.#shown.pictures ?? none;
  }
  get scripts(): Body["scripts"] {
    return this.#shown.scripts ?? none;
  }
  get frameHosts(): Body["frameHosts"] {
    return this.#shown.frameHosts ?? none;
  }
  get words(): number {
    const { columns, at } = this.#position;
    return columns.number(recordNumbers.words, at);
  }
  get minutes(): number {
    const { columns, at } = this.#position;
    return columns.number(recordNumbers.minutes, at);
  }
  get html(): string {
    const { columns, id } = this.#position;
    return columns.lazyFields.html(id);
  }
  get anchors(): Body["anchors"] {
    return this.#details.anchors;
  }
  get headings(): Body["headings"] {
    return this.#details.headings;
  }
  get #details(): Details {
    const { columns, id } = this.#position;
    return detailsIn(columns.lazyFields.details(id));
  }
}

const names = boundedCache<string>();

/** Returns one string for all equal ones: an archive has some hundred names, and uses them a hundred thousand times. */
function oneName(name: string): string {
  return names(name, () => name);
}

const lists = boundedCache<readonly string[]>();

/** Returns one list for all equal ones, as those of authors mostly are. */
function oneList(joined: string): readonly string[] {
  return lists(joined, () => namesIn(joined));
}

function namesIn(joined: string): readonly string[] {
  return joined === "" ? none : joined.split("\n");
}
