import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aliasLine, goneLine, lineOf } from "../../../src/history/yaml-lines.ts";

describe("a line of front matter", () => {
  const lines = [
    ["harbour-reopens", "slug: harbour-reopens"],
    ["tag:example.org,2023-11-09:a", "slug: tag:example.org,2023-11-09:a"],
    ["2023", 'slug: "2023"'],
    ["yes", 'slug: "yes"'],
    ["a: b", 'slug: "a: b"'],
    ["a #b", 'slug: "a #b"'],
    ["fähre", 'slug: "fähre"'],
  ] as const;
  for (const [value, line] of lines) it(`is ${line}`, () => assert.equal(lineOf("slug", value), line));
});

describe("advice on an address", () => {
  it("keeps the aliases that are there", () => {
    assert.equal(aliasLine(["/c/"], ["/a/", "/b,c/"]), 'write the line aliases: [/a/, "/b,c/", /c/]');
    assert.equal(aliasLine(["/c/"], [], "x"), "add the lines aliases: [/c/] and id: x");
  });

  it("begins a list of what is gone, or names what belongs in it", () => {
    assert.equal(goneLine(["/a/", "/b/"], []), "write gone: [/a/, /b/] into site.yaml");
    assert.equal(goneLine(["/a/", "/b/"], ["/c/"]), "add /a/ and /b/ to gone in site.yaml");
  });
});
