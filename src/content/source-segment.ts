import { weakMemo } from "../lib/cache.ts";
import type { Position } from "../model/problem.ts";
import type { Written } from "./content-file.ts";
import { flowItems, itemText, quotedText, withoutCurly } from "./value-error.ts";

/** Where a value stands in the text that it was read from. */
export interface SourceSegment {
  /** The whole line, without the spaces at its end. */
  readonly line: string;
  /** Where the value begins and ends in it. */
  readonly from: number;
  readonly to: number;
  /** Whether it stands between commas, with others. */
  readonly isItem: boolean;
}

type Source = Pick<Written, "text" | "beginsOn">;

const linesOf = weakMemo(({ text }: Source): readonly string[] => text.split("\n"));

/** Of a line that goes on with a value: hyphens, and a name with its colon. */
const outside = /^\s*(?:-\s+)*(?:[^\s[{][^[{]*:\s+)?$/;

/** The value that begins at a place of the file, as it is written there. */
export function sourceSegment(source: Source, { line: number, column }: Position): SourceSegment {
  const line = (linesOf(source)[number - source.beginsOn] ?? "").trimEnd();
  const from = column - 1;
  if (outside.test(line.slice(0, from))) return { line, from, to: line.length, isItem: false };
  const rest = line.slice(from);
  const [item = rest] = /\s#/.test(rest) || rest.startsWith("#") ? [rest] : flowItems(rest);
  const [words = item] = /^["'[{]/.test(item) ? [item] : item.split(/[\]}]/, 1);
  return { line, from, to: from + words.trimEnd().length, isItem: true };
}

export function segmentWords({ line, from, to }: SourceSegment): string {
  return line.slice(from, to);
}

/** The line with something else in the segment's place, as an editor would write it. */
export function lineWith({ line, from, to }: SourceSegment, value: string): string {
  return `${line.slice(0, from)}${value}${line.slice(to)}`.trim();
}

/**
 * The line with the segment's words in quotation marks.
 * @example quotedLine(sourceSegment({ text: "title: Ferry #3", beginsOn: 1 }, { line: 1, column: 8 })) // 'title: "Ferry #3"'
 */
export function quotedLine(segment: SourceSegment): string {
  const words = withoutCurly(segmentWords(segment));
  if (!segment.isItem) return lineWith(segment, quotedText(words));
  // A comment reaches over the commas behind it.
  return lineWith(
    segment,
    /^#|\s#/.test(words) ? flowItems(words).map(itemText).join(", ") : quotedText(words),
  );
}

/** The line with the words of the segment and of so many lines below it in quotation marks. */
export function quotedLines(source: Source, place: Position, lines: number): string {
  const segment = sourceSegment(source, place);
  const first = place.line - source.beginsOn + 1;
  const more = linesOf(source).slice(first, first + lines - 1);
  const words = [segmentWords(segment), ...more]
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
  return lineWith(segment, quotedText(words.replace(/^[|>][-+\d]* +/, "")));
}
