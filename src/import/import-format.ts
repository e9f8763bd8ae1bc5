import type { ImportTable } from "../model/import-table.ts";
import type { Problem } from "../model/problem.ts";
import type { ImportedItem } from "./imported-item.ts";

/** A format of wires or archives. */
export interface ImportFormat {
  /** The name of the format for `--from`. */
  readonly name: string;
  /** The name in messages, with its article: "a WordPress export". */
  readonly title: string;
  /** Public articles of archives stay public. Those of wires are drafts until somebody says `--publish`. */
  readonly origin: "wire" | "archive";
  /** Returns the files of an input that the format reads, or none. Recognises them by what they hold, not by their names. */
  readonly recognises: (input: ImportInput) => Promise<readonly InputFile[]>;
  /** Reads files that it recognised. Throws no error for a mistake in them: it yields an `UnreadableFile`. */
  readonly read: (
    files: readonly InputFile[],
    context: ImportContext,
  ) => AsyncIterable<ImportedItem | UnreadableFile>;
}

/** What a user named: one file, or all files of a folder or an archive in the order of their paths. */
export interface ImportInput {
  /** As the user named it. */
  readonly name: string;
  readonly kind: "file" | "folder" | "archive";
  readonly files: readonly InputFile[];
}

/** A file to be imported, in a folder or in a ZIP archive. Nothing of it is read until it is asked for. */
export interface InputFile {
  /** Relative to the input, with slashes. The name of the file if it was given alone. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  /** In bytes. */
  readonly size: number;
  /** The first 64 KiB, for recognising it. */
  readonly head: () => Promise<Uint8Array>;
  readonly bytes: () => Promise<Uint8Array>;
  /** The bytes in chunks, for files that may be too large to be held. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** The part of a file by which its format is recognised, in bytes. */
export const headLength = 65_536;

/** What a reader of a format has to know of the import. */
export interface ImportContext {
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
  /** The IANA name of the publication's time zone. */
  readonly timeZone: string;
  /** The language of the publication. */
  readonly language: string;
  /** What the publication says of providers of wires, by their names in lower case. */
  readonly providers: ReadonlyMap<string, NonNullable<ImportTable["providers"]>[string]>;
  /** The date that the user gave all articles by `--date`. */
  readonly date?: string | undefined;
}

/** A file, or a part of one, that could not be read as what it is. */
export interface UnreadableFile {
  readonly type: "unreadable";
  readonly problem: Problem;
}
