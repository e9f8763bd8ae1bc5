import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../../pages/foldersAbove.ts";
import { entryAt } from "../entryAt.ts";
import { pathsBelow } from "../pathsBelow.ts";
import type { Publication } from "./publishStaged.ts";
import { newFilesOf } from "./stagedName.ts";

const isSame = (one: string, other: string): boolean => readFileSync(one).equals(readFileSync(other));

/** How a folder stands that files are to come into. */
type FolderStanding = "there" | "missing" | "taken";

/** What of others stands where fresh files or their folders are to be, relative to the output folder. */
export const foreignFiles = ({
  output,
  fresh,
  replacing,
  rankOf,
  isOurs,
}: Publication): readonly string[] => {
  const { path } = output;
  const stagedAt = (file: string): string => join(output.staging, newFilesOf(rankOf(file)), file);
  const standsInFile = (file: string): boolean => {
    const place = join(path, file);
    const there = entryAt(place);
    if (!there) return false;
    if (!there.isDirectory()) return !isOurs(file) && !isSame(stagedAt(file), place);
    const inside = pathsBelow(place, (entry) => !entry.isDirectory());
    return inside.length === 0 || inside.some((name) => !isOurs(`${file}/${name}`));
  };
  // Below a folder that is not there yet nothing can stand in the way.
  const folders = new Map<string, FolderStanding>();
  const standingOf = (folder: string): FolderStanding => {
    const there = entryAt(join(path, folder));
    if (!there) return "missing";
    return there.isDirectory() || (there.isFile() && isOurs(folder)) ? "there" : "taken";
  };
  const isBelowMissing = (file: string): boolean =>
    foldersAbove(file).some((folder) => folders.getOrInsertComputed(folder, standingOf) === "missing");
  // A file that is replaced is one of ours, as it was written: it was looked at.
  const files = fresh
    .filter((file) => !isBelowMissing(file))
    .filter((file) => !replacing.has(file) && standsInFile(file));
  const taken = [...folders].flatMap(([folder, standing]) => (standing === "taken" ? [folder] : []));
  return [...taken, ...files];
};
