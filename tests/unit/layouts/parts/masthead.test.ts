import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { masthead } from "../../../../layouts/parts/masthead.ts";
import { activeNav } from "../../../../layouts/parts/navigation.ts";
import type { SiteChrome } from "../../../../src/pages/views/shared.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const nameplateOf = (given: Partial<SiteChrome>): string =>
  masthead(activeNav({ chrome: { ...chromeOf(), ...given }, head: headOf() }), undefined).markup.match(
    /<p class="nameplate">.*?<\/p>/s,
  )?.[0] ?? "";

const logo = { url: "/nameplate.svg", width: 600, height: 90 };

describe("the masthead", () => {
  it("has the publication's name where there is no logo", () => {
    assert.match(nameplateOf({ name: "The Post" }), /<bdi>The Post<\/bdi>/);
    assert.doesNotMatch(nameplateOf({ name: "The Post" }), /<img/);
  });

  it("has a logo that says the name and keeps its place", () => {
    assert.match(
      nameplateOf({ name: "The Post", logo }),
      /<a href="[^"]*"><img src="\/nameplate\.svg" alt="The Post" width="600" height="90"><\/a>/,
    );
  });

  it("has one logo for each ground, of which a browser fetches what it shows", () => {
    const told = nameplateOf({ logo: { ...logo, darkUrl: "/nameplate-dark.svg" } });
    assert.match(told, /<img class="logo-light" loading="lazy" src="\/nameplate\.svg"/);
    assert.match(told, /<img class="logo-dark" loading="lazy" src="\/nameplate-dark\.svg"/);
  });

  const fieldAt = (url: string, searchUrl: string | undefined): boolean =>
    masthead(
      activeNav({
        chrome: { ...chromeOf(), searchUrl },
        head: headOf({ canonical: `https://example.org${url}` }),
      }),
      undefined,
    ).markup.includes('class="search-field"');

  it("has a field to search from where there is a search, but for the page that it leads to", () => {
    assert.equal(fieldAt("/world/", "/search/"), true);
    assert.equal(fieldAt("/search/", "/search/"), false);
    assert.equal(fieldAt("/world/", undefined), false);
  });
});
