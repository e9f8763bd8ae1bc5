import { decodedText } from "../../../content/bytes.ts";
import { unfinishedMerge } from "../../../content/whole-text.ts";
import { foreignFormat } from "../../inputs/foreign-format.ts";
import { plainDataIn } from "./plain-data.ts";
import { parsePlainText } from "./plain-text.ts";
import type { ParsedWire } from "./wire-report.ts";

/** Returns the report that the bytes of a file hold, or the error for the user. */
export function parseWire(bytes: Uint8Array): ParsedWire {
  if (holdsNothing(bytes)) return { error: "The file is empty. Save the report into it again." };
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) return { error: foreign };
  const decoded = decodedText(bytes);
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
    parse: known("NewsML"),
  },
  {
    name: "NITF",
    recognises: (text) => /^\s*(?:<[?!][^>]*>\s*)*<nitf\b/i.test(text),
    parse: known("NITF"),
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
    recognises: holdsMarkup,
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
  { name: "data", recognises: (text) => plainDataIn(text) !== undefined, parse: refusedData },
  { name: "plain text", recognises: () => true, parse: parsePlainText },
];

/** Returns true for a text that begins with a tag, has a tag alone in a line, or closes one. */
function holdsMarkup(text: string): boolean {
  return /^[^\S\n]*<(?:[?!][a-z]|[a-z][\w:.-]*(?:\s[^<>]*)?\/?>)|^[ \t]*<[a-z][\w:.-]*(?:\s[^<>]*)?\/?>[ \t]*$|<\/[a-z][\w:.-]*\s*>/im.test(
    text,
  );
}

function holdsNothing(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).trim() === "";
}

function refused(error: string) {
  return (): ParsedWire => ({ error });
}

/** Refuses a text that another format reads. */
function known(name: string) {
  return refused(
    `The file is ${name}, which is no plain text. Leave out --from text, and it is imported as that.`,
  );
}

function refusedData(text: string): ParsedWire {
  const kind = plainDataIn(text);
  return kind === "JSON"
    ? notYet(kind)()
    : {
        error: `The file is ${kind}, and no report. Leave it out, or save what it says as plain text: the headline, a blank line, the paragraphs.`,
      };
}

function notYet(name: string) {
  return refused(
    `The file is ${name}, which can't be imported. Save the report as plain text: the headline, a blank line, the paragraphs.`,
  );
}
