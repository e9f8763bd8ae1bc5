import assert from "node:assert/strict";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readWire } from "../../../src/wire/readWire.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const notYet = "Save the report as plain text: the headline, a blank line, the paragraphs.";
const empty = "The file is empty. Save the report into it again.";
const foreign = "The file is not UTF-8 text. Save it again in the encoding UTF-8.";

const refused: readonly (readonly [name: string, bytes: string | Uint8Array, fault: string])[] = [
  ["an empty file", "", empty],
  ["a file of white space", " \r\n\t\n", empty],
  ["a file in another encoding", Buffer.from("Fähren\n\nSie fahren.", "latin1"), foreign],
  ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), foreign],
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
  [
    "XML",
    '<?xml version="1.0"?>\n<newsItem/>',
    `The file is XML or HTML, which can't be imported. ${notYet}`,
  ],
  ["HTML", "\n<!DOCTYPE html><p>Ferries", `The file is XML or HTML, which can't be imported. ${notYet}`],
  ["JSON", '{\n  "headline": "Harbour" }', `The file is JSON, which can't be imported. ${notYet}`],
  ["RTF", "{\\rtf1\\ansi Harbour}", `The file is RTF, which can't be imported. ${notYet}`],
];

describe("a report's file", () => {
  const folder = temporaryFolder();
  const fileOf = (bytes: string | Uint8Array): string => {
    const file = join(folder, "report.txt");
    writeFileSync(file, bytes);
    return file;
  };

  for (const [name, bytes, fault] of refused)
    it(`is refused where it is ${name}`, () => assert.deepEqual(readWire(fileOf(bytes)), { fault }));

  it("is refused where it is not there", () => {
    assert.deepEqual(readWire(join(folder, "nothing.txt")), {
      fault: "There is no such file. Check its name.",
    });
  });

  it("is refused unread where it is larger than memory", () => {
    const file = fileOf("Harbour reopens");
    truncateSync(file, 3_000_000_000);
    assert.match(readWire(file).fault ?? "", /^The file holds 3000\.0 MB, more than the 2 MB that one may\./);
  });

  it("is refused where it is a folder", () => {
    mkdirSync(join(folder, "wire.txt"));
    assert.deepEqual(readWire(join(folder, "wire.txt")), {
      fault: "This is a folder. Name the files in it.",
    });
  });

  it("is read with Windows line ends and a byte order mark", () => {
    const { report } = readWire(fileOf("\ufeffHarbour reopens\r\n\r\nFerries sail.\r\nEarly.\r\n"));
    assert.equal(report?.headline, "Harbour reopens");
    assert.equal(report?.body, "Ferries sail. Early.");
  });

  it("is read as plain text though it begins with a brace or an angle bracket", () => {
    assert.equal(readWire(fileOf("{Harbour} reopens\n\nFerries.")).report?.headline, "{Harbour} reopens");
    assert.equal(readWire(fileOf("<3 ferries\n\nFerries.")).report?.headline, "<3 ferries");
  });
});
