import { join } from "node:path";
import { listContentFiles } from "../../src/content/listing.ts";
import { inspectFiles } from "../../src/images/inspect-files.ts";
import type { InspectedFiles } from "../../src/model/image.ts";

/** Inspects every file of a folder that a text may show. */
export const inspectedFolder = (folder: string): Promise<InspectedFiles> =>
  inspectFiles(new Map(listContentFiles(folder).paths.map((path) => [path, join(folder, path)])));
