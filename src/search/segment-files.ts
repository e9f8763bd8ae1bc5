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

/** Loads what is kept of a part of an index; undefined if they are missing or damaged. */
export function loadPart(file: string): KeptPart | undefined {
  const bytes = bytesOf(file);
  if (!bytes) return undefined;
  const content = bytes.subarray(hashLength);
  if (hashBytes(content) !== bytes.toString("latin1", 0, hashLength)) return undefined;
  const part: KeptPart = deserialize(content);
  return part;
}

/**
 * Loads what a file of this name held before its articles changed; undefined if there is none. Names differ
 * after their last dot only.
 */
export function loadEarlierPart(file: string): KeptPart | undefined {
  const folder = dirname(file);
  const start = basename(file).replace(/[^.]*$/, "");
  const name = namesIn(folder).find((one) => one.startsWith(start));
  return name === undefined ? undefined : loadPart(join(folder, name));
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

/** Removes all files of a folder but those named, which may be missing. */
export function removeOtherSegments(folder: string, kept: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
