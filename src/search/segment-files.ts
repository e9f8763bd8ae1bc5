import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { makeFolder, replaceFile } from "../lib/files.ts";
import { hashBytes } from "../lib/hash.ts";
import type { KeptPart } from "./index-builder.ts";

/**
 * Writes what is kept of a part of an index. A reader sees the whole file or none. If the folder can't be written, the next
 * build makes the part again.
 */
export function savePart(file: string, part: KeptPart): void {
  const content = serialize(part);
  try {
    makeFolder(dirname(file));
    replaceFile(file, Buffer.concat([Buffer.from(hashBytes(content)), content]));
  } catch {}
}

/** What is kept of the parts of indexes. Each file is loaded once, until all are cleared from memory. */
export interface KeptParts {
  /** Loads all files of a folder. */
  readonly loadAll: (folder: string) => void;
  /**
   * Returns what a file holds, or what a file of this name held before its articles changed; undefined if there is none.
   * Names differ after their last dot only.
   */
  readonly earlier: (file: string) => KeptPart | undefined;
  readonly clear: () => void;
}

export function keptParts(): KeptParts {
  const loaded = new Map<string, KeptPart>();
  const load = (file: string): KeptPart | undefined => {
    const part = loaded.get(file) ?? loadPart(file);
    if (part) loaded.set(file, part);
    return part;
  };
  return {
    loadAll: (folder) => {
      for (const name of namesIn(folder)) load(join(folder, name));
    },
    earlier: (file) => {
      const folder = dirname(file);
      const start = basename(file).replace(/[^.]*$/, "");
      const other = (): string | undefined => namesIn(folder).find((name) => name.startsWith(start));
      return load(file) ?? load(join(folder, other() ?? basename(file)));
    },
    clear: () => loaded.clear(),
  };
}

/** Loads what is kept of a part of an index; undefined if it is missing or damaged. */
function loadPart(file: string): KeptPart | undefined {
  const bytes = bytesOf(file);
  if (!bytes) return undefined;
  const content = bytes.subarray(hashLength);
  if (hashBytes(content) !== bytes.toString("latin1", 0, hashLength)) return undefined;
  const part: KeptPart = deserialize(content);
  return part;
}

const hashLength = hashBytes("").length;

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It can be made again, so the reason does not matter.
    return undefined;
  }
}

/** Removes all files of a folder but those named, which may be missing; without any, the folder too. */
export function removeOtherSegments(folder: string, kept: ReadonlySet<string>): void {
  if (kept.size === 0) rmSync(folder, { recursive: true, force: true });
  for (const name of namesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
