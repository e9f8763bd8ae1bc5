import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bodyNeeds, headOf } from "../../../src/pages/head.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { renderedMarkdown } from "../../support/rendered-markdown.ts";

describe("what a body needs", () => {
  const table = [
    ["is nothing without a body", undefined, { scripts: [], frameHosts: [] }],
    ["is nothing for plain text", "Text.", { scripts: [], frameHosts: [] }],
    ["is a script for footnotes", "Text.[^1]\n\n[^1]: A note.", { scripts: ["footnotes"], frameHosts: [] }],
    [
      "is a script and hosts for embeds",
      "@[vimeo](76979871)",
      { scripts: ["embeds"], frameHosts: ["https://player.vimeo.com"] },
    ],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.deepEqual(bodyNeeds(source === undefined ? undefined : renderedMarkdown(source).body), wanted);
    });
});

describe("the fonts of a first view", () => {
  const fonts = (title: string, language: string) => headOf({ title, language }, pageContextOf()).fonts;

  it("are those of the languages of the page", () => {
    assert.deepEqual(fonts("Harbour", "en"), ["headlines", "text"]);
    assert.deepEqual(fonts("الميناء", "ar"), ["headlines", "text", "arabic"]);
  });

  it("have the letters of Latin words in a headline of another script", () => {
    const publication = publicationFixture({ language: "ar" });
    const inArabic = (title: string) => headOf({ title }, pageContextOf({ publication })).fonts;
    assert.deepEqual(inArabic("الميناء"), ["arabic"]);
    assert.deepEqual(inArabic("الميناء: Port Ansel"), ["arabic", "text"]);
  });
});
