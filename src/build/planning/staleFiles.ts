import { outputPath } from "../../pages/outputPath.ts";
import type { Page } from "../../pages/page.ts";
import type { FormerOutput } from "../output/formerOutput.ts";
import type { Copy } from "./copy.ts";
import type { Plan } from "./planOf.ts";

export interface WantedFiles {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** Of all search indexes, relative to the output folder. */
  readonly ofIndexes: ReadonlySet<string>;
}

/** Files of former builds that nothing makes any more, relative to the output folder. */
export const staleFiles = (
  { files }: Pick<FormerOutput, "files">,
  { known }: Pick<Plan, "known">,
  { pages, copies, ofIndexes }: WantedFiles,
): readonly string[] => {
  const kept = [...ofIndexes].filter((file) => files.has(file)).length;
  // No two are written to one path, so that mostly it is enough to count.
  if (known + kept === files.size) return [];
  const wanted = new Set([...pages, ...copies].map(({ url }) => outputPath(url)));
  return [...files.keys()].filter((file) => !wanted.has(file) && !ofIndexes.has(file)).sort();
};
