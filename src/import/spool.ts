import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportedText } from "./imported-item.ts";

/** Where a text lies in a spool, in bytes. */
export interface SpoolRange {
  readonly at: number;
  readonly length: number;
}

/** A file of the texts of an import. Articles can only be written once all of an archive is known, and memory has limits. */
export interface Spool {
  readonly write: (text: ImportedText) => SpoolRange;
  readonly read: (range: SpoolRange) => ImportedText;
  /** Removes the file. */
  readonly end: () => void;
}

/** Texts are written when so many bytes of them wait. */
const batchLength = 1_048_576;

/** Opens a spool in the folder of the system for temporary files. */
export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), "dateline-import-"));
  const file = openSync(join(folder, "texts"), "wx+", 0o600);
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
    write: (text) => {
      const bytes = Buffer.from(JSON.stringify(text));
      const range = { at: written + waitingLength, length: bytes.length };
      waiting.push(bytes);
      waitingLength += bytes.length;
      if (waitingLength >= batchLength) flush();
      return range;
    },
    read: ({ at, length }) => {
      flush();
      const bytes = Buffer.alloc(length);
      for (let read = 0; read < length; ) read += readSync(file, bytes, read, length - read, at + read);
      return JSON.parse(bytes.toString());
    },
    end: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}
