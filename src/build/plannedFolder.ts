import type { Problem } from "../model/problem.ts";
import { readContent } from "../read/readContent.ts";
import { pictureShelf } from "./pictures/pictureShelf.ts";
import { publishablePictures } from "./pictures/publishablePictures.ts";
import type { Copy } from "./planning/copy.ts";
import { type Edition, type PreparedSite, preparation } from "./planning/preparation.ts";
import { shelfFolderIn } from "./shelfFolderIn.ts";
import { stateFolderIn } from "./stateFolderIn.ts";

export interface PlannedFolder {
  /** Undefined where there is an error among the problems. */
  readonly plan?: { readonly pages: PreparedSite["pages"]; readonly copies: readonly Copy[] } | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Everything that is to be written of a content folder, for a run without a state: only the pictures that builds made
 * in the working folder are taken over.
 */
export const plannedFolder = async (edition: Edition & { readonly now: number }): Promise<PlannedFolder> => {
  const shelf = pictureShelf(shelfFolderIn(stateFolderIn(".")));
  const { prepared, problems } = preparation(readContent(edition), { ...edition, bytesOf: shelf.bytesOf });
  if (!prepared) return { problems };
  const progress = { stage: () => {}, advance: () => {} };
  const order = { edition, progress, began: edition.now };
  const { pictures, faults } = await publishablePictures({ order, prepared, shelf });
  if (faults.length > 0) return { problems: faults };
  return { plan: { pages: prepared.pages, copies: [...pictures, ...prepared.copies] }, problems };
};
