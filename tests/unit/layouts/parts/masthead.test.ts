import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { masthead } from "../../../../layouts/parts/masthead.ts";
import { activeNav } from "../../../../layouts/parts/navigation.ts";
import type { SiteChrome } from "../../../../src/pages/views/shared.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const nameplateOf = (given: Partial<SiteChrome>): string =>
  masthead(activeNav({ chrome: { ...chromeOf(), ...given }, head: headOf() }), undefined).markup.match(
    /<p class="nameplate".*?<\/p>/s,
  )?.[0] ?? "";

const logo = { url: "/nameplate.svg", width: 600, height: 90 };

describe("the masthead", () => {
  it("has the publication's name if there is no logo", () => {
    assert.match(nameplateOf({ name: "The Post" }), /<bdi>The Post<\/bdi>/);
    assert.doesNotMatch(nameplateOf({ name: "The Post" }), /<img/);
  });

  it("has a logo with the name as text, and with its size", () => {
    assert.match(
      nameplateOf({ name: "The Post", logo }),
      /<a href="[^"]*"><img src="\/nameplate\.svg" alt="The Post" width="600" height="90"><\/a>/,
    );
  });

  it("has a logo for light and for dark, of which browsers load one", () => {
    const output = nameplateOf({ logo: { ...logo, darkUrl: "/nameplate-dark.svg" } });
    assert.match(output, /<img class="logo-light" loading="lazy" src="\/nameplate\.svg"/);
    assert.match(output, /<img class="logo-dark" loading="lazy" src="\/nameplate-dark\.svg"/);
  });

  for (const [name, length] of [
    ["The Northern Courier", "short"],
    ["The Northern Courier and Advertiser", "long"],
    ["Nachrichtenblatt", "long"],
    ["Donaudampfschifffahrtsanzeiger", "longest"],
    ["The Northern Courier, Advertiser and Shipping Gazette", "longer"],
    ["조선의 아침 신문", "short"],
    ["바다와 강과 산의 소식을 전하는 신문", "long"],
  ] as const)
    it(`has a name that is ${length}: ${name}`, () =>
      assert.match(nameplateOf({ name }), new RegExp(`<p class="nameplate" data-length="${length}">`)));

  it("leads to the front pages of all languages, if there are several", () => {
    const switchOf = (languages: SiteChrome["languages"]): string =>
      masthead(activeNav({ chrome: chromeOf({ languages }), head: headOf() }), undefined).markup.match(
        /<nav class="language-switch".*?<\/nav>/s,
      )?.[0] ?? "";
    assert.equal(switchOf([]), "");
    const output = switchOf([
      { language: "en", direction: "ltr", url: "/", isCurrent: true },
      { language: "ar", direction: "rtl", url: "/ar/", isCurrent: false },
    ]);
    assert.match(output, /<a hreflang="en" lang="en" dir="ltr" href="\/" aria-current="true">English<\/a>/);
    assert.match(output, /<a hreflang="ar" lang="ar" dir="rtl" href="\/ar\/">العربية<\/a>/);
  });

  it("has a link to the search, which says so", () => {
    const linkOn = (url: string): string =>
      masthead(
        activeNav({
          chrome: chromeOf({ searchUrl: "/search/" }),
          head: headOf({ canonical: `https://example.org${url}` }),
        }),
        undefined,
      ).markup.match(/<a class="way-to-search".*?<\/a>/)?.[0] ?? "";
    assert.match(
      linkOn("/world/"),
      /<a class="way-to-search" href="\/search\/"><svg.*<span>Search<\/span><\/a>/,
    );
    assert.match(linkOn("/search/"), /aria-current="page"/);
  });

  const fieldAt = (url: string, searchUrl: string | undefined): boolean =>
    masthead(
      activeNav({
        chrome: { ...chromeOf(), searchUrl },
        head: headOf({ canonical: `https://example.org${url}` }),
      }),
      undefined,
    ).markup.includes('class="search-field"');

  it("has a search field if there is a search, except on the search page", () => {
    assert.equal(fieldAt("/world/", "/search/"), true);
    assert.equal(fieldAt("/search/", "/search/"), false);
    assert.equal(fieldAt("/world/", undefined), false);
  });
});
