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
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { lazy } from "../lib/cache.ts";
import { makeFolder } from "../lib/files.ts";
import { naming } from "../lib/system-error.ts";
import type { Copy } from "./public-files.ts";

/**
 * Keeps the files that were made of pictures from one build to the next. Urls are root-relative. Disposing of it removes
 * what could be kept for one build only.
 */
export interface ImageCache extends Disposable {
  readonly has: (url: string) => boolean;
  /** Returns the size of a file. Throws an error if it was not made. */
  readonly bytesOf: (url: string) => number;
  /** Keeps a file, for this build only if the cache folder takes no more. Throws what writing to the temporary folder threw. */
  readonly put: (url: string, bytes: Uint8Array) => void;
  /** Returns a file as a copy to publish. Throws an error if it was not made. */
  readonly copyOf: (url: string) => Copy;
  /** Removes the files that are not among the urls and were made before a moment, in milliseconds since 1970. */
  readonly clear: (wanted: ReadonlySet<string>, before: number) => void;
}

/** Opens the image cache in a folder, which is made when there is something to keep. */
export function openImageCache(home: string): ImageCache {
  const files = filesIn(home);
  let temporary: string | undefined;
  const aside = (): string => {
    temporary ??= mkdtempSync(join(tmpdir(), "dateline-pictures-"));
    return temporary;
  };
  const isHomeUsable = lazy(() => isUsable(home));
  // If the disk of the cache is full, those of the site and of temporary files may have room.
  const written = (file: string, bytes: Uint8Array): string => {
    if (temporary !== undefined || !isHomeUsable()) return writtenInto(aside(), file, bytes);
    try {
      return writtenInto(home, file, bytes);
    } catch {
      return writtenInto(aside(), file, bytes);
    }
  };
  const fileAt = (url: string): CachedFile => {
    const path = files.get(nameOf(url));
    const facts = path === undefined ? null : factsBefore.exec(nameOf(path));
    if (path === undefined || !facts) throw new Error(`The picture ${url} was not made.`);
    return { path, checksum: Number.parseInt(facts[1] ?? "", 16), bytes: Number(facts[2]) };
  };
  return {
    has: (url) => files.has(nameOf(url)),
    bytesOf: (url) => fileAt(url).bytes,
    put: (url, bytes) => {
      const checksum = crc32(bytes);
      const file = `${checksum.toString(16).padStart(8, "0")}-${bytes.byteLength}-${nameOf(url)}`;
      files.set(nameOf(url), written(file, bytes));
    },
    copyOf: (url) => {
      const { path, checksum } = fileAt(url);
      return { from: path, url, always: { inputsHash: url, checksum } };
    },
    clear: (wanted, before) => {
      const names = new Set([...wanted].map(nameOf));
      for (const [name, path] of files) {
        if (names.has(name) || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before)
          continue;
        rmSync(path, { force: true });
        files.delete(name);
      }
    },
    [Symbol.dispose]: () => {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Returns the paths of the files in a folder, by their names without checksum and size. */
function filesIn(folder: string): Map<string, string> {
  const paths = new Map<string, string>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const [start] = factsBefore.exec(file) ?? [];
    // There may be very many, and `join` would take most of the time.
    if (start !== undefined) paths.set(file.slice(start.length), `${folder}/${file}`);
  }
  return paths;
}

/** The checksum and the size before the name of a file. */
const factsBefore = /^([0-9a-f]{8})-(\d+)-(?=.)/;

interface CachedFile {
  /** Absolute or relative to the working folder. */
  readonly path: string;
  readonly bytes: number;
  readonly checksum: number;
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

/** Writes a file whole or not at all, and returns its path. Throws what writing threw. */
function writtenInto(folder: string, file: string, bytes: Uint8Array): string {
  // If the build is killed meanwhile, no half a file has a name that the next build knows.
  const fresh = join(folder, `new-${process.pid}`);
  const path = `${folder}/${file}`;
  try {
    naming(fresh, () => writeFileSync(fresh, bytes));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  return path;
}

/** Returns the file name. It holds a hash of the content, so that names are unique without their folders. */
function nameOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

/** Returns the folder of the image cache, in the folder of all caches. */
export function imageCacheFolderIn(cacheFolder: string): string {
  return join(cacheFolder, "pictures");
}
