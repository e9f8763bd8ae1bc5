import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { front } from "../../../../layouts/pages/front.ts";
import type { FrontView } from "../../../../src/pages/views/front.ts";
import { chromeOf, headOf, momentAt } from "../../../support/layout-views.ts";

const render = (changes: Partial<FrontView> = {}): string =>
  front({
    chrome: chromeOf(),
    head: headOf({ title: "", canonical: "https://example.org/" }),
    focus: [],
    blocks: [],
    ...changes,
  }).markup;

describe("the front", () => {
  it("has only the publication's name as title and heading", () => {
    assert.match(render(), /<title>The Meridian<\/title>/);
    assert.match(
      render(),
      /<h1 class="nameplate" data-length="short"><a href="\/" aria-current="page"><bdi>The Meridian<\/bdi><\/a><\/h1>/,
    );
  });

  it("shows the day of its newest article in the publication's time zone", () => {
    assert.match(
      render({ day: momentAt("2023-11-09T00:10") }),
      /<time datetime="2023-11-09">Thursday, 9 November 2023<\/time>/,
    );
    assert.doesNotMatch(render(), /masthead-day/);
  });

  it("says that there are no articles yet", () => {
    assert.match(render(), /There are no articles here yet\./);
  });
});
