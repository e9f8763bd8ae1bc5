import type { Site } from "../../model/site.ts";
import { type LeadMapFile, leadMapFile } from "../../pages/leadMapFile.ts";
import { distinctByUrl } from "../../text/distinctByUrl.ts";

/** The maps of all articles as files; those that show the same are one. */
export const leadMapFiles = ({ articles, publication }: Site): readonly LeadMapFile[] =>
  distinctByUrl(articles.flatMap((article) => leadMapFile(article, publication) ?? []));
