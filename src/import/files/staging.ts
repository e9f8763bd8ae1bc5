import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files that an import will put into the content folder, all of them or none. */
export interface Staging {
  /** The folder in which the files lie until then; absolute or relative to the working directory. */
  readonly folder: string;
  /** Adds a file that was written into the folder. */
  readonly add: (path: string) => void;
  /** Writes a file beside the content. The path is relative to the content folder. */
  readonly write: (path: string, text: string) => void;
  /** Copies a file likewise. */
  readonly copy: (path: string, from: string) => void;
  /** Moves all files into their places. If one can't be moved, those before it are taken back. */
  readonly publish: () => void;
  /** Removes what was not published. */
  readonly end: () => void;
}

/** Opens a staging folder. It lies in the content folder, on the same disk, and hidden, so that no build reads it. */
export function openStaging(folder: string, process: number): Staging {
  const staging = join(folder, `.dateline-import-${process}`);
  const paths = new Set<string>();
  const made = new Set<string>();
  const placeFor = (path: string): string => {
    const file = join(staging, path);
    const above = dirname(file);
    if (!made.has(above)) mkdirSync(above, { recursive: true });
    made.add(above);
    paths.add(path);
    return file;
  };
  return {
    folder: staging,
    add: (path) => paths.add(path),
    write: (path, text) => writeFileSync(placeFor(path), text),
    copy: (path, from) => copyFileSync(from, placeFor(path)),
    publish: () => publish(staging, folder, [...paths]),
    end: () => rmSync(staging, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function publish(staging: string, folder: string, paths: readonly string[]): void {
  const replaced = join(staging, ".replaced");
  const moved: string[] = [];
  const folders = new Set<string>();
  // What this import made holds nothing that was there before.
  const made = new Set<string>();
  try {
    for (const path of paths) {
      const file = join(folder, path);
      const above = dirname(file);
      if (!folders.has(above) && mkdirSync(above, { recursive: true }) !== undefined) made.add(above);
      folders.add(above);
      if (!made.has(above) && existsSync(file)) move(file, join(replaced, path));
      renameSync(join(staging, path), file);
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) rmSync(join(folder, path), { force: true });
    for (const path of paths)
      if (existsSync(join(replaced, path))) move(join(replaced, path), join(folder, path));
    throw error;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
