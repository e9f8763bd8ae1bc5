import { readContent } from "../../src/content/read.ts";
import type { BuildTarget } from "../../src/model/publication.ts";
import { type PreparedSite, prepareSite } from "../../src/pipeline/prepare.ts";

/** Reads a content folder and makes its pages. Renders and writes nothing. */
export const prepareFolder = async (target: BuildTarget): Promise<PreparedSite> =>
  prepareSite(await readContent(target), target);
