import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { oneLine } from "../../../../src/import/text/lines.ts";

const texts: readonly (readonly [name: string, text: string, line: string])[] = [
  ["trims it", "  Harbour reopens\t", "Harbour reopens"],
  ["makes line ends spaces", "Harbour\r\n  reopens", "Harbour reopens"],
  [
    "makes rarer line ends spaces",
    "Harbour\u2028reopens\u0085today\ffor good",
    "Harbour reopens today for good",
  ],
  ["keeps a no-break space", "9\u00a0November", "9\u00a0November"],
  ["leaves nothing of white space", " \n ", ""],
];

describe("text on one line", () => {
  for (const [name, text, line] of texts) it(name, () => assert.equal(oneLine(text), line));
});
