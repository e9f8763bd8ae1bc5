import { loadCustomisation } from "../customisation/customisation.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { switchTexts } from "../customisation/texts.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { dataPages } from "./data-pages.ts";
import { siteData } from "./site-data.ts";

/** What the thread gets that makes the pages of a publication's templates and config. */
export interface OwnPagesTask {
  readonly files: CustomisationFiles;
  /** The JSON of a sent site. */
  readonly site: string;
  /** The most pages that one template may make. */
  readonly mostPages: number;
}

/** How the thread asks and tells the one that started it. */
interface OwnPagesChannel {
  /** Returns the text of the page at a root-relative url. */
  readonly textOf: (url: string) => string;
  /** Tells which file is at work, relative to the publication's folder: it is named if it never ends. */
  readonly begin: (file: string) => void;
}

/**
 * Makes the pages of a publication's templates and config.
 * @throws CustomisationError if one of them fails
 */
export async function madeOwnPages(
  { files, site, mostPages }: OwnPagesTask,
  { textOf, begin }: OwnPagesChannel,
): Promise<readonly OwnPage[]> {
  const { config } = await loadCustomisation(files);
  await switchTexts(config);
  const data = siteData(JSON.parse(site), textOf);
  if (files.config && config.pages) begin(files.config.path);
  const ofData = await dataPages(config, files, data);
  if (!files.templates) return ofData;
  const { templatePages } = await import("./templates.ts");
  return [...ofData, ...(await templatePages({ files, config, site: data, mostPages, begin }))];
}
