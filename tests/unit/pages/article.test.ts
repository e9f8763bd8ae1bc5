import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentsOf } from "../../../src/pages/article.ts";
import { bodyFixture } from "../../support/body-fixture.ts";

const told = (contents: boolean | undefined, words: number, levels: readonly number[]) => {
  const headings = levels.map((level, index) => ({ id: `h${index}`, level, text: `Heading ${index}` }));
  return contentsOf({ contents, body: { ...bodyFixture(), words, headings } })?.map(({ id }) => id);
};

describe("the contents of an article", () => {
  const table = [
    ["are told of a long one with four headings", undefined, 1200, [2, 2, 3, 2], ["h0", "h1", "h2", "h3"]],
    ["leave out headings of details", undefined, 1200, [2, 3, 4, 2, 2], ["h0", "h1", "h3", "h4"]],
    ["are not told of a shorter one", undefined, 1199, [2, 2, 2, 2], undefined],
    ["are not told of one with three headings", undefined, 5000, [2, 2, 2, 4], undefined],
    ["are told of a short one whose editor wants them", true, 10, [2], ["h0"]],
    ["are nothing where there is no heading, whoever wants them", true, 10, [], undefined],
    ["are not told where the editor wants none", false, 5000, [2, 2, 2, 2], undefined],
  ] as const;
  for (const [what, wants, words, levels, wanted] of table)
    it(what, () => {
      assert.deepEqual(told(wants, words, levels), wanted);
    });
});
