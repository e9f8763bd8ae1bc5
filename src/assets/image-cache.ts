import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { crc32 } from "node:zlib";
import { lazy } from "../lib/cache.ts";
import { makeFolder, naming } from "../lib/files.ts";
import type { Copy } from "./public-files.ts";

/** Keeps the files that were made of pictures, from one build to the next; urls are root-relative. */
export interface ImageCache {
  readonly has: (url: string) => boolean;
  /** Throws an error where it is not there. */
  readonly bytesOf: (url: string) => number;
  /** Puts it where it stays for this build alone if the shelf takes no more; throws what writing threw there. */
  readonly put: (url: string, bytes: Uint8Array) => void;
  /** The file as it is to be published; throws an error where it is not there. */
  readonly copyOf: (url: string) => Copy;
  /** Removes what is not among the urls and was made before a moment, in milliseconds since 1970. */
  readonly clear: (wanted: ReadonlySet<string>, before: number) => void;
  /** To be called when all is copied: where nothing can be kept, all is gone then. */
  readonly close: () => void;
}

/** A picture as it was put on the shelf. */
interface Kept {
  /** Its file, absolute or relative to the working folder; its name tells its size and its check sum too. */
  readonly path: string;
  readonly bytes: number;
  readonly sum: number;
}

/** Opens the shelf that lies in a folder, which is made when there is something to put there. */
export function openImageCache(home: string): ImageCache {
  const kept = listed(home);
  let temporary: string | undefined;
  const aside = (): string => {
    temporary ??= mkdtempSync(join(tmpdir(), "dateline-pictures-"));
    return temporary;
  };
  const isHomeUsable = lazy(() => isUsable(home));
  /** A disk that is full may be so for what is kept alone: the site, and what is put aside, may lie on others. */
  const written = (file: string, bytes: Uint8Array): string => {
    if (temporary !== undefined || !isHomeUsable()) return writtenInto(aside(), file, bytes);
    try {
      return writtenInto(home, file, bytes);
    } catch {
      return writtenInto(aside(), file, bytes);
    }
  };
  const keptAt = (url: string): Kept => {
    const found = kept.get(nameOf(url));
    if (!found) throw new Error(`The picture ${url} was not made.`);
    return found;
  };
  return {
    has: (url) => kept.has(nameOf(url)),
    bytesOf: (url) => keptAt(url).bytes,
    put: (url, bytes) => {
      const sum = crc32(bytes);
      const file = `${sum.toString(16).padStart(8, "0")}-${bytes.byteLength}-${nameOf(url)}`;
      const path = written(file, bytes);
      kept.set(nameOf(url), { path, bytes: bytes.byteLength, sum });
    },
    copyOf: (url) => {
      const { path, sum } = keptAt(url);
      return { from: path, url, always: { inputsHash: url, sum } };
    },
    clear: (wanted, before) => {
      const names = new Set([...wanted].map(nameOf));
      for (const [name, { path }] of kept) {
        if (names.has(name) || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before)
          continue;
        rmSync(path, { force: true });
        kept.delete(name);
      }
    },
    close: () => {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}

const pattern = /^([0-9a-f]{8})-(\d+)-(.+)$/;

function listed(folder: string): Map<string, Kept> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    files.flatMap((file) => {
      const [, sum, bytes, name] = pattern.exec(file) ?? [];
      if (sum === undefined || bytes === undefined || name === undefined) return [];
      return [
        [name, { path: join(folder, file), bytes: Number(bytes), sum: Number.parseInt(sum, 16) }] as const,
      ];
    }),
  );
}

function isUsable(folder: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file of a folder whole, or leaves nothing of it, and gives its path. Throws what writing threw. */
function writtenInto(folder: string, file: string, bytes: Uint8Array): string {
  // Killed meanwhile, a build leaves nothing behind that the next would take for whole.
  const fresh = join(folder, `new-${process.pid}`);
  const path = join(folder, file);
  try {
    naming(fresh, () => writeFileSync(fresh, bytes));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  return path;
}

/** Names of pictures hold the hash of their content, so that they need no folders to be told apart. */
function nameOf(url: string): string {
  return posix.basename(url);
}

/** Where what is made of pictures is kept, in the folder of the state. */
export function imageCacheFolderIn(cacheFolder: string): string {
  return join(cacheFolder, "pictures");
}
