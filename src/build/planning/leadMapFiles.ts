import type { Site } from "../../model/site.ts";
import { type LeadMapFile, leadMapFile } from "../../pages/leadMapFile.ts";

/** The maps of all articles as files; those that show the same are one. */
export const leadMapFiles = ({ articles, publication }: Site): readonly LeadMapFile[] => {
  const byUrl = new Map<string, LeadMapFile>();
  for (const article of articles) {
    const file = leadMapFile(article, publication);
    if (file) byUrl.set(file.url, file);
  }
  return [...byUrl.values()];
};
