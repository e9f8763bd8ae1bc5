import { type MarksError, marksInWords } from "../markdown/failed/marks-in-words.ts";
import { nearestPosition, type Position, type Problem } from "../model/problem.ts";
import type { ContentFile } from "./content-file.ts";
import { plainScalar } from "./fast-yaml.ts";
import { lineWith, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotedText } from "./value-error.ts";

type Source = Pick<ContentFile, "file" | "positions" | "written">;

/**
 * Returns a warning for each field with marks of Markdown or HTML, which readers would see, since fields are plain text. What
 * readers see of the group `extra` is up to the publication's own layouts.
 */
export function visibleMarks(
  value: unknown,
  source: Source,
  path: readonly string[] = [],
): readonly Problem[] {
  if (typeof value === "string") {
    const error = isAddress(value) ? undefined : marksInWords(value);
    if (!error) return [];
    const position = nearestPosition(source.positions, path);
    const message = `${error.reason} ${correction(value, error, position, source)}`;
    return [{ severity: "warning", file: source.file, ...position, field: path.join("."), message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    path.length === 0 && name === "extra" ? [] : visibleMarks(inner, source, [...path, name]),
  );
}

/** Returns the corrected line if the value stands on one line, or a general hint. */
function correction(
  value: string,
  { words, hint }: MarksError,
  position: Position,
  { written }: Source,
): string {
  if (!written || words === value || words.length > 200) return hint;
  const segment = sourceSegment(written, position);
  return plainScalar(segmentWords(segment)) === value
    ? `Write ${lineWith(segment, quotedText(words))}`
    : hint;
}

/** Returns true for URLs and paths, in which such marks are allowed. */
function isAddress(text: string): boolean {
  return /^(?:[a-z]+:|\/)\S*$/i.test(text);
}
