import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../makeFolder.ts";
import { OutputError } from "../outputError.ts";
import { manifestName, writeManifest } from "./outputManifest.ts";
import { newFiles, replacingFiles } from "./stagedName.ts";

/** Inside the output folder, so that finished files only need a new name to be in place. */
export const stagingName = ".dateline-staging";

export interface OutputFolder {
  readonly path: string;
  /** A folder for this build alone, which holds empty ones for new files and for those that replace others. */
  readonly staging: string;
}

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
};

const ensureFolder = (path: string): void => {
  try {
    makeFolder(path);
  } catch {
    throw new OutputError(`The output folder ${path} can't be made. Name another with --output.`);
  }
  if (!statSync(path).isDirectory())
    throw new OutputError(`${path} is not a folder. Name another with --output.`);
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new OutputError(
      `The output folder ${path} is not writable. Change its permissions or name another with --output.`,
    );
  }
};

const ensureOurs = (path: string): void => {
  if (existsSync(join(path, manifestName))) return;
  const others = readdirSync(path).filter((name) => name !== stagingName);
  if (others.length > 0)
    throw new OutputError(
      `The folder ${path} holds files that no build made (${others.slice(0, 3).join(", ")}). Name an empty or new folder with --output, or empty this one yourself.`,
    );
  // A build that is killed here must not leave a folder that no build will have made.
  writeManifest(path, []);
};

/** Makes the staging folder, which is also the sign that a build is at work here. */
const claimStaging = (path: string): string => {
  const staging = join(path, stagingName);
  const owner = join(staging, "process");
  if (existsSync(owner)) {
    const id = Number(readFileSync(owner, "utf8"));
    if (Number.isInteger(id) && id !== process.pid && isRunning(id))
      throw new OutputError(
        `Another build (process ${id}) is writing to ${path}. Wait until it has finished.`,
      );
  }
  rmSync(staging, { recursive: true, force: true });
  for (const folder of [newFiles, replacingFiles]) mkdirSync(join(staging, folder), { recursive: true });
  writeFileSync(owner, String(process.pid));
  return staging;
};

/**
 * Claims a folder for a build. A folder that no build made must be new or empty.
 * @throws OutputError with what to do, before anything is changed
 */
export const outputFolder = (path: string): OutputFolder => {
  ensureFolder(path);
  ensureOurs(path);
  return { path, staging: claimStaging(path) };
};

/** Gives the folder back, whatever became of the build. */
export const releaseOutput = ({ path }: OutputFolder): void =>
  rmSync(join(path, stagingName), { recursive: true, force: true });
