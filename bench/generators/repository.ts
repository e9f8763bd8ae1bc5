import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that is measured; absolute. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Templates of the other generators' sites. */
export const siteTemplates = (name: "eleventy" | "hugo"): string => join(repository, "bench", "sites", name);
