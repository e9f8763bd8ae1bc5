import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "../../../src/content/folder.ts";

describe("the place of a file", () => {
  const table = [
    ["site.yaml", { noun: "site" }],
    ["articles/2023/11/harbour.md", { noun: "article", id: "harbour" }],
    ["articles/2023/harbour/index.md", { noun: "article", id: "harbour" }],
    ["articles/Any name.md", { noun: "article", id: "Any name" }],
    ["authors/mara-lindqvist.md", { noun: "author", id: "mara-lindqvist" }],
    ["sections/world.md", { noun: "section", id: "world" }],
    ["tags/r-d.md", { noun: "tag", id: "r-d" }],
    ["pages/about.md", { noun: "page", id: "about" }],
    ["articles/2023/harbour.jpg", { noun: "asset" }],
    ["README", { noun: "asset" }],
    ["README.md", { noun: "asset" }],
    ["authors/README.md", { noun: "asset" }],
    ["pages/readme.md", { noun: "page", id: "readme" }],
  ] as const;
  for (const [path, wanted] of table)
    it(`${path} is ${Object.values(wanted).join(" ")}`, () => {
      assert.deepEqual(placeOf(path), wanted);
    });

  const strays = [
    ["article.md", /lies where nothing is read/],
    ["drafts/a.md", /lies where nothing is read/],
    ["pages/deep/a.md", /lies where nothing is read/],
    ["constructor/a.md", /lies where nothing is read/],
    ["authors/Mara.md", /small letters/],
    ["tags/a--b.md", /small letters/],
    ["pages/.md", /small letters/],
    ["articles/a.markdown", /ending is not known/],
    ["articles/a.MD", /ending is not known/],
    ["articles/a.Md", /ending is not known/],
    ["articles/a.mdown", /ending is not known/],
    ["site.yml", /ending is not known/],
  ] as const;
  for (const [path, wanted] of strays)
    it(`${path} is out of place`, () => {
      const place = placeOf(path);
      assert.equal(place.noun, "stray");
      assert.match("message" in place ? place.message : "", wanted);
    });
});
