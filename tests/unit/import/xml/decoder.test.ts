import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { xmlDecoder } from "../../../../src/import/xml/decoder.ts";

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly notice?: RegExp;
}

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n`;

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

const cases: readonly Case[] = [
  { name: "reads UTF-8", bytes: Buffer.from(`${declared("utf-8")}<a>Fähre</a>`), text: "\n<a>Fähre</a>" },
  { name: "reads UTF-8 that declares nothing", bytes: Buffer.from("<a>Fähre</a>"), text: "<a>Fähre</a>" },
  {
    name: "drops a byte order mark",
    bytes: Buffer.from(`\ufeff${declared("UTF-8")}<a>ä</a>`),
    text: "\n<a>ä</a>",
  },
  {
    name: "reads UTF-16 by its mark, whatever it declares",
    bytes: Buffer.from(`\ufeff${declared("utf-8")}<a>Fähre</a>`, "utf16le"),
    text: "\n<a>Fähre</a>",
    notice: /says that it is in utf-8, but it is in UTF-16LE/,
  },
  {
    name: "reads UTF-16 of the other order without a mark",
    bytes: utf16be(`${declared("UTF-16")}<a>Fähre</a>`),
    text: "\n<a>Fähre</a>",
  },
  {
    name: "reads the encoding that is declared",
    bytes: Buffer.from(`${declared("iso-8859-1")}<a>F\xe4hre \x80 5</a>`, "latin1"),
    text: "\n<a>Fähre € 5</a>",
  },
  {
    name: "reads UTF-8 that declares something else",
    bytes: Buffer.from(`${declared("iso-8859-1")}<a>Fähre</a>`),
    text: "\n<a>Fähre</a>",
    notice: /says that it is in iso-8859-1, but it is in UTF-8/,
  },
  {
    name: "reads Japanese of its own encoding",
    bytes: Buffer.concat([
      Buffer.from(`${declared("Shift_JIS")}<a>`),
      Buffer.from([0x8d, 0x60]),
      Buffer.from("</a>"),
    ]),
    text: "\n<a>港</a>",
  },
  {
    name: "reads bytes that are not UTF-8 as Windows-1252, one by one",
    bytes: Buffer.concat([Buffer.from("<a>Fähre "), Buffer.from([0x93, 0xe4, 0x94]), Buffer.from("</a>")]),
    text: "<a>Fähre “ä”</a>",
    notice: /^3 bytes of it are not UTF-8/,
  },
  {
    name: "takes an unknown encoding for UTF-8",
    bytes: Buffer.from(`${declared("klingon")}<a>Fähre</a>`),
    text: "\n<a>Fähre</a>",
    notice: /says that it is in klingon, but it is in UTF-8/,
  },
  {
    name: "leaves out control characters",
    bytes: Buffer.from("<a>\x01F\0ä</a>"),
    text: "<a>Fä</a>",
    notice: /^2 control characters/,
  },
  {
    name: "drops white space before the declaration",
    bytes: Buffer.from(`\n ${declared("utf-8")}<a/>`),
    text: "\n\n<a/>",
  },
  { name: "reads nothing", bytes: Buffer.alloc(0), text: "" },
];

describe("a decoder of XML", () => {
  for (const { name, bytes, text, notice } of cases)
    it(name, () => {
      const decoder = xmlDecoder();
      assert.equal(decoder.write(bytes) + decoder.end(), text);
      if (notice) assert.match(decoder.notices().join("\n"), notice);
      else assert.deepEqual(decoder.notices(), []);
    });

  it("reads the same text in chunks of any size", () => {
    const source = `${declared("utf-8")}<a>${"Fähre 港 😀 ".repeat(400)}</a>`;
    for (const size of [1, 7, 1000, 1025]) {
      const decoder = xmlDecoder();
      const bytes = Buffer.from(source);
      let text = "";
      for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
      assert.equal(text + decoder.end(), source.replace(/^.*/, ""));
      assert.deepEqual(decoder.notices(), []);
    }
  });
});
