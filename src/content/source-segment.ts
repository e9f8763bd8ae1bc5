import { weakMemo } from "../lib/cache.ts";
import type { Position } from "../model/problem.ts";
import type { Written } from "./content-file.ts";
import { flowItems, itemText, quotedText, withoutCurly } from "./value-error.ts";

/** The part of a source line that holds a value. */
export interface SourceSegment {
  /** The whole line without trailing spaces. */
  readonly line: string;
  /** The index of the value's first character in the line. */
  readonly from: number;
  /** The index after its last character. */
  readonly to: number;
  /** True if the value is an item of a list or group on this line. */
  readonly isItem: boolean;
}

type Source = Pick<Written, "text" | "beginsOn">;

const linesOf = weakMemo(({ text }: Source): readonly string[] => text.split("\n"));

/** What may precede a value that takes the rest of its line: hyphens and a name with its colon. */
const outside = /^\s*(?:-\s+)*(?:[^\s[{][^[{]*:\s+)?$/;

/** Returns the segment of the value that begins at a position of the file. */
export function sourceSegment(source: Source, { line: number, column }: Position): SourceSegment {
  const line = (linesOf(source)[number - source.beginsOn] ?? "").trimEnd();
  const from = column - 1;
  if (outside.test(line.slice(0, from))) return { line, from, to: line.length, isItem: false };
  const rest = line.slice(from);
  const [item = rest] = /\s#/.test(rest) || rest.startsWith("#") ? [rest] : flowItems(rest);
  const words = withoutClosing(item);
  return { line, from, to: from + words.trimEnd().length, isItem: true };
}

/** Returns an item without the brackets behind it that close what it stands in. */
function withoutClosing(item: string): string {
  if (!/^["'[{]/.test(item)) return item.split(/[\]}]/, 1)[0] ?? item;
  let depth = 0;
  for (const { 0: part, index } of item.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g)) {
    if (part === "[" || part === "{") depth += 1;
    else if (part === "]" || part === "}") depth -= 1;
    if (depth < 0) return item.slice(0, index);
  }
  return item;
}

export function segmentWords({ line, from, to }: SourceSegment): string {
  return line.slice(from, to);
}

/** Returns the line with the segment replaced, without leading spaces. */
export function lineWith({ line, from, to }: SourceSegment, value: string): string {
  return `${line.slice(0, from)}${value}${line.slice(to)}`.trim();
}

/**
 * Returns the line with the segment's words in quotation marks.
 * @example quotedLine(sourceSegment({ text: "title: Ferry #3", beginsOn: 1 }, { line: 1, column: 8 })) // 'title: "Ferry #3"'
 */
export function quotedLine(segment: SourceSegment): string {
  const words = withoutCurly(segmentWords(segment));
  if (!segment.isItem) return lineWith(segment, quotedText(words));
  // The words of a comment include the items behind it.
  return lineWith(
    segment,
    /^#|\s#/.test(words) ? flowItems(words).map(itemText).join(", ") : quotedText(words),
  );
}

/** Returns one line with the words of several lines in quotation marks. `lines` is their number. */
export function quotedLines(source: Source, position: Position, lines: number): string {
  const segment = sourceSegment(source, position);
  const first = position.line - source.beginsOn + 1;
  const more = linesOf(source).slice(first, first + lines - 1);
  const words = [segmentWords(segment), ...more]
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
  return lineWith(segment, quotedText(words.replace(/^[|>][-+\d]* +/, "")));
}
