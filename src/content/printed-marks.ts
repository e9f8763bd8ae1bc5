import { type MarksError, marksInWords } from "../markdown/failed/marks-in-words.ts";
import type { Position, Problem } from "../model/problem.ts";
import { type ContentFile, positionOf } from "./content-file.ts";
import { plainScalar } from "./fast-yaml.ts";
import { lineWith, segmentWords, sourceSegment } from "./source-segment.ts";
import { quotedText } from "./value-error.ts";

type Source = Pick<ContentFile, "file" | "positions" | "written">;

/** The line to write, where the words stand on one. */
function hintOf(value: string, { words, hint }: MarksError, place: Position, { written }: Source): string {
  if (!written || words === value || words.length > 200) return hint;
  const segment = sourceSegment(written, place);
  return plainScalar(segmentWords(segment)) === value
    ? `Write ${lineWith(segment, quotedText(words))}`
    : hint;
}

/** Marks of Markdown and HTML in the words of fields, where readers would see them as they stand. */
export function printedMarks(
  value: unknown,
  source: Source,
  path: readonly string[] = [],
): readonly Problem[] {
  if (typeof value === "string") {
    const error = isAddress(value) ? undefined : marksInWords(value);
    if (!error) return [];
    const place = positionOf(source, path);
    const message = `${error.reason} ${hintOf(value, error, place, source)}`;
    return [{ severity: "warning", file: source.file, ...place, field: path.join("."), message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => printedMarks(inner, source, [...path, name]));
}

/** Nobody reads these as words. */
function isAddress(text: string): boolean {
  return /^(?:[a-z]+:|\/)\S*$/i.test(text);
}
