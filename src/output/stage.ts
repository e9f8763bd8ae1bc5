import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import type { Copy } from "../assets/public-files.ts";
import type { OutputRow } from "../cache/cache.ts";
import { CacheCorruptError } from "../cache/rows.ts";
import { fileStat, naming } from "../lib/files.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { outputPath, type PageKind } from "../pages/page.ts";
import { type ChangeReason, canKeepFile, type PlannedCopy } from "./diff.ts";
import { stagingNew, stagingReplaced } from "./folder.ts";
import { publishingRank, type Rank } from "./order.ts";

interface CopyStage {
  /** Of copies that lie in the staging folder now. */
  readonly fresh: readonly OutputRow[];
  /** Of copies that are the same as before. */
  readonly same: readonly OutputRow[];
}

/**
 * Copies what has to be copied into the staging folder; a file whose bytes are as before is none of it.
 * Throws StateDamage where something that the generator kept is not as it was written; that is gone then, to be made anew.
 */
export function stageCopies(copies: readonly PlannedCopy[], staging: string): CopyStage {
  const fresh: OutputRow[] = [];
  const same: OutputRow[] = [];
  let damaged = false;
  for (const { copy, path, inputsHash, reason, before } of copies) {
    const bytes = naming(copy.from, () => readFileSync(copy.from));
    if (copy.always && crc32(bytes) !== copy.always.sum) {
      rmSync(copy.from);
      damaged = true;
      continue;
    }
    const hash = hashBytes(bytes);
    if (before?.hash === hash && canKeepFile(reason)) {
      same.push({ ...before, inputsHash });
      continue;
    }
    const to = join(staging, path);
    mkdirSync(dirname(to), { recursive: true });
    naming(to, () => writeFileSync(to, bytes));
    const { size = 0, modified = 0 } = fileStat(to) ?? {};
    fresh.push({ path, inputsHash, viewHash: hash, hash, size, modified });
  }
  if (damaged) throw new CacheCorruptError("What was kept of pictures is not as it was written.");
  return { fresh, same };
}

/** Where new files of a rank lie, relative to the staging folder. */
export function newFilesOf(rank: Rank): string {
  return `${stagingNew}/${rank}`;
}

interface StagedPage {
  readonly path: string;
  readonly reason: ChangeReason;
  readonly page: { readonly kind: PageKind };
}

/**
 * What a file is called until it is put into place, relative to the staging folder. One that takes the place of another
 * has a name of its own, all of them in one folder: a folder for each would have to be made, looked through and removed.
 */
export function stagingPath({ path, reason, page }: StagedPage): string {
  return canKeepFile(reason)
    ? `${stagingReplaced}/${hashOf([path])}`
    : `${newFilesOf(publishingRank[page.kind])}/${path}`;
}

/** Writes a new file below a folder, with the folders that it needs; gives what is to be known of it later. */
export function writeFile(folder: string, path: string, content: string | Uint8Array): RenderedFile {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "w");
  try {
    naming(file, () => writeFileSync(handle, bytes));
    const { size, mtimeMs } = fstatSync(handle);
    return { path, hash: hashBytes(bytes), size, modified: mtimeMs };
  } finally {
    closeSync(handle);
  }
}

/** Where texts are made bytes, one after the other: a place for each would have to be found and cleared. */
const scratchBuffer = Buffer.allocUnsafeSlow(1 << 20);

/** A text in UTF-8, good until the next one is asked for. */
function bytesOf(text: string): Uint8Array {
  return (
    // A character of UTF-16 takes at most three bytes.
    text.length * 3 > scratchBuffer.length
      ? Buffer.from(text)
      : scratchBuffer.subarray(0, scratchBuffer.write(text))
  );
}

/** Copies files to where they are published below the output folder. */
export function copyFiles(copies: readonly Copy[], output: string): void {
  for (const { from, url } of copies) {
    const to = join(output, outputPath(url));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/** Removes the files of urls that were made before and are not any more; Eleventy itself leaves them. */
export function removeObsolete(before: readonly string[], now: readonly string[], output: string): void {
  const wanted = new Set(now);
  for (const url of before) if (!wanted.has(url)) rmSync(join(output, outputPath(url)), { force: true });
}

/** A file that was rendered and written. */
export interface RenderedFile {
  /** Relative to the folder that it was written into. */
  readonly path: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
