import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { OutputError } from "../cache/database.ts";
import { makeFolder } from "../lib/files.ts";
import { innerListName, type OutputPlace, readList, writeList } from "./list.ts";
import { type FolderLock, lockedFolder, lockName } from "./lock.ts";
/** Inside the output folder, so that finished files only need a new name to be in place. */
export const stagingName = ".dateline-staging";

export interface OutputFolder {
  readonly place: OutputPlace;
  readonly path: string;
  /** A folder for this build alone, which holds empty ones for new files and for those that replace others. */
  readonly staging: string;
  /** Gives the folder back, whatever became of the build. */
  readonly release: () => void;
}

/**
 * Claims a folder for a build. A folder that no build made must be new or empty.
 * @throws OutputError with what to do, before anything is changed
 */
export function outputFolder(place: OutputPlace): OutputFolder {
  const { path } = place;
  ensureFolder(path);
  ensureOurs(place);
  const { release } = lockOutput(path);
  try {
    const list = readList(place);
    // A build that is killed from here on must not leave a folder that no build will have made.
    if (!list?.isOfThisFolder) writeList(place, list?.files ?? []);
  } catch (error) {
    release();
    throw error;
  }
  return { place, path, staging: join(path, stagingName), release };
}

function ensureFolder(path: string): void {
  try {
    makeFolder(path);
  } catch {
    throw new OutputError(`The output folder ${path} can't be created. Choose another with --output.`);
  }
  if (!statSync(path).isDirectory())
    throw new OutputError(`${path} is not a folder. Choose another with --output.`);
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new OutputError(
      `The output folder ${path} is not writable. Change its permissions or choose another with --output.`,
    );
  }
}

function ensureOurs(place: OutputPlace): void {
  const { path } = place;
  // Looked at first: another build may begin to fill the folder, and keeps its list before that.
  const others = readdirSync(path).filter((name) => name !== stagingName && name !== innerListName);
  if (others.length === 0 || readList(place)?.isOfThisFolder || isSite(path)) return;
  throw new OutputError(
    `The folder ${path} contains files that no build made (${others.slice(0, 3).join(", ")}). Choose an empty or new folder with --output, or empty this one yourself.`,
  );
}

/** Every site has this feed, and it says who made it. */
function isSite(path: string): boolean {
  const feed = join(path, "feed.xml");
  return existsSync(feed) && readFileSync(feed, "utf8").includes("<generator>Dateline</generator>");
}

/** Makes the staging folder, which is also the sign that a build is at work here. */
function lockOutput(path: string): FolderLock {
  const staging = join(path, stagingName);
  const lock = lockedFolder(staging);
  if (!lock) throw new OutputError(`Another build is writing to ${path}. Wait until it has finished.`);
  for (const name of readdirSync(staging))
    if (name !== lockName) rmSync(join(staging, name), { recursive: true, force: true });
  for (const folder of [stagingNew, stagingReplaced]) mkdirSync(join(staging, folder));
  return lock;
}

/** Below the staging folder: the files that are new, those of each rank as they will stand in the output folder. */
export const stagingNew = "site";

/** Below the staging folder: the files that take the place of others. */
export const stagingReplaced = "replacing";
