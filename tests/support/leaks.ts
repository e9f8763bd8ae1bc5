import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { BuiltSite } from "./built-site.ts";

/** Returns a file of a site as text, unpacked if it is packed as the search index is. */
export const unpacked = ({ output }: Pick<BuiltSite, "output">, file: string): string => {
  const bytes = readFileSync(join(output, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
};

/** Returns the files of a site whose name or text has certain words. */
export const filesWith = (words: RegExp, site: Pick<BuiltSite, "output" | "files">): readonly string[] =>
  site.files.filter((file) => words.test(file) || words.test(unpacked(site, file)));
