import { type Dirent, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { pathsBelow } from "../pathsBelow.ts";
import { stagingName } from "./outputFolder.ts";
import { innerListName } from "./outputList.ts";

const isNoFolder = (entry: Dirent): boolean => !entry.isDirectory();

const pathsIn = (output: string, folder: string): readonly string[] =>
  readdirSync(join(output, folder), { withFileTypes: true })
    .filter(isNoFolder)
    .map(({ name }) => posix.join(folder, name));

/**
 * Files of the output folder that no build made, relative to it: all of them, or those that lie in certain folders
 * right beside files of ours.
 */
export const otherFiles = (
  output: string,
  isOurs: (file: string) => boolean,
  folders: Iterable<string> | "all",
): readonly string[] => {
  const paths =
    folders === "all"
      ? pathsBelow(output, isNoFolder)
      : [...new Set(folders)].flatMap((folder) => pathsIn(output, folder));
  return paths
    .filter((file) => file !== innerListName && !file.startsWith(`${stagingName}/`) && !isOurs(file))
    .toSorted();
};
