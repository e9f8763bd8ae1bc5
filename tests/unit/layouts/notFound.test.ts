import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notFound } from "../../../layouts/notFound.ts";
import { frameOf, headOf } from "../../support/layoutViews.ts";

const mainOf = (searchUrl: string | undefined): string =>
  notFound({ frame: { ...frameOf(), searchUrl }, head: headOf() }).markup.match(
    /<main[\s\S]*<\/main>/,
  )?.[0] ?? "";

describe("the page for unknown addresses", () => {
  it("has a field that takes its words to the search", () => {
    assert.match(
      mainOf("/search/"),
      /<form class="search-field" action="\/search\/"><input type="search" name="q"/,
    );
  });

  it("has none where the publication has no search", () => {
    assert.doesNotMatch(mainOf(undefined), /<form/);
  });

  it("leads to the sections", () => {
    const [first] = frameOf().navigation;
    assert.ok(first);
    assert.ok(mainOf(undefined).includes(`<li><a href="${first.url}"><bdi>${first.title}</bdi></a></li>`));
  });
});
