import type { Position } from "../model/problem.ts";

/** The nearest place that the file has for a path: its value's, or that of what should hold it. */
export function positionOf(source: Pick<ContentFile, "positions">, path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const at = source.positions.get(path.slice(0, length).map(String).join("."));
    if (at) return at;
  }
  return { line: 1, column: 1 };
}

/** What of a file's data stands at a path. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    data,
  );
}

/** A value of which YAML leaves out words that may have been meant as text, and where it begins. */
export interface Dropped extends Position {
  /** Dotted, like the positions. */
  readonly path: string;
  /** What those words begin with: a comment, an anchor or a tag. */
  readonly sign: "#" | "&" | "!" | "!!";
  /** Over how many lines the value goes, with them. */
  readonly lines: number;
}

/** Fields as they were written. */
export interface Written {
  readonly text: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly beginsOn: number;
  readonly dropped: readonly Dropped[];
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
  /** The front matter as it was written; for advice that shows the very line. */
  readonly written?: Written | undefined;
  /** The text after the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
}

/** The fields of a file, with what a message about them shows. */
export type FieldSource = Pick<ContentFile, "file" | "data" | "positions" | "written">;
