import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";

/** What an import writes into, and what the user said of it. */
export interface ImportSettings {
  readonly records: Records;
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** The folder of files that are published as they are; undefined without one. */
  readonly publicFolder?: string | undefined;
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
  /** The date of articles that have none of their own: that of `--date`, or now. */
  readonly date: { readonly text: string; readonly moment: Moment };
  /** The uploads of the old site. */
  readonly media?: MediaFolder | undefined;
  readonly options: ImportOptions;
}

/** A folder or a ZIP archive of files of the old site. */
export interface MediaFolder {
  readonly folder: string;
  readonly kind: "folder" | "archive";
  /** Relative to it, with slashes. */
  readonly paths: readonly string[];
}

/** The options that decide on fields of articles. */
interface ImportOptions {
  /** Dates all articles. */
  readonly date?: string | undefined;
  /** The section of all articles. */
  readonly section?: string | undefined;
  /** The section of articles of which nothing else says one; undefined if the publication has no section. */
  readonly fallbackSection?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly byline?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly lang?: string | undefined;
  readonly publish: boolean;
  /** True to withdraw what the inputs kill. */
  readonly applyKills: boolean;
}
