import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodedText, largestFile } from "../../../src/content/bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the text of a file", () => {
  const table = [
    ["is UTF-8", "élan 北京 🎉\n", "élan 北京 🎉\n"],
    ["loses its byte order mark", "\ufeffa", "a"],
    ["loses a second one", "\ufeff\ufeffa", "a"],
    ["has one sign for a letter and its marks", "e\u0301lan \u1112\u1161\u11ab", "\u00e9lan \ud55c"],
    ["ends its lines alike", "a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"],
  ] as const;
  for (const [what, written, expected] of table)
    it(what, () => {
      assert.deepEqual(decodedText(bytes(written)), { text: expected });
    });

  const errors = [
    ["is empty", bytes(""), /^The file is empty/],
    ["is blank", bytes("\ufeff \r\n\t"), /^The file is empty/],
    ["is of another encoding", Uint8Array.of(0x43, 0xe9), /^The file is not UTF-8/],
    ["is UTF-16", Uint8Array.of(0xff, 0xfe, 0x41, 0x00), /^The file is not UTF-8/],
    ["holds half of a character", Uint8Array.of(0xed, 0xa0, 0x80), /^The file is not UTF-8/],
    ["is binary", bytes("a\0b"), /^The file holds binary data/],
    ["is too large", new Uint8Array(largestFile + 1).fill(97), /^The file holds 2\.0 MB, more than the 2 MB/],
  ] as const;
  for (const [what, content, expected] of errors)
    it(`is refused if it ${what}`, () => {
      assert.match(decodedText(content).error ?? "", expected);
    });

  it("may be as large as is allowed", () => {
    assert.equal(decodedText(new Uint8Array(largestFile).fill(97)).error, undefined);
  });
});
