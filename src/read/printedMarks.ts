import { type MarksFault, marksInWords } from "../markdown/failed/marksInWords.ts";
import type { ContentFile, Position } from "../model/contentFile.ts";
import type { Problem } from "../model/problem.ts";
import { positionOf } from "./fieldProblems.ts";
import { plainScalar } from "./plainScalar.ts";
import { quotedText } from "./quotedText.ts";
import { lineWith, segmentWords, sourceSegment } from "./sourceSegment.ts";

type Source = Pick<ContentFile, "file" | "positions" | "written">;

/** Nobody reads these as words. */
const isAddress = (text: string): boolean => /^(?:[a-z]+:|\/)\S*$/i.test(text);

/** Marks of Markdown and HTML in the words of fields, where readers would see them as they stand. */
export const printedMarks = (
  value: unknown,
  source: Source,
  path: readonly string[] = [],
): readonly Problem[] => {
  if (typeof value === "string") {
    const fault = isAddress(value) ? undefined : marksInWords(value);
    if (!fault) return [];
    const place = positionOf(source, path);
    const message = `${fault.reason} ${adviceOf(value, fault, place, source)}`;
    return [{ severity: "warning", file: source.file, ...place, field: path.join("."), message }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => printedMarks(inner, source, [...path, name]));
};

/** The line to write, where the words stand on one. */
function adviceOf(
  value: string,
  { words, advice }: MarksFault,
  place: Position,
  { written }: Source,
): string {
  if (!written || words === value || words.length > 200) return advice;
  const segment = sourceSegment(written, place);
  return plainScalar(segmentWords(segment)) === value
    ? `Write ${lineWith(segment, quotedText(words))}`
    : advice;
}
