import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { urlClashes } from "../../../src/pages/url-clashes.ts";

const clashes = (...outputs: readonly (readonly [string, string])[]): readonly string[] =>
  urlClashes(outputs.map(([url, source]) => ({ url, source }))).map(
    ({ url, source, owner }) => `${source}: ${url} is that of ${owner}`,
  );

describe("outputs", () => {
  it("do not clash if each has a file of its own", () => {
    assert.deepEqual(
      clashes(
        ["/", "a.md"],
        ["/a/", "b.md"],
        ["/a/b/", "c.md"],
        ["/a.html", "d.md"],
        ["/ab/", "e.md"],
        ["/c/index.html/d/", "f.md"],
      ),
      [],
    );
  });

  const table = [
    ["at one url", ["/a/", "a.md"], ["/a/", "b.md"], "b.md: /a/ is that of a.md"],
    ["at one file", ["/a/", "a.md"], ["/a/index.html", "b.md"], "b.md: /a/index.html is that of a.md"],
    ["that differ in capitals", ["/a/", "a.md"], ["/A/", "b.md"], "b.md: /A/ is that of a.md"],
    [
      "where one is the folder of the other",
      ["/a", "a.md"],
      ["/a/b/", "b.md"],
      "b.md: /a/b/ is that of a.md",
    ],
    [
      "where one is the folder of the other, the other way",
      ["/a/b/", "b.md"],
      ["/a", "a.md"],
      "b.md: /a/b/ is that of a.md",
    ],
    [
      "where one is the page of the folder that the other is",
      ["/a/", "a.md"],
      ["/a", "b.md"],
      "a.md: /a/ is that of b.md",
    ],
    [
      "where one is a folder in place of the front page's file",
      ["/", "the front page"],
      ["/index.html/", "a.md"],
      "a.md: /index.html/ is that of the front page",
    ],
    [
      "where one is below a folder in place of a page's file",
      ["/town/index.html/x/", "a.md"],
      ["/town/", "town.md"],
      "a.md: /town/index.html/x/ is that of town.md",
    ],
    [
      "where one is a file in a folder in place of a page's file",
      ["/Town/", "town.md"],
      ["/town/Index.html/a/b.html", "a.md"],
      "a.md: /town/Index.html/a/b.html is that of town.md",
    ],
    [
      "at one file that is no page of a folder",
      ["/old.html", "a.md"],
      ["/old.html", "b.md"],
      "b.md: /old.html is that of a.md",
    ],
    [
      "with the generator, and the file is named",
      ["/tags/", "tags.md"],
      ["/tags/", "the tag index"],
      "tags.md: /tags/ is that of the tag index",
    ],
  ] as const;
  for (const [what, one, other, wanted] of table)
    it(`clash ${what}`, () => {
      assert.deepEqual(clashes(one, other), [wanted]);
    });

  it("that clash are all reported", () => {
    assert.equal(
      clashes(["/a/", "a.md"], ["/a/", "b.md"], ["/a/", "c.md"], ["/d/", "d.md"], ["/d/", "e.md"]).length,
      3,
    );
  });
});

/** Returns the file of an output in small letters. */
const fileOf = (url: string): string => `${url}${url.endsWith("/") ? "index.html" : ""}`.toLowerCase();

describe("outputs of any urls", () => {
  it("clash if two share a file, or if one is written to the folder of another", () => {
    const part = fc.constantFrom("a", "b", "A", "index.html", "a.b", "É");
    const url = fc
      .record({ parts: fc.array(part, { maxLength: 4 }), end: fc.constantFrom("", "/") })
      .map(({ parts, end }) => (parts.length === 0 ? "/" : `/${parts.join("/")}${end}`));
    fc.assert(
      fc.property(fc.array(url, { maxLength: 5 }), (urls) => {
        const files = urls.map(fileOf);
        const isClash = files.some((file, index) =>
          files.some((other, place) => place !== index && (other === file || other.startsWith(`${file}/`))),
        );
        assert.equal(urlClashes(urls.map((one) => ({ url: one, source: one }))).length > 0, isClash);
      }),
      { numRuns: 5000 },
    );
  });
});
