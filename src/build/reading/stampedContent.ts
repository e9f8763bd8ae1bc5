import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ContentListing, listContentFiles } from "../../read/listContentFiles.ts";
import { type FileStamp, stampIn } from "../fileStamp.ts";

/** The files of a content folder as they stood when a build began. */
export interface StampedContent extends ContentListing {
  /** Of each path, in their order; one whose file is gone meanwhile has none. */
  readonly stamps: readonly (FileStamp | undefined)[];
}

/**
 * Lists a content folder, and looks at each of its files without opening it; empty where there is no publication, since a
 * folder that was named by mistake may hold a whole disk.
 */
export const stampedContent = (folder: string): StampedContent => {
  if (!existsSync(join(folder, "site.yaml"))) return { paths: [], strayLinks: [], illNamed: [], stamps: [] };
  const listing = listContentFiles(folder);
  const stamps = listing.paths.map((path) => stampIn(folder, path, statSync));
  return { ...listing, stamps };
};
