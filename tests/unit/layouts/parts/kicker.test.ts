import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { kicker } from "../../../../layouts/parts/kicker.ts";
import { english } from "../../../../src/text/words/english.ts";

const section = { title: "Opinion", url: "/opinion/" };

const render = (given: Partial<Parameters<typeof kicker>[0]>): string | undefined =>
  kicker({ labelled: { kind: "news" }, words: english, ...given })?.markup;

describe("the line over a headline", () => {
  const table = [
    ["nothing for news whose section is known", {}, undefined],
    ["the section", { section }, '<p class="kicker"><a href="/opinion/"><bdi>Opinion</bdi></a></p>'],
    [
      "the label alone",
      { labelled: { kind: "opinion" } },
      '<p class="kicker"><span class="label">Opinion</span></p>',
    ],
    [
      "section and label",
      { section, labelled: { kind: "review" } },
      '<p class="kicker"><a href="/opinion/"><bdi>Opinion</bdi></a> <span class="label">Review</span></p>',
    ],
    [
      "one word where both are the same",
      { section, labelled: { kind: "opinion" } },
      '<p class="kicker"><a href="/opinion/"><span class="label">Opinion</span></a></p>',
    ],
  ] as const;
  for (const [name, given, wanted] of table)
    it(`tells ${name}`, () => {
      assert.equal(render(given), wanted);
    });
});
