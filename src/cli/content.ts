import type { ContentSource } from "../content/folder.ts";
import { readContent } from "../content/read.ts";
import { compareProblems, type Result } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { ContentError } from "./errors.ts";

/**
 * Reads a content folder for commands that work with invalid files too. Returns the records and all problems.
 * @throws ContentError if there is no usable `site.yaml`
 */
export async function openContent(
  source: ContentSource,
): Promise<Required<Result<Records>> & { readonly value: Records }> {
  const { value, problems } = await readContent(source);
  if (value === undefined) throw new ContentError([...problems].sort(compareProblems));
  return { value, problems };
}
