import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "./replaceFile.ts";

/** In the output folder: the mark that a build made it, and the list of files that it made. */
export const manifestName = ".dateline.json";

/** The names in a list; throws where it is none. */
const filesIn = (text: string): readonly string[] => {
  const { generator, files }: { readonly generator?: unknown; readonly files?: unknown } = JSON.parse(text);
  if (generator !== "Dateline" || !Array.isArray(files)) throw new Error("There is no list of files.");
  return files.filter((file) => typeof file === "string");
};

/** Whether a name of the list leads to a file of the folder, as every build writes it. */
const isInside = (file: string): boolean => !/^(?:[a-z]:|\/)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(file);

/** The files that the last build left in a folder, relative to it; undefined where no build made the folder. */
export const readManifest = (output: string): ReadonlySet<string> | undefined => {
  const file = join(output, manifestName);
  if (!existsSync(file)) return undefined;
  try {
    return new Set(filesIn(readFileSync(file, "utf8")).filter(isInside));
  } catch {
    // The mark itself says that the folder is ours, even if the list in it is lost.
    return new Set();
  }
};

export const writeManifest = (output: string, files: Iterable<string>): void => {
  const data = { generator: "Dateline", files: [...files].sort() };
  replaceFile(join(output, manifestName), `${JSON.stringify(data, null, 1)}\n`);
};
