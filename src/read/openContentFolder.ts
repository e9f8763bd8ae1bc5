import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Origin } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { isText } from "./isText.ts";
import { type ContentListing, listContentFiles } from "./listContentFiles.ts";
import type { Outcome } from "./outcome.ts";
import { unreadFiles } from "./unreadFiles.ts";
import { wholeFile } from "./wholeFile.ts";

export interface ContentSource {
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Stands in for the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
}

/** A publication, and where `site.yaml` says what it says. */
export interface OpenPublication {
  readonly publication: Publication;
  readonly siteOrigin: Origin;
}

/** Gives the publication of a content folder. */
export type PublicationReader = (source: ContentSource) => Outcome<OpenPublication>;

/** A content folder whose publication is known, and the texts that are to be read in it. */
export interface OpenContent extends OpenPublication {
  readonly folder: string;
  /** Of the texts, relative to the folder, in the order of their names. */
  readonly paths: readonly string[];
}

const strayLink = (file: string): Problem =>
  wholeFile(file, "The link leaves the content folder or leads to a folder. Put the file itself here.");

const illNamedFault = "The name is not UTF-8 text, so that nothing can open it. Rename it in plain letters.";

/**
 * Opens a content folder: its publication and the list of its texts. Without a usable `site.yaml` there is no value,
 * since nothing can be dated without its time zone. `listing` may know the files of the folder already.
 */
export const openContentFolder = (
  source: ContentSource,
  openPublication: PublicationReader,
  listing: (folder: string) => ContentListing = listContentFiles,
): Outcome<OpenContent> => {
  const { folder } = source;
  if (!existsSync(folder))
    return {
      problems: [wholeFile(folder, "There is no content folder here. Name it with --content, or make one.")],
    };
  if (!statSync(folder).isDirectory())
    return {
      problems: [wholeFile(folder, "This is a file. Name the folder that holds site.yaml with --content.")],
    };
  const { value, problems } = openPublication(source);
  if (!value) return { problems };
  const { paths, strayLinks, illNamed } = listing(folder);
  return {
    value: { folder, ...value, paths: paths.filter(isText) },
    problems: [
      ...problems,
      ...strayLinks.map((path) => strayLink(join(folder, path))),
      ...illNamed.map((path) => wholeFile(join(folder, path), illNamedFault)),
      ...unreadFiles(paths, folder),
    ],
  };
};
