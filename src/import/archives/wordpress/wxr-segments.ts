/** A part of a WordPress export that can be read by itself. Comments of readers are cut out of it. */
export interface WxrSegment {
  /** What stands before the first item, an item, or what stands after the last one. */
  readonly kind: "head" | "item" | "tail";
  readonly bytes: Uint8Array;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** How many comments of readers it had. */
  readonly comments: number;
  /** False if the file ends in it, or if it is longer than any item. */
  readonly whole: boolean;
}

/**
 * Divides the bytes of a WordPress export at its items, so that no more than one of them is held and a broken one leaves the
 * others readable. What looks like markup in CDATA and in comments of XML divides nothing. The encoding must have ASCII in it,
 * as all but UTF-16 do.
 */
export async function* wxrSegments(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<WxrSegment, undefined> {
  let held = Buffer.alloc(0);
  let line = 1;
  let scan = newScan("head");
  for await (const chunk of withEnd(chunks)) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    for (let end = endOf(held, scan); end >= 0; end = endOf(held, scan)) {
      // What stands between two items is white space.
      if (scan.kind !== "tail") yield segmentOf(held.subarray(0, end), line, scan);
      line += lineBreaks(held.subarray(0, end));
      held = held.subarray(end);
      scan = newScan(startsItem(held, 0) ? "item" : "tail");
    }
    if (held.length > largestItem) break;
  }
  yield { ...segmentOf(held, line, scan), whole: scan.kind !== "item" && held.includes("</rss>") };
}

/** Appends white space, so that a mark at the very end of a file has bytes enough behind it to be recognised. */
async function* withEnd(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks;
  yield Buffer.alloc(longestMark, " ");
}

/** In bytes. No text of a newsroom is longer; a file that is has lost the end of an item. */
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

const lessThan = 0x3c;

/** The length of the longest mark that is looked for, in bytes. */
const longestMark = "</wp:comment>".length;

/** Returns where the segment ends, or -1 if more bytes are needed to know. */
function endOf(bytes: Buffer, scan: Scan): number {
  for (;;) {
    const at = bytes.indexOf(lessThan, scan.at);
    scan.at = at < 0 ? bytes.length : at;
    if (at < 0 || at + longestMark > bytes.length) return -1;
    if (bytes[at + 1] === 0x21) {
      const end = endOfSpecial(bytes, at);
      if (end < 0) return -1;
      scan.at = end;
    } else if (scan.kind !== "item") {
      if (startsItem(bytes, at)) {
        if (at > 0) return at;
        scan.kind = "item";
      }
      scan.at = at + 1;
    } else if (is(bytes, at, "</item>")) return at + 7;
    else if (is(bytes, at, "<wp:comment>")) {
      scan.comments.push([at, at]);
      scan.at = at + 12;
    } else if (is(bytes, at, "</wp:comment>")) {
      const comment = scan.comments.at(-1);
      if (comment) comment[1] = at + 13;
      scan.at = at + 13;
    } else scan.at = at + 1;
  }
}

/** Returns the end of CDATA or of a comment of XML, -1 if it is not there yet. Steps over anything else. */
function endOfSpecial(bytes: Buffer, at: number): number {
  const [closer, isOne] = is(bytes, at, "<!--")
    ? (["-->", true] as const)
    : (["]]>", is(bytes, at, "<![CDATA[")] as const);
  if (!isOne) return at + 2;
  const end = bytes.indexOf(closer, at + 4);
  return end < 0 ? -1 : end + 3;
}

function startsItem(bytes: Buffer, at: number): boolean {
  return is(bytes, at, "<item>") || is(bytes, at, "<item ");
}

function is(bytes: Buffer, at: number, mark: string): boolean {
  for (let index = 1; index < mark.length; index += 1)
    if (bytes[at + index] !== mark.charCodeAt(index)) return false;
  return true;
}

function segmentOf(bytes: Buffer, line: number, { kind, comments }: Scan): WxrSegment {
  const closed = comments.filter(([start, end]) => end > start);
  return { kind, bytes: withoutParts(bytes, closed), line, comments: closed.length, whole: true };
}

/** Leaves out parts of the bytes, but keeps their line breaks, so that lines of problems are right. */
function withoutParts(bytes: Buffer, parts: readonly (readonly [start: number, end: number])[]): Buffer {
  if (parts.length === 0) return bytes;
  const kept: Buffer[] = [];
  let from = 0;
  for (const [start, end] of parts) {
    kept.push(bytes.subarray(from, start), Buffer.alloc(lineBreaks(bytes.subarray(start, end)), "\n"));
    from = end;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]);
}

function lineBreaks(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
