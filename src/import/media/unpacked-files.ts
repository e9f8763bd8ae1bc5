import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { threadId } from "node:worker_threads";
import type { Entry } from "yauzl";
import { lazy } from "../../lib/cache.ts";

/** In bytes; as large as files of pictures may be. */
const largestFile = 100_000_000;

/**
 * Returns a function that unpacks a file of a ZIP archive by its path in it, once, and returns where it lies then: below `folder`, under
 * a name of its own, whatever its path is. Undefined for a file that is not there, is damaged, or is larger than 100 MB.
 */
export function unpackedFiles(
  archive: string,
  folder: string,
): (path: string) => Promise<string | undefined> {
  const listed = lazy(() => listedEntries(archive));
  const unpacked = async (path: string): Promise<string | undefined> => {
    const file = join(folder, createHash("sha256").update(`${archive}\n${path}`).digest("hex"));
    if (existsSync(file)) return file;
    const entry = (await listed()).get(path);
    if (entry === undefined || entry.uncompressedSize > largestFile) return undefined;
    mkdirSync(folder, { recursive: true });
    // Another thread may want the same.
    const part = `${file}.${threadId}`;
    if (!(await isUnpacked(archive, entry, part))) return undefined;
    renameSync(part, file);
    return file;
  };
  const files = new Map<string, Promise<string | undefined>>();
  return (path) => files.getOrInsertComputed(path, unpacked);
}

async function listedEntries(archive: string): Promise<ReadonlyMap<string, Entry>> {
  const { entriesOf, openedZip } = await import("../inputs/zip-files.ts");
  const zip = await openedZip(archive);
  try {
    return new Map((await entriesOf(zip)).map((entry) => [entry.fileName, entry]));
  } finally {
    zip.close();
  }
}

/** Unpacks one file. A damaged one is a picture that can't be found. */
async function isUnpacked(archive: string, entry: Entry, to: string): Promise<boolean> {
  const { openedZip } = await import("../inputs/zip-files.ts");
  const zip = await openedZip(archive);
  try {
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to));
    return true;
  } catch {
    return false;
  } finally {
    zip.close();
  }
}
