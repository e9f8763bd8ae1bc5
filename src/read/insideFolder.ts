import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The true path of a file, or undefined where there is none or a link on the way leads out of the folder. */
export const insideFolder = (folder: string, path: string): string | undefined => {
  try {
    const real = realpathSync(join(folder, path));
    const home = realpathSync(folder);
    return real.startsWith(home + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
};
