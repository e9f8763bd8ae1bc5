import { buffer } from "node:stream/consumers";
import { constants, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { headLength, type InputFile } from "../import-format.ts";
import { InputError } from "./input-error.ts";
import { isSystemName } from "./system-names.ts";

/** The files of a ZIP archive. */
interface ZipFiles {
  readonly files: readonly InputFile[];
  readonly close: () => void;
}

/** What an archive may unpack to, in bytes, or so many times its own size if that is more. */
const allowedSize = 1_000_000_000;

const allowedGrowth = 100;

const mostEntries = 1_000_000;

/**
 * Lists the files of a ZIP archive, in the order of their paths. Unpacks none of them; each is unpacked as it is read.
 * @throws InputError if the archive is damaged, encrypted, names files outside of itself, or unpacks to far more than its size
 */
export async function zipFiles(archive: string): Promise<ZipFiles> {
  const zip = await openedZip(archive);
  try {
    const files = (await entriesOf(zip))
      .map((entry) => zipFile(zip, entry, `${archive}/${entry.fileName}`))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    return { files, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/**
 * Opens an archive. It stays open until it is closed.
 * @throws InputError if it is damaged
 */
export async function openedZip(archive: string): Promise<ZipFile> {
  try {
    return await openPromise(archive, { autoClose: false });
  } catch (error) {
    throw damaged(error);
  }
}

/**
 * Lists what an archive holds, without folders and hidden files.
 * @throws InputError like `zipFiles`
 */
export async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > mostEntries)
    throw new InputError(`The archive holds ${zip.entryCount} files, more than ${mostEntries}. Divide it.`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/") || isOfSystem(entry.fileName)) continue;
      if (entry.isEncrypted())
        throw new InputError(
          "The archive is locked with a password. Unpack it, and import the folder that this makes.",
        );
      entries.push(entry);
    }
  } catch (error) {
    throw error instanceof InputError ? error : damaged(error);
  }
  checkSizes(entries, zip.fileSize);
  return entries;
}

/** Returns true for hidden files and what a system adds to archives. */
function isOfSystem(path: string): boolean {
  return path.split("/").some(isSystemName);
}

/** Refuses an archive that is made to fill a disk or a memory: one that grows too much, or whose files share their bytes. */
function checkSizes(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (packed > size || unpacked > Math.max(allowedSize, size * allowedGrowth))
    throw new InputError(
      `The archive would unpack to ${Math.round(unpacked / 1e6).toLocaleString("en")} MB, far more than an archive of its size holds. Nothing of it was read. If it is no trap, unpack it, and import the folder that this makes.`,
    );
}

function damaged(error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError(
    /relative path|absolute path|invalid characters/.test(reason)
      ? `The archive names a file outside of itself (${reason}). Nothing of it was read. Unpack it with a program that you trust, and import the folder that this makes.`
      : "The archive is damaged or was cut off. Download or pack it again.",
  );
}

function zipFile(zip: ZipFile, entry: Entry, shown: string): InputFile {
  return {
    path: entry.fileName,
    shown,
    size: entry.uncompressedSize,
    head: () => headOf(zip, entry),
    bytes: async () => {
      try {
        return await buffer(await zip.openReadStreamPromise(entry));
      } catch (error) {
        throw damaged(error);
      }
    },
    chunks: () => chunksOf(zip, entry),
  };
}

/**
 * Reads the packed bytes of a range and unpacks these: a stream of yauzl that is left before its end throws an error that nobody can
 * catch.
 */
async function headOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  try {
    if (uncompressedSize <= headLength) return await buffer(await zip.openReadStreamPromise(entry));
    const end = Math.min(compressedSize, headLength);
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false, end });
    const bytes = await buffer(packed);
    return compressionMethod === 0 ? bytes : await inflatedHead(bytes);
  } catch (error) {
    throw damaged(error);
  }
}

/** Unpacks the beginning of a file, and no more than is wanted of it, however much its bytes would unpack to. */
async function inflatedHead(packed: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(packed);
  for await (const chunk of inflate) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(chunks).subarray(0, headLength);
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw damaged(error);
  }
}
