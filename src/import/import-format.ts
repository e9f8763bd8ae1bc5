import type { ImportTable } from "../model/import-table.ts";
import type { Problem } from "../model/problem.ts";
import type { ImportedCategory, ImportedItem } from "./imported-item.ts";

/** A format of wires or archives. Threads share the work of reading it if it says how it is divided. */
export type ImportFormat = KnownFormat & (WholeReading | DividedReading);

interface KnownFormat {
  /** The name of the format for `--from`. */
  readonly name: string;
  /** The name in messages, with its article: "a WordPress export". */
  readonly title: string;
  /** Public articles of archives stay public. Those of wires are drafts until somebody says `--publish`. */
  readonly origin: "wire" | "archive";
  /** Returns the files of an input that the format reads, or none. Recognises them by what they hold, not by their names. */
  readonly recognises: (input: ImportInput) => Promise<readonly InputFile[]>;
}

/** A format that one thread reads. */
interface WholeReading {
  /** Reads files that it recognised. Throws no error for a mistake in them: it yields an `UnreadableFile`. */
  readonly read: (files: readonly InputFile[], context: ImportContext) => AsyncIterable<ReadItem>;
  readonly division?: undefined;
}

/** A format of which many threads may read a piece each. */
interface DividedReading {
  readonly read?: undefined;
  /** Loads what divides and reads its files. The types of the format's own data are known to the format alone. */
  readonly division: () => Promise<Division<unknown, Piece, unknown>>;
}

/**
 * How a format is divided into pieces, such as the files of a wire or the posts of one large file. Only `read` runs on other
 * threads. What it takes and returns is plain data, which is copied from thread to thread.
 */
export interface Division<Common, OnePiece extends Piece, Told> {
  /** Returns what the reader of each piece has to know of all the files. */
  survey(files: readonly InputFile[], context: ImportContext): Promise<Common>;
  /** Divides files that the format recognised, in their order. No more than some pieces are held at once. */
  pieces(files: readonly InputFile[], common: Common): AsyncIterable<OnePiece>;
  /** Reads a piece. Throws no error for a mistake in it: it returns an `UnreadableFile`. */
  read(piece: OnePiece, common: Common, context: ImportContext): Promise<PieceItems<Told>>;
  /** Returns a judge of the pieces. Without one, the items of all pieces are taken. */
  judge?(common: Common): PieceJudge<Told>;
}

/** Judges pieces by those before them. It hears of all pieces, in their order. */
interface PieceJudge<Told> {
  judgementOn(told: Told): PieceJudgement;
}

/** A part of what a format reads. */
export interface Piece {
  /** About what it takes of the memory, in bytes. */
  readonly size: number;
}

/** What a piece holds. */
export interface PieceItems<Told> {
  readonly items: readonly ReadItem[];
  /** What decides how the items fit to those of other pieces. */
  readonly told: Told;
}

/** What becomes of the items of a piece. */
interface PieceJudgement {
  /** True if an earlier piece has them already, so that they are left out. */
  readonly isRepeated: boolean;
  /** What no earlier piece knew of. It comes before them. */
  readonly further: readonly ImportedCategory[];
}

/** What a format yields. */
export type ReadItem = ImportedItem | UnreadableFile;

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
