import type { Problem } from "../model/problem.ts";
import { foldersAbove } from "./foldersAbove.ts";
import { outputPath } from "./outputPath.ts";

/** Something that is written, and what makes it: a content file, or a phrase such as "the tag index". */
export interface Output {
  readonly url: string;
  readonly source: string;
}

const isContentFile = (source: string): boolean => /\.md$|\.yaml$/.test(source);

const clash = (one: Output, other: Output): Problem => {
  const [culprit, owner] = isContentFile(other.source) ? [other, one] : [one, other];
  return {
    severity: "error",
    file: culprit.source,
    line: 0,
    column: 0,
    message: `Its address ${culprit.url} is taken by ${owner.source}. Change its slug, name or alias.`,
  };
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/**
 * Outputs that would be written to one file, or to a file that another needs as a folder. Capital letters make no
 * difference, since on some file systems they are none.
 */
export const urlClashes = (outputs: readonly Output[]): readonly Problem[] => {
  const files = new Map<string, Output>();
  const problems: Problem[] = [];
  for (const output of outputs) {
    const path = outputPath(output.url).toLowerCase();
    const other = files.get(path);
    if (other) problems.push(clash(other, output));
    else files.set(path, output);
  }
  // Most files lie in folders that were looked at for another one.
  const clear = new Set([""]);
  const isClear = (folder: string): boolean => {
    if (clear.has(folder)) return true;
    if (files.has(folder) || !isClear(folderOf(folder))) return false;
    clear.add(folder);
    return true;
  };
  for (const [path, output] of files)
    if (!isClear(folderOf(path)))
      for (const folder of foldersAbove(path)) {
        const other = files.get(folder);
        if (other) problems.push(clash(other, output));
      }
  return problems;
};
