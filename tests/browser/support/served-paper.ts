import { builtPaper } from "../../papers/built-paper.ts";
import type { PaperTerms } from "../../papers/paper-content.ts";
import type { BuiltSite } from "../../support/built-site.ts";
import { type ServedFolder, servedFolder } from "./served-folder.ts";

/** A test paper that is served at localhost. */
export interface ServedPaper extends ServedFolder {
  readonly terms: PaperTerms;
  readonly built: BuiltSite;
}

export const servedPaper = async (terms: PaperTerms): Promise<ServedPaper> => {
  const built = await builtPaper(terms);
  return { terms, built, ...(await servedFolder({ folder: built.output })) };
};
