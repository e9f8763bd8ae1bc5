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
import { OutputError } from "../cache/output-error.ts";
import { makeFolder } from "../lib/files.ts";
import { innerListName, isListed, type OutputPlace, readList, writeList } from "./list.ts";
import { type FolderLock, lockFolder, lockName } from "./lock.ts";

/** The staging folder lies in the output folder, so that publishing a finished file only renames it. */
export const stagingName = ".dateline-staging";

/** In the staging folder: new files, those of each rank in a tree like that of the output folder. */
export const stagingNew = "site";

/** In the staging folder: files that replace others. */
export const stagingReplaced = "replacing";

/** An output folder that is locked for one build. Disposing of it removes the staging folder and unlocks it. */
export interface OutputFolder extends Disposable {
  readonly place: OutputPlace;
  /** Absolute. */
  readonly path: string;
  /** The staging folder of this build; absolute. */
  readonly staging: string;
}

/**
 * Locks an output folder for a build, and makes its staging folder. A folder that no build made must be new or empty.
 * @throws OutputError with advice, before anything is changed
 */
export function lockOutput(place: OutputPlace): OutputFolder {
  const { path } = place;
  ensureFolder(path);
  ensureOurs(place);
  const lock = lockStaging(path);
  try {
    // Even if this build is killed, the next one must see that the folder is ours.
    if (!isListed(place)) writeList(place, readList(place)?.files ?? []);
  } catch (error) {
    lock.release();
    throw error;
  }
  return { place, path, staging: join(path, stagingName), [Symbol.dispose]: lock.release };
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
  // Read the folder before the list: another build writes its list before it fills the folder.
  const others = readdirSync(path).filter((name) => name !== stagingName && name !== innerListName);
  if (others.length === 0 || isListed(place) || isSite(path)) return;
  throw new OutputError(
    `The folder ${path} contains files that no build made (${others.slice(0, 3).join(", ")}). Choose an empty or new folder with --output, or empty this one yourself.`,
  );
}

/** Returns true for a folder with a feed that names Dateline as its generator, which every site has. */
function isSite(path: string): boolean {
  const feed = join(path, "feed.xml");
  return existsSync(feed) && readFileSync(feed, "utf8").includes("<generator>Dateline</generator>");
}

function lockStaging(path: string): FolderLock {
  const staging = join(path, stagingName);
  const lock = lockFolder(staging);
  if (!lock) throw new OutputError(`Another build is writing to ${path}. Wait until it has finished.`);
  for (const name of readdirSync(staging))
    if (name !== lockName) rmSync(join(staging, name), { recursive: true, force: true });
  for (const folder of [stagingNew, stagingReplaced]) mkdirSync(join(staging, folder));
  return lock;
}
