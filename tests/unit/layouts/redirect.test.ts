import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redirect } from "../../../layouts/redirect.ts";

const view = {
  language: "fr",
  title: "Ferries",
  url: "/ferries/",
  canonical: "https://example.org/ferries/",
};

describe("a page at a former address", () => {
  it("forwards at once, names the present address and is not indexed", () => {
    const { markup } = redirect(view);
    assert.match(markup, /<meta http-equiv="refresh" content="0; url=\/ferries\/">/);
    assert.match(markup, /<link rel="canonical" href="https:\/\/example\.org\/ferries\/">/);
    assert.match(markup, /<meta name="robots" content="noindex">/);
    assert.match(markup, /<a href="\/ferries\/"><bdi>Ferries<\/bdi><\/a>/);
    assert.match(markup, /<html lang="fr" dir="ltr">/);
  });

  it("leads nowhere rather than to a script", () => {
    assert.doesNotMatch(redirect({ ...view, url: "javascript:alert(1)" }).markup, /javascript/);
  });
});
