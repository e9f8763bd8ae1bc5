import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodedText, largestFile, sizeError } from "../content/bytes.ts";
import { unfinishedMerge } from "../content/whole-text.ts";
import { errorCode } from "../lib/system-error.ts";
import { foreignFormat } from "./foreign-format.ts";
import { parsePlainText } from "./plain-text.ts";
import type { ParsedWire } from "./wire-report.ts";

/** Reads the report in a file and finds out its format. Returns the error for the user instead of throwing. */
export function readWire(file: string): ParsedWire {
  const read = bytesOf(file);
  if (read.error !== undefined) return read;
  if (holdsNothing(read.bytes)) return { error: "The file is empty. Save the report into it again." };
  const foreign = foreignFormat(read.bytes);
  if (foreign !== undefined) return { error: foreign };
  const decoded = decodedText(read.bytes);
  if (decoded.error !== undefined) return decoded;
  const format = wireFormats.find(({ recognises }) => recognises(decoded.text));
  return (
    format?.parse(decoded.text) ?? { error: "The file is of no known format. Save the report as plain text." }
  );
}

/** A format of reports. */
interface WireFormat {
  readonly name: string;
  /** Returns true if a text looks like the format. */
  readonly recognises: (text: string) => boolean;
  readonly parse: (text: string) => ParsedWire;
}

/** All formats, in the order in which they are tried. Plain text comes last and accepts everything. */
const wireFormats: readonly WireFormat[] = [
  {
    name: "article",
    recognises: (text) => /^---\n/.test(text),
    parse: refused("The file has front matter, so it is an article already. Put it into articles/ as it is."),
  },
  {
    name: "an unfinished merge",
    recognises: (text) => /^<{7} /.test(text) && /^={7}$/m.test(text),
    parse: refused(unfinishedMerge),
  },
  {
    name: "NewsML",
    recognises: (text) =>
      /^\s*(?:<[?!][^>]*>\s*)*<(?:NewsML|newsItem|newsMessage|packageItem|knowledgeItem)\b/.test(text),
    parse: notYet("NewsML"),
  },
  {
    name: "NITF",
    recognises: (text) => /^\s*(?:<[?!][^>]*>\s*)*<nitf\b/i.test(text),
    parse: notYet("NITF"),
  },
  {
    name: "a feed",
    recognises: (text) => /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/.test(text),
    parse: refused(
      "The file is a feed, which can't be imported. Open the reports that it leads to, and save each as plain text.",
    ),
  },
  {
    name: "HTML",
    recognises: (text) =>
      /^\s*(?:<!--|<!doctype html|<(?:html|head|body)[\s>])|<\/(?:p|div|span|h[1-6]|li|ul|ol|table|a|b|i|em|strong|article|section|body|html)>|^\s*<(?:p|br|div|h[1-6]|meta|link|img)\b[^<>]*>/i.test(
        text,
      ),
    parse: notYet("HTML"),
  },
  {
    name: "XML",
    recognises: (text) => /^\s*<(?:\?xml\s|!doctype\s|[a-z][\w:.-]*(?:\s[^<>]*)?\/?>)/i.test(text),
    parse: notYet("XML"),
  },
  {
    name: "an e-mail",
    recognises: (text) => {
      const head = /^(?:[\w-]+: .*\n(?:[ \t].*\n)*)+/.exec(text)?.[0] ?? "";
      return /^MIME-Version: /im.test(head) || (/^From: /im.test(head) && /^Subject: /im.test(head));
    },
    parse: refused(
      "The file is an e-mail with all that its readers never see. Open it, copy its words, and save them as plain text.",
    ),
  },
  { name: "JSON", recognises: (text) => /^\s*(?:\[\s*)?\{\s*"/.test(text), parse: notYet("JSON") },
  { name: "plain text", recognises: () => true, parse: parsePlainText },
];

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
};

/** Reads the bytes of a file, or returns the error if it is missing, no file or too large. */
function bytesOf(
  file: string,
): { readonly bytes: Uint8Array; readonly error?: undefined } | { readonly error: string } {
  try {
    const stats = statSync(file);
    if (stats.isDirectory())
      return { error: `This is a folder. Name the files in it, like ${join(file, "*.txt")}.` };
    if (!stats.isFile()) return { error: "This is not a file. Save the report into one and name that." };
    return stats.size > largestFile ? { error: sizeError(stats.size) } : { bytes: readFileSync(file) };
  } catch (error) {
    const code = errorCode(error) ?? "unknown";
    return {
      error: reasons[code] ?? `The file can't be read (${code}). Check that it is there and may be read.`,
    };
  }
}

function holdsNothing(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).trim() === "";
}

function refused(error: string) {
  return (): ParsedWire => ({ error });
}

function notYet(name: string) {
  return refused(
    `The file is ${name}, which can't be imported. Save the report as plain text: the headline, a blank line, the paragraphs.`,
  );
}
