import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notFound, redirect } from "../../../../layouts/pages/errors.ts";
import { cardOf, chromeOf, headOf } from "../../../support/layout-views.ts";

const mainOf = (searchUrl: string | undefined): string =>
  notFound({ chrome: { ...chromeOf(), searchUrl }, head: headOf(), newest: [cardOf()] }).markup.match(
    /<main[\s\S]*<\/main>/,
  )?.[0] ?? "";

describe("the page for unknown addresses", () => {
  it("has a search field", () => {
    assert.match(
      mainOf("/search/"),
      /<form class="search-field" action="\/search\/"><input type="search" name="q"/,
    );
  });

  it("has none if the publication has no search", () => {
    assert.doesNotMatch(mainOf(undefined), /<form/);
  });

  it("shows the newest articles", () => {
    assert.match(mainOf(undefined), /<h2 id="newest">Newest articles<\/h2>[\s\S]*>Ferries sail again</);
  });

  it("links to the sections", () => {
    const [first] = chromeOf().navigation;
    assert.ok(first);
    assert.ok(mainOf(undefined).includes(`<li><a href="${first.url}"><bdi>${first.title}</bdi></a></li>`));
  });
});

const view = {
  language: "fr",
  title: "Ferries",
  url: "/ferries/",
  canonical: "https://example.org/ferries/",
};

describe("a page at a former address", () => {
  it("redirects at once, names the present address and is not indexed", () => {
    const { markup } = redirect(view);
    assert.match(markup, /<meta http-equiv="refresh" content="0; url=\/ferries\/">/);
    assert.match(markup, /<link rel="canonical" href="https:\/\/example\.org\/ferries\/">/);
    assert.match(markup, /<meta name="robots" content="noindex">/);
    assert.match(markup, /<a href="\/ferries\/"><bdi>Ferries<\/bdi><\/a>/);
    assert.match(markup, /<html lang="fr" dir="ltr">/);
  });

  it("has no link to a script", () => {
    assert.doesNotMatch(redirect({ ...view, url: "javascript:alert(1)" }).markup, /javascript/);
  });
});
