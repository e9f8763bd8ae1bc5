import { xmlDecoder } from "../../xml/decoder.ts";

/** A part of a WordPress export that can be read by itself. Comments of readers are cut out of it. */
export interface WxrSegment {
  /** What stands before the first item, an item, or what stands after the last one. */
  readonly kind: "head" | "item" | "tail";
  readonly text: string;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** How many comments of readers it had. */
  readonly comments: number;
  /** False if the file ends in it, or if it is longer than any item. */
  readonly whole: boolean;
  /** Remarks on the bytes of the file, each a whole sentence. The last segment has them. */
  readonly notices: readonly string[];
}

/**
 * Divides a WordPress export at its items, so that no more than one of them is held and a broken one leaves the others
 * readable. What looks like markup in CDATA and in comments of XML divides nothing.
 */
export async function* wxrSegments(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<WxrSegment, undefined> {
  const decoder = xmlDecoder();
  let held = "";
  let line = 1;
  let scan = newScan("head");
  function* segments(text: string): Generator<WxrSegment, undefined> {
    held += text;
    for (let end = endOf(held, scan); end >= 0; end = endOf(held, scan)) {
      const segment = held.slice(0, end);
      // What stands between two items is white space.
      if (scan.kind !== "tail") yield segmentOf(segment, line, scan);
      line += lineBreaks(segment).length;
      held = held.slice(end);
      scan = newScan(startsItem(held, 0) ? "item" : "tail");
    }
  }
  for await (const chunk of chunks) {
    yield* segments(decoder.write(chunk));
    if (held.length > largestItem) break;
  }
  // A mark at the very end of a file needs characters behind it to be recognised.
  yield* segments(decoder.end() + " ".repeat(longestMark));
  const whole = scan.kind !== "item" && held.includes("</rss>");
  yield { ...segmentOf(held, line, scan), whole, notices: decoder.notices() };
}

/** In characters. No text of a newsroom is longer; an item that is has lost its end. */
const largestItem = 64_000_000;

/** How far a segment has been looked through. */
interface Scan {
  kind: WxrSegment["kind"];
  at: number;
  /** Where the comments of readers begin and end. */
  readonly comments: [start: number, end: number][];
}

function newScan(kind: WxrSegment["kind"]): Scan {
  return { kind, at: 0, comments: [] };
}

/** The length of the longest mark that is looked for. */
const longestMark = "</wp:comment>".length;

/** Returns where the segment ends, or -1 if more must be read to know. */
function endOf(text: string, scan: Scan): number {
  for (;;) {
    const at = text.indexOf("<", scan.at);
    scan.at = at < 0 ? text.length : at;
    if (at < 0 || at + longestMark > text.length) return -1;
    const next = text.charCodeAt(at + 1);
    scan.at = at + 1;
    if (next === exclamationMark) {
      const end = endOfSpecial(text, at);
      if (end < 0) {
        scan.at = at;
        return -1;
      }
      scan.at = end;
    } else if (scan.kind !== "item") {
      if (next !== letterI || !startsItem(text, at)) continue;
      if (at > 0) return at;
      scan.kind = "item";
    } else if (next === slash) {
      if (text.startsWith("item>", at + 2)) return at + 7;
      const comment = scan.comments.at(-1);
      if (comment && text.startsWith("wp:comment>", at + 2)) comment[1] = at + 13;
    } else if (next === letterW && text.startsWith("p:comment>", at + 2)) scan.comments.push([at, at]);
  }
}

const exclamationMark = 0x21;
const slash = 0x2f;
const letterI = 0x69;
const letterW = 0x77;

/** Returns the end of CDATA or of a comment of XML, -1 if it is not there yet. Steps over anything else. */
function endOfSpecial(text: string, at: number): number {
  const isComment = text.startsWith("<!--", at);
  if (!isComment && !text.startsWith("<![CDATA[", at)) return at + 2;
  const end = text.indexOf(isComment ? "-->" : "]]>", at + 4);
  return end < 0 ? -1 : end + 3;
}

function startsItem(text: string, at: number): boolean {
  return text.startsWith("<item>", at) || text.startsWith("<item ", at);
}

function segmentOf(text: string, line: number, { kind, comments }: Scan): WxrSegment {
  const closed = comments.filter(([start, end]) => end > start);
  return { kind, text: withoutParts(text, closed), line, comments: closed.length, whole: true, notices: [] };
}

/** Leaves out parts of a text, but keeps their line breaks, so that lines of problems are right. */
function withoutParts(text: string, parts: readonly (readonly [start: number, end: number])[]): string {
  if (parts.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of parts) {
    kept.push(text.slice(from, start), lineBreaks(text.slice(start, end)));
    from = end;
  }
  return kept.join("") + text.slice(from);
}

/** Returns the line breaks of a text alone. */
function lineBreaks(text: string): string {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return "\n".repeat(count);
}
