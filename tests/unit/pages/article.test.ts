import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentsOf } from "../../../src/pages/article.ts";
import { bodyFixture } from "../../support/body-fixture.ts";

const contentsFor = (contents: boolean | undefined, words: number, levels: readonly number[]) => {
  const headings = levels.map((level, index) => ({ id: `h${index}`, level, text: `Heading ${index}` }));
  return contentsOf({ contents, body: { ...bodyFixture(), words, headings } })?.map(({ id }) => id);
};

describe("the contents of an article", () => {
  const table = [
    [
      "list the headings of a long text that has four",
      undefined,
      1200,
      [2, 2, 3, 2],
      ["h0", "h1", "h2", "h3"],
    ],
    ["leave out headings below level 3", undefined, 1200, [2, 3, 4, 2, 2], ["h0", "h1", "h3", "h4"]],
    ["are left out for a shorter text", undefined, 1199, [2, 2, 2, 2], undefined],
    ["are left out for a text with three headings", undefined, 5000, [2, 2, 2, 4], undefined],
    ["are there for a short text if its editor asks for them", true, 10, [2], ["h0"]],
    ["are left out without headings, even if the editor asks for them", true, 10, [], undefined],
    ["are left out if the editor wants none", false, 5000, [2, 2, 2, 2], undefined],
  ] as const;
  for (const [what, wants, words, levels, wanted] of table)
    it(what, () => {
      assert.deepEqual(contentsFor(wants, words, levels), wanted);
    });
});
