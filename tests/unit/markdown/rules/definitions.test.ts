import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const unused = (line: string, written: string, name: string) =>
  `${line}: "${written}" is read as the address of a link, and no words point to it, so that readers would not see it. Write \\[${name}]: if they are to see it, or [words][${name}] where the link belongs.`;

describe("a line that defines a link", () => {
  const table = [
    ["Text.\n\n[d]: https://example.org/", [unused("12 (warning)", "[d]: https://example.org/", "d")]],
    ['> [e]: /e/ "Title"', [unused("10 (warning)", '[e]: /e/ "Title"', "e")]],
    ["[Update]: corrected\n\nText.", [unused("10", "[Update]: corrected", "Update")]],
    ["See [a].\n\n[a]: /a/\n[b]: /b/", [unused("13 (warning)", "[b]: /b/", "b")]],
  ] as const;
  for (const [source, wanted] of table)
    it(`is reported if no link uses it: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), wanted);
    });

  it("is no problem if a link uses it, or if it is a comment", () => {
    for (const source of [
      "See [words][a], [b][] and [C].\n\n[a]: /a/\n[b]: /b/\n[c]: /c/",
      "![A crane][d]\n\n[d]: crane.jpg",
      "Text.\n\n[//]: # (a remark)",
      "Text.\n\n[comment]: <> (a remark)",
    ])
      assert.deepEqual(problemsOf(source), [], source);
  });

  it("is text if it is written as the hint says", () => {
    assert.equal(htmlOf("\\[Update]: corrected"), "<p>[Update]: corrected</p>\n");
    assert.deepEqual(problemsOf("\\[Update]: corrected"), []);
    assert.deepEqual(problemsOf("See [words][d].\n\n[d]: https://example.org/"), []);
  });
});
