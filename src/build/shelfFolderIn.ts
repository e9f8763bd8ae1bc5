import { join } from "node:path";

/** Where what is made of pictures is kept, in the folder of the state. */
export const shelfFolderIn = (stateFolder: string): string => join(stateFolder, "pictures");
