import { dirname, join } from "node:path";
import { insideFolder } from "../../read/insideFolder.ts";

/**
 * A file of the content folder, in a folder `public/` of it or not, that somebody takes for one that is published as it
 * is; undefined where there is none. `siteFile` is the publication's `site.yaml`, and `url` says where the file would be.
 * @example misplacedFile("content/site.yaml", "/report.pdf") // "content/public/report.pdf"
 */
export const misplacedFile = (siteFile: string, url: string): string | undefined => {
  const folder = dirname(siteFile);
  const path = [`public${url}`, url.slice(1)].find((path) => insideFolder(folder, path) !== undefined);
  return path === undefined || /^$|\.(?:md|yaml)$/.test(path) ? undefined : join(folder, path);
};
