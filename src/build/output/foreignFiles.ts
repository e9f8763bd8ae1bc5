import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../../pages/foldersAbove.ts";
import { entryAt } from "../entryAt.ts";
import { pathsBelow } from "../pathsBelow.ts";
import type { Publication } from "./publishStaged.ts";

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
    const inside = pathsBelow(place, (entry) => !entry.isDirectory());
    return inside.length === 0 || inside.some((name) => !isOurs(`${file}/${name}`));
  };
  // Below a folder that is not there yet nothing can stand in the way.
  const folders = new Set<string>();
  const missing = new Set<string>();
  const isBelowMissing = (file: string): boolean => {
    for (const folder of foldersAbove(file)) {
      if (missing.has(folder)) return true;
      if (folders.has(folder)) continue;
      folders.add(folder);
      if (entryAt(join(path, folder))) continue;
      missing.add(folder);
      return true;
    }
    return false;
  };
  const files = fresh.filter((file) => !isBelowMissing(file)).filter(standsInFile);
  return [...[...folders].filter(standsInFolder), ...files];
};
