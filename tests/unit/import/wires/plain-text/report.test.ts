import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseWire } from "../../../../../src/import/wires/plain-text/report.ts";

const notYet = "Save the report as plain text: the headline, a blank line, the paragraphs.";

const leave = "which is no plain text. Leave out --from text, and it is imported as that.";

const empty = "The file is empty. Save the report into it again.";

const foreign = "The file is not UTF-8 text. Save it again in the encoding UTF-8.";

const exported =
  "Open it, choose Save as, then Plain text and the encoding UTF-8, and import the file that this makes.";

const copied = "Open it, copy its words, and save them as plain text in UTF-8.";

const encoded = "Open it in an editor of text and save it again in the encoding UTF-8.";

const pictured = "Put it beside the article that shows it, and write its name there.";

const unpacked = "Unpack it first, and import the reports that are in it.";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

const foreigners: readonly (readonly [name: string, bytes: string | Uint8Array, hint: string])[] = [
  ["a PDF", "%PDF-1.7\n%", copied],
  ["a PDF", latin("%PDF-1.4\n\xe2\xe3"), copied],
  ["an RTF document", "{\\rtf1\\ansi Harbour}", exported],
  [
    "a Word document (.docx)",
    latin("PK\x03\x04\x14\0\x06\0[Content_Types].xml\0word/document.xml"),
    exported,
  ],
  [
    "an OpenDocument file (.odt)",
    latin("PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text"),
    exported,
  ],
  ["an Office document", latin("PK\x03\x04\0\0xl/workbook.xml"), exported],
  ["a ZIP archive", latin("PK\x03\x04\0\0reports/a.txt"), unpacked],
  ["a Word document (.doc)", latin("\xd0\xcf\x11\xe0\xa1\xb1"), exported],
  ["a packed file (gzip)", latin("\x1f\x8b\x08"), unpacked],
  ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), pictured],
  ["a picture", latin("\x89PNG\r\n\x1a\n"), pictured],
  ["a picture", latin("RIFF\x01\0\0\0WEBPVP8 "), pictured],
  ["a picture", latin("GIF89a"), pictured],
  ["a sound or a film", latin("\0\0\0\x18ftypmp42"), "Import the report in words."],
  ["text in UTF-16", Buffer.from("\ufeffHarbour reopens", "utf16le"), encoded],
  ["text in UTF-16", Buffer.from("Harbour reopens", "utf16le"), encoded],
  ["text in UTF-32", latin("\xff\xfe\0\0H\0\0\0"), encoded],
];

const refused: readonly (readonly [name: string, bytes: string | Uint8Array, error: string])[] = [
  ["an empty file", "", empty],
  ["a file of white space", " \r\n\t\n", empty],
  ["a file in another encoding", Buffer.from("Fähren\n\nSie fahren.", "latin1"), foreign],
  ...foreigners.map(([name, bytes, hint]): readonly [string, string | Uint8Array, string] => [
    name,
    bytes,
    `The file is ${name}, which can't be imported. ${hint}`,
  ]),
  [
    "binary data",
    "Harbour\0\n\nFerries",
    "The file holds binary data, not text. Remove it, or save it again as text.",
  ],
  [
    "a headline without text",
    "Harbour reopens",
    "There is no text under the headline. Write it below, after a blank line.",
  ],
  [
    "a file of more than 2 MB",
    `Harbour\n\n${"Ferries. ".repeat(300_000)}`,
    "The file holds 2.7 MB, more than the 2 MB that one may. Split it, or move pictures and data into files of their own.",
  ],
  [
    "an article",
    "---\ntitle: Harbour\n---\n\nFerries",
    "The file has front matter, so it is an article already. Put it into articles/ as it is.",
  ],
  ["XML", '<?xml version="1.0"?>\n<report/>', `The file is XML, which can't be imported. ${notYet}`],
  ...[
    "\n  <contentSet>\n    <inlineData>Harbour</inlineData>\n  </contentSet>",
    "<contentSet\n  id='a'\n>\nHarbour",
    "Harbour reopens\n\n<contentSet>\nFerries sail.",
    "Harbour reopens\n\nFerries sail.</inlineData>",
    "```xml\n<contentSet>\n```",
  ].map((text): readonly [string, string, string] => [
    `markup like ${JSON.stringify(text.slice(0, 40))}`,
    text,
    `The file is XML, which can't be imported. ${notYet}`,
  ]),
  ["XML without a declaration", "<contentMeta>\n<b/>", `The file is XML, which can't be imported. ${notYet}`],
  ["NewsML", '<?xml version="1.0"?>\n<!-- a -->\n<newsItem guid="a"/>', `The file is NewsML, ${leave}`],
  ["NewsML of old", "<NewsML>\n", `The file is NewsML, ${leave}`],
  ["NITF", '<nitf version="3.6"><body/>', `The file is NITF, ${leave}`],
  [
    "a feed",
    '<rss version="2.0">',
    "The file is a feed, which can't be imported. Open the reports that it leads to, and save each as plain text.",
  ],
  ["HTML", "\n<!DOCTYPE html><p>Ferries", `The file is HTML, which can't be imported. ${notYet}`],
  ["a line of HTML", "<p>Ferries sail.", `The file is HTML, which can't be imported. ${notYet}`],
  [
    "HTML under a headline",
    "Harbour\n\n<p>Ferries sail.</p>",
    `The file is HTML, which can't be imported. ${notYet}`,
  ],
  ["a list of JSON", '[\n {"a": 1}]', `The file is JSON, which can't be imported. ${notYet}`],
  [
    "an e-mail",
    "From: a@example.org\nSubject: Harbour\n reopens\nMIME-Version: 1.0\n\nFerries",
    "The file is an e-mail with all that its readers never see. Open it, copy its words, and save them as plain text.",
  ],
  ...[
    "From: a@example.org\nSubject: Harbour",
    "subject: Harbour\n reopens\nTo: b@example.org\nfrom: a@example.org",
  ].map((head): readonly [string, string, string] => [
    `an e-mail that begins with ${head.slice(0, 8)}`,
    `${head}\n\nFerries sail.`,
    "The file is an e-mail with all that its readers never see. Open it, copy its words, and save them as plain text.",
  ]),
  [
    "a merge that was not finished",
    "<<<<<<< HEAD\nHarbour\n=======\nPort\n>>>>>>> main\n\nFerries sail.",
    "Git could not merge two versions of this file, and both of them stand here. Keep what is right of each, and remove every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>.",
  ],
  ["JSON", '{\n  "headline": "Harbour" }', `The file is JSON, which can't be imported. ${notYet}`],
];

describe("a report's file", () => {
  for (const [name, bytes, error] of refused)
    it(`is refused if it is ${name}`, () => assert.equal(parseWire(Buffer.from(bytes)).error, error));

  it("is read with Windows line ends and a byte order mark", () => {
    const { report } = parseWire(Buffer.from("\ufeffHarbour reopens\r\n\r\nFerries sail.\r\nEarly.\r\n"));
    assert.equal(report?.headline, "Harbour reopens");
    assert.equal(report?.body, "Ferries sail. Early.");
  });

  it("is read as plain text though it begins with a brace or an angle bracket", () => {
    const headlineOf = (text: string) => parseWire(Buffer.from(text)).report?.headline;
    assert.equal(headlineOf("{Harbour} reopens\n\nFerries."), "{Harbour} reopens");
    assert.equal(headlineOf("<3 ferries\n\nFerries."), "<3 ferries");
    assert.equal(headlineOf("Ferries sail\n\nAsk <mara@example.org> or < 3 > pilots."), "Ferries sail");
  });
});
