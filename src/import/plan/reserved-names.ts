import { isDeviceName } from "../../lib/names.ts";

/** The folders and files in which a site has pages of its own, in the root. */
const reserved: ReadonlySet<string> = new Set([
  "404",
  "admin",
  "archive",
  "assets",
  "authors",
  "cards",
  "corrections",
  "graphics",
  "index",
  "page",
  "pictures",
  "search",
  "tags",
  "updates",
]);

/** Returns true if no section, page or article may have a name, since the site has something else of that name. */
export function isReservedName(name: string): boolean {
  return reserved.has(name) || isDeviceName(name);
}
