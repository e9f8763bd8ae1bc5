import { isAscii, isUtf8 } from "node:buffer";
import { bufferOf } from "../head-bytes.ts";

/** Turns the bytes of an XML file into text, chunk by chunk. */
interface XmlDecoder {
  /** Returns the text of the bytes so far, as far as they are complete. */
  readonly write: (chunk: Uint8Array) => string;
  /** Returns the rest of the text. */
  readonly end: () => string;
  /** Returns remarks on the bytes once they have ended, each a whole sentence on "it". */
  readonly notices: () => readonly string[];
}

/**
 * Makes a decoder for one file. The encoding is that of its byte order mark, else of its declaration, else UTF-8. If the
 * bytes prove a declaration wrong, they win: UTF-8 in a file that declares something else is read as UTF-8, and bytes that
 * are no UTF-8 are read as Windows-1252, one by one. The declaration is left out of the text, since it is no longer true;
 * so are control characters, which XML forbids.
 */
export function xmlDecoder(): XmlDecoder {
  let waiting = nothing;
  let decoding: Decoding | undefined;
  let controls = 0;

  const clean = (text: string): string =>
    controlCharacter.test(text)
      ? text.replace(controlCharacters, (found) => {
          controls += found.length;
          return "";
        })
      : text;

  const started = (): string => {
    decoding = decodingOf(waiting);
    return clean(withoutDeclaration(decoding.write(waiting)));
  };

  return {
    write: (chunk) => {
      if (decoding) return clean(decoding.write(chunk));
      waiting = waiting.length === 0 ? bufferOf(chunk) : Buffer.concat([waiting, chunk]);
      if (waiting.length >= longestStart) return started();
      waiting = Buffer.from(waiting);
      return "";
    },
    end: () => {
      const start = decoding ? "" : started();
      return start + clean(decoding?.end() ?? "");
    },
    notices: () => [
      ...(decoding?.notices() ?? []),
      ...(controls === 0
        ? []
        : [`${inWords(controls, "control character")} of it ${controls === 1 ? "was" : "were"} left out.`]),
    ],
  };
}

const nothing: Buffer = Buffer.alloc(0);

/** In how many bytes the declaration is looked for. */
const longestStart = 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const controlCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/g;

const controlCharacter = new RegExp(controlCharacters.source);

/** Removes white space before the declaration, and the declaration but for its line ends, by which lines are counted. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?\s*(?:<\?xml\s[^<>]*?\?>)?/, (start) => start.replace(/[^\n]+/g, ""));
}

type Decoding = XmlDecoder;

function decodingOf(start: Buffer): Decoding {
  const declared = declaredEncoding(start);
  const found = wideEncoding(start);
  if (found !== undefined) return decodingAs(found, lies(declared, found));
  if (start.subarray(0, 3).equals(utf8Mark)) return mixedDecoding(declared, "UTF-8");
  if (declared === undefined || /^utf-?8$/i.test(declared)) return mixedDecoding(declared, declared);
  const decoder = decoderOf(declared);
  if (decoder === undefined || /^utf-?16/.test(decoder.encoding)) return mixedDecoding(declared, undefined);
  return doubtedDecoding(declared, decoder);
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Finds UTF-16 by its byte order mark, or by the zero beside the first "<". */
function wideEncoding(start: Buffer): string | undefined {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}

function declaredEncoding(start: Buffer): string | undefined {
  const text = start.subarray(0, longestStart).toString("latin1").replaceAll("\0", "");
  return /^(?:ï»¿|ÿþ|þÿ)?\s*<\?xml\s[^<>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text)?.[1];
}

function lies(declared: string | undefined, found: string): string | undefined {
  if (declared === undefined || /^(?:utf-?16|ucs-?2|iso-10646)/i.test(declared)) return undefined;
  return `it says that it is in ${declared}, but it is in ${found.toUpperCase()}, and was read so.`;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function decodingAs(encoding: string, notice: string | undefined): Decoding {
  const decoder = new TextDecoder(encoding);
  return {
    write: (chunk) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
    notices: () => (notice === undefined ? [] : [notice]),
  };
}

/** Reads what is declared to be no UTF-8, until the first bytes beyond ASCII show whether it is UTF-8 nevertheless. */
function doubtedDecoding(declared: string, decoder: TextDecoder): Decoding {
  let utf8: Decoding | undefined;
  let isDecided = false;
  return {
    write: (chunk) => {
      if (!isDecided && !isAscii(chunk)) {
        isDecided = true;
        if (isUtf8(chunk.subarray(0, completeLength(chunk)))) utf8 = mixedDecoding(declared, undefined);
      }
      return utf8 ? utf8.write(chunk) : decoder.decode(chunk, { stream: true });
    },
    end: () => (utf8 ? utf8.end() : decoder.decode()),
    notices: () => utf8?.notices() ?? [],
  };
}

/**
 * Reads UTF-8, and each byte that is none as Windows-1252.
 * @param declared What the file says of itself.
 * @param believed The same if it may be true, or undefined if it is not.
 */
function mixedDecoding(declared: string | undefined, believed: string | undefined): Decoding {
  let rest = nothing;
  let strange = 0;
  const decoded = (bytes: Buffer): string => {
    if (isAscii(bytes)) return bytes.toString("latin1");
    if (isUtf8(bytes)) return bytes.toString("utf8");
    return bytes
      .toString("latin1")
      .replace(highBytes, (found) =>
        found.length > 1 ? Buffer.from(found, "latin1").toString("utf8") : windows(found),
      );
  };
  const windows = (byte: string): string => {
    strange += 1;
    return windows1252.decode(Buffer.from(byte, "latin1"));
  };
  return {
    write: (chunk) => {
      const bytes = rest.length === 0 ? bufferOf(chunk) : Buffer.concat([rest, chunk]);
      const complete = completeLength(bytes);
      rest = complete === bytes.length ? nothing : Buffer.from(bytes.subarray(complete));
      return decoded(bytes.subarray(0, complete));
    },
    end: () => decoded(rest),
    notices: () => {
      const isWrong = declared !== undefined && believed === undefined;
      return [
        ...(isWrong ? [`it says that it is in ${declared}, but it is in UTF-8, and was read so.`] : []),
        ...(strange === 0
          ? []
          : [
              `${inWords(strange, "byte")} of it ${strange === 1 ? "is" : "are"} not UTF-8, and ${strange === 1 ? "was" : "were"} read as Windows-1252. Check letters with accents.`,
            ]),
      ];
    },
  };
}

const windows1252 = new TextDecoder("windows-1252");

/** Characters of UTF-8 (RFC 3629, section 4) in bytes that are read as Latin-1, and single bytes that belong to none. */
const highBytes =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** Returns how many bytes there are up to a last character that may go on in the next chunk. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function inWords(count: number, unit: string): string {
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`;
}
