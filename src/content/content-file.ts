import type { Position, Positions } from "../model/problem.ts";

/** A file of `content/`, split into front matter and text, before validation. */
export interface ContentFile {
  /** The path as an editor would type it, for messages: content/articles/2023/11/a.md. */
  readonly file: string;
  /** The path relative to the content folder, with forward slashes: articles/2023/11/a.md. */
  readonly path: string;
  /** The hash of the file's bytes. */
  readonly hash: string;
  /** The front matter as plain data. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The position of each key ("key:title") and each value ("title", "image.alt", "tags.0"). */
  readonly positions: Positions;
  /** The source text of the front matter, for messages that quote a line of it. */
  readonly written?: Written | undefined;
  /** The text after the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
}

/** The fields of a file, with what messages about them need. */
export type FieldSource = Pick<ContentFile, "file" | "data" | "positions" | "written">;

/** The source text of fields. */
export interface Written {
  readonly text: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly beginsOn: number;
  readonly dropped: readonly Dropped[];
}

/** A value from which YAML drops words that the editor may have meant as text. The position is where the value begins. */
export interface Dropped extends Position {
  /** The field, dotted below the top level ("image.alt"). */
  readonly path: string;
  /** The first character of the dropped words: that of a comment, an anchor or a tag. */
  readonly sign: "#" | "&" | "!" | "!!";
  /** The number of lines of the value and the dropped words together. */
  readonly lines: number;
}

/** Returns the value at a path of a file's data, or undefined. Reads own properties only. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    data,
  );
}
