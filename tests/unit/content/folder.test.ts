import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classifyPath } from "../../../src/content/folder.ts";

describe("the kind of a file, by its path", () => {
  const table = [
    ["site.yaml", { recordType: "site" }],
    ["articles/2023/11/harbour.md", { recordType: "article", id: "harbour" }],
    ["articles/2023/harbour/index.md", { recordType: "article", id: "harbour" }],
    ["articles/Any name.md", { recordType: "article", id: "Any name" }],
    ["authors/mara-lindqvist.md", { recordType: "author", id: "mara-lindqvist" }],
    ["sections/world.md", { recordType: "section", id: "world" }],
    ["tags/r-d.md", { recordType: "tag", id: "r-d" }],
    ["pages/about.md", { recordType: "page", id: "about" }],
    ["articles/2023/harbour.jpg", { recordType: "asset" }],
    ["README", { recordType: "asset" }],
    ["README.md", { recordType: "asset" }],
    ["authors/README.md", { recordType: "asset" }],
    ["pages/readme.md", { recordType: "page", id: "readme" }],
  ] as const;
  for (const [path, expected] of table)
    it(`${path} is ${Object.values(expected).join(" ")}`, () => {
      assert.deepEqual(classifyPath(path), expected);
    });

  const misplaced = [
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
  for (const [path, expected] of misplaced)
    it(`${path} is misplaced`, () => {
      const file = classifyPath(path);
      assert.equal(file.recordType, "misplaced");
      assert.match("message" in file ? file.message : "", expected);
    });
});
