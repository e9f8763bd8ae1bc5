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
  it("leads to its letters where there are many", () => {
    const letters = [..."ABCDEF", "가"];
    const told = render(letters);
    for (const [, id = ""] of told.matchAll(/href="#(letter-[^"]+)"/g))
      assert.ok(told.includes(`<h2 id="${id}">`), id);
    assert.equal(told.match(/href="#letter-/g)?.length, letters.length);
    assert.match(told, /<a href="#letter-ac00">가<\/a>/);
  });

  it("does not where they are seen at a glance", () => {
    assert.doesNotMatch(render([..."ABCDEF"]), /letter-ways/);
  });
});
