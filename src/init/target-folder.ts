import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "../lib/system-error.ts";
import { conflictingScripts, type InstalledPackage, parseLock, parseManifest } from "./package-files.ts";

/** A folder in which no publication can be made. The message says why, and what to do. */
export class TargetError extends Error {}

/** What may lie in the folder of a new publication: a repository, and what npm makes when it installs Dateline. */
const allowed = [".git", "node_modules", "package.json", "package-lock.json"];

/** The folder into which files are written before they are moved into place. An earlier run may have left it. */
const stagingName = ".dateline-init";

/**
 * Checks that a folder is new, empty, or one in which npm has installed Dateline and nothing else lies. Returns what npm has
 * written there; undefined if that is nothing.
 * @throws TargetError if something else lies there
 */
export function checkedTarget(folder: string, typed: string): InstalledPackage | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) throw new TargetError(`${typed} is a file. Name a folder that is new or empty.`);
  const others = readdirSync(folder).filter((name) => ![...allowed, stagingName].includes(name));
  if (others.length > 0) throw new TargetError(notEmpty(typed, others));
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const manifest = parseManifest(readFileSync(file, "utf8"));
  if (!manifest)
    throw new TargetError(
      `${join(typed, "package.json")} is of something else: it does not depend on dateline-press. Name a folder that is new or empty, or run npm install dateline-press there first.`,
    );
  const [script] = conflictingScripts(manifest);
  if (script !== undefined)
    throw new TargetError(
      `${join(typed, "package.json")} has a script "${script}" already. Rename it, or name a folder that is new or empty.`,
    );
  const lock = join(folder, "package-lock.json");
  return { manifest, lock: existsSync(lock) ? parseLock(readFileSync(lock, "utf8")) : undefined };
}

const mostNamed = 5;

function notEmpty(typed: string, others: readonly string[]): string {
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : "";
  return `The folder ${typed} is not empty: it has ${others.slice(0, mostNamed).join(", ")}${more}. A publication begins in a folder that is new or empty. Name one, like dateline init valley.`;
}

/**
 * Writes the files of a new publication: all of them, or nothing. They are written into a folder of their own, and then moved
 * into place.
 * @throws TargetError if the folder can't be written
 */
export function writePublication(
  folder: string,
  typed: string,
  files: Readonly<Record<string, string>>,
): void {
  const undo: (() => void)[] = [];
  try {
    const made = mkdirSync(folder, { recursive: true });
    if (made !== undefined) undo.push(() => remove(made));
    const staging = join(folder, stagingName);
    remove(staging);
    undo.push(() => remove(staging));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const name of readdirSync(staging)) undo.push(moveIntoPlace(staging, folder, name));
    remove(staging);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw notWritten(error, typed);
  }
}

/** Moves a file or folder out of the staging folder. Returns a function that brings back what was there before. */
function moveIntoPlace(staging: string, folder: string, name: string): () => void {
  const target = join(folder, name);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  renameSync(join(staging, name), target);
  return () => (before ? writeFileSync(target, before) : remove(target));
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to write there",
  EPERM: "you have no permission to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  ENOTDIR: "a part of its path is a file",
};

function notWritten(error: unknown, typed: string): unknown {
  const reason = reasons[errorCode(error) ?? ""];
  return reason === undefined
    ? error
    : new TargetError(
        `The folder ${typed} can't be written: ${reason}. Nothing was made. Name another folder.`,
      );
}
