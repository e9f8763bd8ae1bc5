import type { Problem } from "../model/problem.ts";
import { inFileOrder } from "../text/inFileOrder.ts";
import { damagedPictures } from "./pictures/damagedPictures.ts";
import { pictureShelf } from "./pictures/pictureShelf.ts";
import { unreadablePictures } from "./pictures/unreadablePictures.ts";
import type { Edition } from "./planning/preparation.ts";
import { preparedSite } from "./planning/preparedSite.ts";
import { shownPictures } from "./planning/shownPictures.ts";
import { shelfFolderIn } from "./shelfFolderIn.ts";

export interface CheckedContent {
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** How many files of content there are. */
  readonly recordCount: number;
}

/**
 * Every problem that a build would tell, without building. Pictures are looked through last, when nothing else is wrong
 * any more, and only those that no build of the state folder has made.
 */
export const checkedContent = async (edition: Edition, stateFolder: string): Promise<CheckedContent> => {
  const { prepared, problems, recordCount } = preparedSite(edition);
  if (!prepared) return { problems, recordCount };
  const { pictures, site } = prepared;
  const shelf = pictureShelf(shelfFolderIn(stateFolder));
  const damaged = await unreadablePictures({ pictures, contentFolder: edition.folder, shelf });
  return {
    problems: [...problems, ...damagedPictures(damaged, shownPictures(site))].sort(inFileOrder),
    recordCount,
  };
};
