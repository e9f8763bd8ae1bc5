import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tagIndex } from "../../../../layouts/pages/indexes.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const render = (letters: readonly string[]): string =>
  tagIndex({
    chrome: chromeOf(),
    head: headOf(),
    letters: letters.map((letter) => ({ letter, tags: [{ title: letter, url: "/tags/a/", count: 1 }] })),
  }).markup;

describe("the index of tags", () => {
  it("links to its letters if there are many", () => {
    const letters = [..."ABCDEF", "가"];
    const output = render(letters);
    for (const [, id = ""] of output.matchAll(/href="#(letter-[^"]+)"/g))
      assert.ok(output.includes(`<h2 id="${id}">`), id);
    assert.equal(output.match(/href="#letter-/g)?.length, letters.length);
    assert.match(output, /<a href="#letter-ac00">가<\/a>/);
  });

  it("has no such links if there are few", () => {
    assert.doesNotMatch(render([..."ABCDEF"]), /letter-ways/);
  });
});
