import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressError, factsError } from "../../../src/eleventy/page-facts.ts";

describe("the address of a page that a publication makes itself", () => {
  for (const url of ["/", "/a/", "/a/b.json", "/.well-known/a", "/ä/", "/a..b/", "/_redirects"])
    it(`may be ${url}`, () => assert.equal(addressError(url), undefined));

  for (const url of [
    "",
    "a",
    "https://a.example/",
    "/../a",
    "/a/../b",
    "/a//b",
    "/a/./b",
    "/a?b",
    "/a\\b",
    "/a\nb",
  ])
    it(`can't be ${JSON.stringify(url)}`, () =>
      assert.match(addressError(url) ?? "", /^".*" (?:is no|has|leads)/s));

  it("can't be where builds keep their files", () => {
    assert.match(addressError("/.dateline-staging/a.html") ?? "", /where builds keep their files/);
  });
});

describe("what a page says of itself", () => {
  const cases = [
    [{}, "finished", undefined],
    [{ search: true }, "finished", "title is missing. A page that the search finds has one."],
    [{ sitemap: "yes" }, "finished", "sitemap is neither true nor false."],
    [{ title: "A" }, "framed", undefined],
    [{ title: " " }, "framed", 'title is missing. A page in the layout "standalone" has one.'],
    [{ title: "A", description: 1 }, "framed", "description is no text."],
    [{ title: "A", lang: "xx-!" }, "framed", 'lang is no language. Write it like "en" or "pt-BR".'],
  ] as const;
  for (const [facts, frame, error] of cases)
    it(`${JSON.stringify(facts)} is ${error === undefined ? "right" : "refused"} if ${frame}`, () => {
      assert.equal(factsError(facts, frame), error);
    });
});
