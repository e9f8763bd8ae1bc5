import type { Body } from "./body.ts";

export interface Tag {
  /** The slug that all its spellings fold to. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** As it is written, by which search and history know it; silent where it is shown so. */
  readonly written?: string | undefined;
  readonly description?: string | undefined;
  readonly body?: Body | undefined;
  /** Stands for all that is known of it: equal digests, equal tags. */
  readonly digest: string;
}

/** What a file of `tags/` says. */
export interface TagRecord extends Tag {
  /** The file that describes it, for messages. */
  readonly file: string;
  readonly aliases: readonly string[];
}
