import type { PageKind } from "../../pages/page.ts";
import { digestOf } from "../../text/digestOf.ts";
import { mayStay } from "../planning/mayStay.ts";
import type { Cause } from "../planning/planOf.ts";
import { publishingRank, type Rank } from "./publishingRank.ts";

/** Below the staging folder: the files that are new, those of each rank as they will stand in the output folder. */
export const newFiles = "site";

/** Where new files of a rank lie, relative to the staging folder. */
export const newFilesOf = (rank: Rank): string => `${newFiles}/${rank}`;

/** Below the staging folder: the files that take the place of others. */
export const replacingFiles = "replacing";

/**
 * What a file is called until it is put into place, relative to the staging folder. One that takes the place of another
 * has a name of its own, all of them in one folder: a folder for each would have to be made, looked through and removed.
 */
export const stagedName = ({ path, cause, page }: StagedPage): string =>
  mayStay(cause)
    ? `${replacingFiles}/${digestOf([path])}`
    : `${newFilesOf(publishingRank[page.kind])}/${path}`;

interface StagedPage {
  readonly path: string;
  readonly cause: Cause;
  readonly page: { readonly kind: PageKind };
}
