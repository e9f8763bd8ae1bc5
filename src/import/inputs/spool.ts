import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HtmlSource, ImportedArticle, ImportedPage, ImportedText } from "../imported-item.ts";

/** A text as a spool keeps it. */
type SpooledText = ImportedText | HtmlSource;

/** An article or a page as a spool keeps it. */
export type SpooledItem = (Omit<ImportedArticle, "text"> | Omit<ImportedPage, "text">) & {
  readonly text: SpooledText;
};

/** Where an item lies in a spool, in bytes. */
export interface SpoolRange {
  readonly at: number;
  readonly length: number;
}

/** A file of the items of an import. Articles can only be written once all of an archive is known, and memory has limits. */
export interface Spool {
  /** The file; absolute. */
  readonly file: string;
  readonly write: (item: ImportedArticle | ImportedPage) => SpoolRange;
  /** Writes what waits, so that all items can be read. */
  readonly flush: () => void;
  /** Removes the file. */
  readonly end: () => void;
}

/** Items are written when so many bytes of them wait. */
const batchLength = 1_048_576;

/** Opens a spool in the folder of the system for temporary files. Nobody else may read it. */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), "dateline-import-"));
  const path = join(folder, "items");
  const file = openSync(path, "wx", 0o600);
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  let written = 0;
  const flush = (): void => {
    if (waitingLength === 0) return;
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    written += bytes.length;
    waiting = [];
    waitingLength = 0;
  };
  return {
    file: path,
    write: (item) => {
      const { text } = item;
      const bytes = Buffer.from(JSON.stringify({ ...item, text: text.deferred ?? text }));
      const range = { at: written + waitingLength, length: bytes.length };
      waiting.push(bytes);
      waitingLength += bytes.length;
      if (waitingLength >= batchLength) flush();
      return range;
    },
    flush,
    end: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens the file of a spool for reading its items. */
export function spoolReader(path: string): {
  readonly read: (range: SpoolRange) => SpooledItem;
  readonly close: () => void;
} {
  const file = openSync(path, "r");
  return {
    read: ({ at, length }) => {
      const bytes = Buffer.alloc(length);
      for (let read = 0; read < length; ) read += readSync(file, bytes, read, length - read, at + read);
      return JSON.parse(bytes.toString());
    },
    close: () => closeSync(file),
  };
}
