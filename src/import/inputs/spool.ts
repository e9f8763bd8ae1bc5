import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportedArticle, ImportedPage, ImportedText } from "../imported-item.ts";

/** A text as a spool keeps it: whole, or how long the row of its `HtmlSource` is, in bytes. That lies before the item's own. */
type SpooledText = ImportedText | { readonly htmlLength: number };

/** An article or a page as a spool keeps it. */
export type SpooledItem = (Omit<ImportedArticle, "text"> | Omit<ImportedPage, "text">) & {
  readonly text: SpooledText;
};

/** Where a row lies: an item, a plan or an address. */
export interface SpoolRange {
  /** The number of the spool. */
  readonly spool: number;
  /** In bytes. */
  readonly at: number;
  /** In bytes. */
  readonly length: number;
}

/** Where an article or a page lies. */
interface ItemRows {
  readonly row: SpoolRange;
  /** The length of the row of its HTML before that, in bytes; 0 if its text is no HTML. */
  readonly htmlLength: number;
}

/**
 * A file of rows of an import: items, plans of files, addresses. Articles can only be written once all of an archive is known, and
 * memory has limits.
 */
export interface Spool {
  readonly number: number;
  readonly write: (item: ImportedArticle | ImportedPage) => ItemRows;
  /** Writes plain data as JSON has it. */
  readonly writeRow: (row: object) => SpoolRange;
  /** Writes what waits, so that all items can be read. */
  readonly flush: () => void;
  readonly close: () => void;
}

/** A folder in the folder of the system for temporary files, for the spools of an import. Nobody else may read it. */
interface SpoolFolder {
  /** Absolute. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Makes the folder for the spools of an import. */
export function spoolFolder(): SpoolFolder {
  const folder = mkdtempSync(join(tmpdir(), "dateline-import-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Items are written when so many bytes of them wait. */
const batchLength = 1_048_576;

/** So many bytes of UTF-8 a code unit takes at most. */
const bytesOfCharacter = 3;

/** Opens the spool of one thread. Its number is that of no other. */
export function openSpool(folder: string, number: number): Spool {
  const file = openSync(spoolFile(folder, number), "wx", 0o600);
  // One piece of memory for all rows: pieces of their own would leave holes in that of the process.
  const waiting = Buffer.allocUnsafe(batchLength);
  let waitingLength = 0;
  let written = 0;
  const append = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    written += bytes.length;
  };
  const flush = (): void => {
    append(waiting.subarray(0, waitingLength));
    waitingLength = 0;
  };
  const writeRow = (row: object): SpoolRange => {
    const text = JSON.stringify(row);
    const most = text.length * bytesOfCharacter;
    if (waitingLength + most > batchLength) flush();
    const at = written + waitingLength;
    if (most > batchLength) {
      append(Buffer.from(text));
      return { spool: number, at, length: written - at };
    }
    const length = waiting.write(text, waitingLength);
    waitingLength += length;
    return { spool: number, at, length };
  };
  return {
    number,
    write: ({ text, ...item }) => {
      const htmlLength = text.deferred ? writeRow(text.deferred).length : 0;
      const spooled: SpooledItem = { ...item, text: text.deferred ? { htmlLength } : text };
      return { row: writeRow(spooled), htmlLength };
    },
    writeRow,
    flush,
    close: () => closeSync(file),
  };
}

/** Reads a row of a spool. */
export type RowReader = <Row extends object>(range: SpoolRange) => Row;

/** Returns a reader of the rows in all spools of a folder. */
export function spoolReader(folder: string): { readonly read: RowReader; readonly close: () => void } {
  const files = new Map<number, number>();
  return {
    read: ({ spool, at, length }) => {
      const file = files.getOrInsertComputed(spool, () => openSync(spoolFile(folder, spool), "r"));
      const bytes = Buffer.alloc(length);
      for (let read = 0; read < length; ) read += readSync(file, bytes, read, length - read, at + read);
      return JSON.parse(bytes.toString());
    },
    close: () => {
      for (const file of files.values()) closeSync(file);
    },
  };
}

function spoolFile(folder: string, number: number): string {
  return join(folder, `items-${number}`);
}
