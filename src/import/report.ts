/** Reports as plain text: what agencies put above it, the headline, perhaps once more, a byline, then paragraphs. */

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodedText, largestFile, sizeError } from "../content/bytes.ts";
import { unfinishedMerge } from "../content/whole-text.ts";
import { errorCode } from "../lib/files.ts";
import { slugOf } from "../lib/names.ts";
import { datelineOf, oneLine, type ParsedWire } from "./dateline.ts";
import { foreignFormat } from "./foreign-format.ts";
import { wireHead } from "./head.ts";

/** What tells a desk that no more comes. */
const endMark = /^[^\p{L}\p{N}]*(?:30|0|ends?|fin|xxx)[^\p{L}\p{N}]*$|^(?:# ?){3,}$|^\*{3,}$/iu;

/** Plain text as Markdown that renders to the same text, character for character. */

/** What Markdown reads as markup anywhere in a line. Straight quotes are among them, since typography turns them. */
const markup = /[\\`*_[<~"'{|]|&(?=#?[a-z0-9]+;)/gi;

// Typography makes one sign of two or three of these; an escaped one among more would leave as many.
const joined = /-{2,}|\.{3,}/g;

/** What Markdown reads as markup at the beginning of a block. */
const openers = /^(?=[#>=:]|[+-](?: |$)|-[ -]*$)/;

const numbered = /^(\d{1,9})(?=[.)](?: |$))/;

/** A format that reports come in. */
interface WireFormat {
  readonly name: string;
  /** Whether a file's text looks like it. */
  readonly recognises: (text: string) => boolean;
  readonly parse: (text: string) => ParsedWire;
}

/** Every format, in the order in which a file is held against them; plain text takes what no other knows. */
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

/** The report in a file, its format found by looking at it, or why there is none. Throws nothing. */
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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
};

/** The bytes of a file that is not too large to be a report. */
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

/**
 * A plain-text report taken apart. Every paragraph keeps its words; only the line ends within it become spaces.
 * @example parsePlainText("Harbour reopens\n\nPARIS: Ferries sail.").report
 * // { headline: "Harbour reopens", dateline: "PARIS", body: "Ferries sail." }
 */
export function parsePlainText(source: string): ParsedWire {
  const { headline, lines, ...head } = wireHead(withoutControls(source).split("\n"));
  if (slugOf(headline) === "")
    return {
      error: `The headline "${headline}" has no letter or digit to make an address from. Write it in words on the first line.`,
    };
  const [opening, ...others] = paragraphsOf(withoutEnd(lines));
  if (opening === undefined)
    return { error: "There is no text under the headline. Write it below, after a blank line." };
  const { text, ...dateline } = datelineOf(opening);
  const body = [text, ...others].map(paragraphMarkdown).join("\n\n");
  return { report: { headline, ...head, ...dateline, body } };
}

/** What teleprinters sent along and no reader should see. */
function withoutControls(text: string): string {
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
    text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "")
  );
}

function paragraphsOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => (isBlank(line) ? "" : line))
    .join("\n")
    .split(/\n{2,}/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== "");
}

function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** Without the mark of the end, which stands on a line of its own. A number alone may be a figure. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const text = (lines[last] ?? "").trim();
  return endMark.test(text) && !/^\d+$/.test(text) ? lines.slice(0, last) : lines;
}

/**
 * One paragraph of plain text, on one line, as a paragraph of Markdown.
 * @example paragraphMarkdown("1. *Two* ferries") // "1\\. \\*Two\\* ferries"
 */
export function paragraphMarkdown(text: string): string {
  return text
    .replace(markup, "\\$&")
    .replace(joined, (marks) => marks.replace(/./g, "\\$&"))
    .replace(openers, "\\")
    .replace(numbered, "$1\\");
}
