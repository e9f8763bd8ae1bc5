import type { Records } from "../model/records.ts";
import { type ContentSource, openContentFolder } from "./openContentFolder.ts";
import { openPublication } from "./openPublication.ts";
import type { Outcome } from "./outcome.ts";
import { pictureFinder } from "./pictureFinder.ts";
import { readingOf } from "./readingOf.ts";
import { recordsFrom } from "./recordsFrom.ts";

/**
 * Reads the content folder whole: every record that could be made of it, and every problem of every file.
 * Without a usable `site.yaml` there is no value.
 */
export const readContent = (source: ContentSource): Outcome<Records> => {
  const { value: content, problems } = openContentFolder(source, openPublication);
  if (!content) return { problems };
  const { folder, publication, paths } = content;
  const context = { folder, publication, findPicture: pictureFinder(folder) };
  const readings = paths.flatMap((path) => readingOf(path, context) ?? []);
  const { value, problems: faults } = recordsFrom(content, readings);
  return { value, problems: [...problems, ...faults] };
};
