import { basename, join } from "node:path";
import { digestOf } from "../../text/digestOf.ts";

/** Where the state of the builds into an output folder is kept; all paths are absolute. */
export const stateFileOf = (stateFolder: string, output: string): string =>
  join(
    stateFolder,
    `${basename(output).replace(/[^\w-]/g, "") || "site"}-${digestOf([output]).slice(0, 8)}.sqlite`,
  );
