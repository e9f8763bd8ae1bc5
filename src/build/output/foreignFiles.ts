import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../../pages/foldersAbove.ts";
import { entryAt } from "../entryAt.ts";
import type { Publication } from "./publishStaged.ts";

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const isSame = (one: string, other: string): boolean => readFileSync(one).equals(readFileSync(other));

/** What of others stands where fresh files or their folders are to be, relative to the output folder. */
export const foreignFiles = ({ output, fresh, isOurs }: Publication): readonly string[] => {
  const { path, staging } = output;
  const standsInFolder = (folder: string): boolean => {
    const there = entryAt(join(path, folder));
    return there !== undefined && !there.isDirectory() && !(there.isFile() && isOurs(folder));
  };
  const standsInFile = (file: string): boolean => {
    const place = join(path, file);
    const there = entryAt(place);
    if (!there) return false;
    if (!there.isDirectory()) return !isOurs(file) && !isSame(join(staging, file), place);
    const inside = filesBelow(place);
    return inside.length === 0 || inside.some((name) => !isOurs(`${file}/${name}`));
  };
  return [...[...new Set(fresh.flatMap(foldersAbove))].filter(standsInFolder), ...fresh.filter(standsInFile)];
};
