import type { Problem } from "../model/problem.ts";
import { readContent } from "../read/readContent.ts";
import { inFileOrder } from "../text/inFileOrder.ts";
import type { Since } from "./history/lostSince.ts";
import { damagedPictures } from "./pictures/damagedPictures.ts";
import { pictureShelf } from "./pictures/pictureShelf.ts";
import { unreadablePictures } from "./pictures/unreadablePictures.ts";
import { type Edition, preparation } from "./planning/preparation.ts";
import { shownPictures } from "./planning/shownPictures.ts";
import { shelfFolderIn } from "./shelfFolderIn.ts";

export interface CheckedContent {
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** How many files of content there are. */
  readonly recordCount: number;
}

/**
 * Every problem that a build would tell, without building, and what was published at a revision and would be gone. Pictures
 * are looked through last, when nothing else is wrong any more, and only those that no build of the state folder has made.
 * @throws RevisionError where there is no such revision
 */
export const checkedContent = async (
  edition: Edition,
  stateFolder: string,
  since?: Since,
): Promise<CheckedContent> => {
  const content = readContent(edition);
  const { prepared, problems: faults, recordCount } = preparation(content, edition);
  const lost = since ? (await import("./history/lostSince.ts")).lostSince(content, edition, since) : [];
  const problems = [...faults, ...lost].sort(inFileOrder);
  if (!prepared) return { problems, recordCount };
  const { pictures, site } = prepared;
  const shelf = pictureShelf(shelfFolderIn(stateFolder));
  const damaged = await unreadablePictures({ pictures, contentFolder: edition.folder, shelf });
  return {
    problems: [...problems, ...damagedPictures(damaged, shownPictures(site))].sort(inFileOrder),
    recordCount,
  };
};
