import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BuiltSite, builtSite } from "../support/built-site.ts";
import { testFolder } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type PaperTerms, paperContent, paperTime } from "./paper-content.ts";

/** The encoded photographs of all papers. The names of files have the version of their encoding. */
const shared = testFolder("../node_modules/.cache/dateline-papers/pictures");

/** Puts the files of a folder into another one that may have some of them. */
const fill = (to: string, from: string): void => {
  mkdirSync(from, { recursive: true });
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(to));
  for (const name of readdirSync(from))
    if (!there.has(name))
      try {
        linkSync(join(from, name), join(to, name));
      } catch {
        copyFileSync(join(from, name), join(to, name));
      }
};

/** Builds a paper. Its photographs are encoded once for all papers and runs. */
export const builtPaper = async (terms: PaperTerms): Promise<BuiltSite> => {
  const folder = await paperContent(terms);
  const cacheFolder = join(temporaryFolder(), ".dateline");
  const pictures = join(cacheFolder, "pictures");
  fill(pictures, shared);
  const built = await builtSite({ folder, now: paperTime, cacheFolder });
  fill(shared, pictures);
  rmSync(cacheFolder, { recursive: true });
  rmSync(folder, { recursive: true });
  return built;
};
