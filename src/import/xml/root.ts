import { firstByte } from "../head-bytes.ts";
import { xmlDecoder } from "./decoder.ts";

/** The first element of a file, by which its format is known. */
export interface XmlRoot {
  /** Its name without a prefix. */
  readonly local: string;
  /** The address of its namespace, or "". */
  readonly space: string;
}

/** Returns the first element of a file of XML by its first bytes, or undefined if they hold none. */
export function rootOf(head: Uint8Array): XmlRoot | undefined {
  if (firstByte(head) !== 0x3c) return undefined;
  // Decoding takes time, and few roots lie further down.
  const beginning = decoded(head.subarray(0, usualLength));
  const start = startOfRoot(beginning);
  if (start !== undefined && beginning.includes(">", start)) return rootAt(start, beginning);
  const text = decoded(head);
  return rootAt(startOfRoot(text), text);
}

/** In bytes. */
const usualLength = 4096;

function decoded(head: Uint8Array): string {
  const decoder = xmlDecoder();
  return decoder.write(head) + decoder.end();
}

function rootAt(start: number | undefined, text: string): XmlRoot | undefined {
  const tag =
    start === undefined
      ? null
      : /^<((?:([\w.-]+):)?([\w.-]+))(?=[\s/>])[^>]*/.exec(text.slice(start, start + longestTag));
  if (!tag) return undefined;
  const [source, , prefix, local = ""] = tag;
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const space = source.includes(attribute)
    ? new RegExp(`\\s${attribute.replaceAll(".", "\\.")}\\s*=\\s*["']([^"']*)`).exec(source)?.[1]
    : undefined;
  return { local, space: space ?? "" };
}

const longestTag = 8192;

/** Returns the position of the first element, behind comments, instructions and a document type. */
function startOfRoot(text: string): number | undefined {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    if (open < 0 || text.slice(at, open).trim() !== "") return undefined;
    const end = endOfMisc(text, open);
    if (end === undefined) return open;
    if (end < 0) return undefined;
    at = end;
  }
  return undefined;
}

/** Returns where something before the root ends, -1 if it does not end, or undefined if it is the root. */
function endOfMisc(text: string, open: number): number | undefined {
  const after = (mark: string): number => {
    const found = text.indexOf(mark, open);
    return found < 0 ? -1 : found + mark.length;
  };
  if (text.startsWith("<!--", open)) return after("-->");
  if (text.startsWith("<?", open)) return after("?>");
  if (!text.startsWith("<!", open)) return undefined;
  // A document type may hold declarations in brackets.
  const bracket = text.indexOf("[", open);
  const close = text.indexOf(">", open);
  return bracket >= 0 && bracket < close ? endAfterBracket(text, bracket) : after(">");
}

function endAfterBracket(text: string, bracket: number): number {
  const end = /\]\s*>/g;
  end.lastIndex = bracket;
  return end.test(text) ? end.lastIndex : -1;
}
