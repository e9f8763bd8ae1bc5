import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that is measured; absolute. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Returns the folder with the templates of another generator's site. */
export function siteTemplates(name: "eleventy" | "hugo"): string {
  return join(repository, "bench", "sites", name);
}
