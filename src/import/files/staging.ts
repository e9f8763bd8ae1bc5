import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { placesIn } from "./staging-writer.ts";

/** Files that an import will put into the content folder, all of them or none. */
export interface Staging {
  /** The folder in which the files lie until then; absolute or relative to the working directory. */
  readonly folder: string;
  /** Adds a file that was written into the folder. */
  readonly add: (path: string) => void;
  /** Adds a file that was written for the folder of public files, by its path there. */
  readonly addDownload: (path: string, publicFolder: string) => void;
  /** Writes a file beside the content. The path is relative to the content folder. */
  readonly write: (path: string, text: string) => void;
  /** Copies a file likewise. */
  readonly copy: (path: string, from: string) => void;
  /** Moves all files into their places. If one can't be moved, those before it are taken back. */
  readonly publish: () => void;
  /** Removes what was not published. */
  readonly end: () => void;
}

/** Returns where a file for the folder of public files lies in a staging folder, by its path there. */
export function stagedDownload(path: string): string {
  return `.public/${path}`;
}

/** Opens a staging folder. It lies in the content folder, on the same disk, and hidden, so that no build reads it. */
export function openStaging(folder: string, process: number): Staging {
  const staging = join(folder, `.dateline-import-${process}`);
  const paths = new Map<string, string>();
  const add = (path: string): void => void paths.set(path, join(folder, path));
  const placeIn = placesIn(staging);
  const placeFor = (path: string): string => {
    add(path);
    return placeIn(path);
  };
  return {
    folder: staging,
    add,
    addDownload: (path, publicFolder) => void paths.set(stagedDownload(path), join(publicFolder, path)),
    write: (path, text) => writeFileSync(placeFor(path), text),
    copy: (path, from) => copyFileSync(from, placeFor(path)),
    publish: () => publish(staging, paths),
    end: () => rmSync(staging, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Moves files by their paths in the staging folder. */
function publish(staging: string, targets: ReadonlyMap<string, string>): void {
  const replaced = join(staging, ".replaced");
  const moved: string[] = [];
  const folders = new Set<string>();
  // What this import made holds nothing that was there before.
  const made = new Set<string>();
  try {
    for (const [path, file] of targets) {
      const above = dirname(file);
      if (!folders.has(above) && mkdirSync(above, { recursive: true }) !== undefined) made.add(above);
      folders.add(above);
      if (!made.has(above) && existsSync(file)) move(file, join(replaced, path));
      renameSync(join(staging, path), file);
      moved.push(file);
    }
  } catch (error) {
    for (const file of moved) rmSync(file, { force: true });
    for (const [path, file] of targets)
      if (existsSync(join(replaced, path))) move(join(replaced, path), file);
    throw error;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
