/** Where a field stands in its file; both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One file of `content/`, taken apart but not yet understood. */
export interface ContentFile {
  /** As a person would type it, for messages: content/articles/2023/11/a.md. */
  readonly file: string;
  /** Relative to the content folder, with forward slashes: articles/2023/11/a.md. */
  readonly path: string;
  /** Of the file's bytes. */
  readonly hash: string;
  /** The front matter as plain data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where each key ("key:title") and each value ("title", "image.alt", "tags.0") begins. */
  readonly positions: ReadonlyMap<string, Position>;
  /** The text after the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
}
