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
import type { OutputRow } from "../cache/outputs.ts";
import { CacheCorruptError } from "../cache/rows.ts";
import { fileStat } from "../lib/file-stat.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { naming } from "../lib/system-error.ts";
import { outputPath, type PageKind } from "../pages/page.ts";
import { type ChangeReason, canKeepFile, type PlannedCopy } from "./diff.ts";
import { stagingNew, stagingReplaced } from "./folder.ts";
import { publishingRank, type Rank } from "./order.ts";

/** What staging learnt of an output. */
export type StagedOutput =
  /** Its file lies where `publish` moves whole folders from. */
  | { readonly status: "new"; readonly row: OutputRow; readonly parts?: string }
  /** Its file lies at a path of its own, relative to the staging folder, and takes the place of the last build's. */
  | {
      readonly status: "replaced";
      readonly row: OutputRow;
      readonly parts?: string;
      readonly stagedAs: string;
    }
  /** The file of the last build stays. */
  | { readonly status: "unchanged"; readonly row: OutputRow; readonly parts?: string };

/**
 * Copies files into a folder, except those whose bytes are those of the last build.
 * @throws CacheCorruptError if a file of the image cache is damaged; it is removed then, so that it is made anew
 */
export function stageCopies(copies: readonly PlannedCopy[], folder: string): readonly StagedOutput[] {
  const outputs: StagedOutput[] = [];
  let isDamaged = false;
  for (const { copy, path, inputsHash, reason, before } of copies) {
    const bytes = naming(copy.from, () => readFileSync(copy.from));
    if (copy.always && crc32(bytes) !== copy.always.checksum) {
      rmSync(copy.from);
      isDamaged = true;
      continue;
    }
    const hash = hashBytes(bytes);
    if (before?.hash === hash && canKeepFile(reason)) {
      outputs.push({ status: "unchanged", row: { ...before, inputsHash } });
      continue;
    }
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    naming(to, () => writeFileSync(to, bytes));
    const { size = 0, modified = 0 } = fileStat(to) ?? {};
    outputs.push({ status: "new", row: { path, inputsHash, viewHash: hash, hash, size, modified } });
  }
  if (isDamaged) throw new CacheCorruptError("A file of the image cache differs from what was written.");
  return outputs;
}

/** Returns the folder of new files of a rank, relative to the staging folder. */
export function newFilesOf(rank: Rank): string {
  return `${stagingNew}/${rank}`;
}

interface StagedPage {
  readonly path: string;
  readonly reason: ChangeReason;
  readonly page: { readonly kind: PageKind };
}

/**
 * Returns the path of a page until it is published, relative to the staging folder. Pages that replace others lie in one
 * folder, named by hash: a tree of folders for them would have to be made, searched and removed.
 */
export function stagingPath({ path, reason, page }: StagedPage): string {
  return canKeepFile(reason)
    ? `${stagingReplaced}/${hashOf([path])}`
    : `${newFilesOf(publishingRank[page.kind])}/${path}`;
}

/** Writes a file below a folder, and makes the folders that it needs. */
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

/** Holds the bytes of one text at a time: a buffer for each would have to be allocated and collected. */
const scratchBuffer = Buffer.allocUnsafeSlow(1 << 20);

/** Encodes a text in UTF-8. The bytes are valid until the next call. */
function bytesOf(text: string): Uint8Array {
  return (
    // A character of UTF-16 takes at most three bytes.
    text.length * 3 > scratchBuffer.length
      ? Buffer.from(text)
      : scratchBuffer.subarray(0, scratchBuffer.write(text))
  );
}

/** Copies files to their paths below the output folder. */
export function copyFiles(copies: readonly Copy[], output: string): void {
  for (const { from, url } of copies) {
    const to = join(output, outputPath(url));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/** Removes the files of urls that were made before and are not made now. Eleventy itself leaves them. */
export function removeObsolete(before: readonly string[], now: readonly string[], output: string): void {
  const wanted = new Set(now);
  for (const url of before) if (!wanted.has(url)) rmSync(join(output, outputPath(url)), { force: true });
}

/** A file that was rendered and written. */
export interface RenderedFile {
  /** Relative to the folder that it was written into. */
  readonly path: string;
  /** The hash of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
