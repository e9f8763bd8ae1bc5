import { parsePlainText } from "./plainText.ts";
import type { ParsedWire } from "./wireReport.ts";

/** A format that reports come in. */
export interface WireFormat {
  readonly name: string;
  /** Whether a file's text looks like it. */
  readonly recognises: (text: string) => boolean;
  readonly parse: (text: string) => ParsedWire;
}

const refused = (fault: string) => (): ParsedWire => ({ fault });

const notYet = (name: string) =>
  refused(
    `The file is ${name}, which can't be imported. Save the report as plain text: the headline, a blank line, the paragraphs.`,
  );

/** Every format, in the order in which a file is held against them; plain text takes what no other knows. */
export const wireFormats: readonly WireFormat[] = [
  {
    name: "article",
    recognises: (text) => /^---\n/.test(text),
    parse: refused("The file has front matter, so it is an article already. Put it into articles/ as it is."),
  },
  {
    name: "XML",
    recognises: (text) => /^\s*<(?:\?xml\s|!doctype\s|html[\s>])/i.test(text),
    parse: notYet("XML or HTML"),
  },
  { name: "JSON", recognises: (text) => /^\s*\{\s*"/.test(text), parse: notYet("JSON") },
  { name: "RTF", recognises: (text) => text.startsWith("{\\rtf"), parse: notYet("RTF") },
  { name: "plain text", recognises: () => true, parse: parsePlainText },
];
