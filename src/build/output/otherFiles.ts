import { type Dirent, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { stagingName } from "./outputFolder.ts";
import { manifestName } from "./outputManifest.ts";

const namesIn = (output: string, folder: string, recursive: boolean): readonly Dirent[] =>
  readdirSync(join(output, folder), { withFileTypes: true, recursive });

/**
 * Files of the output folder that no build made, relative to it: all of them, or those that lie in certain folders
 * right beside files of ours.
 */
export const otherFiles = (
  output: string,
  isOurs: (file: string) => boolean,
  folders: Iterable<string> | "all",
): readonly string[] => {
  const entries =
    folders === "all"
      ? namesIn(output, "", true)
      : [...new Set(folders)].flatMap((folder) => namesIn(output, folder, false));
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(output, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => file !== manifestName && !file.startsWith(`${stagingName}/`) && !isOurs(file))
    .sort();
};
