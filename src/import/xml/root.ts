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
  if (!mayBeXml(head)) return undefined;
  const decoder = xmlDecoder();
  const text = decoder.write(head) + decoder.end();
  const start = startOfRoot(text);
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

/** Returns true if the first byte that is no white space and no byte order mark is "<". */
function mayBeXml(head: Uint8Array): boolean {
  for (const byte of head.subarray(0, 4096)) {
    if (byte === 0x3c) return true;
    const isSpace = byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe;
    if (!isSpace) return false;
  }
  return false;
}

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
