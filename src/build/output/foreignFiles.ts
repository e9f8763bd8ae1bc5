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
  return [...[...new Set(fresh.flatMap(foldersAbove))].filter(standsInFolder), ...fresh.filter(standsInFile)];
};
