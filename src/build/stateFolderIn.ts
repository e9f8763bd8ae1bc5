import { join } from "node:path";

/** Where builds keep what the next may take over, in the folder that a command is run in. */
export const stateFolderIn = (workingFolder: string): string => join(workingFolder, ".dateline");
