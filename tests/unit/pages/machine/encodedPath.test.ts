import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { encodedPath } from "../../../../src/pages/machine/encodedPath.ts";
import { anyText } from "../../../support/anyText.ts";

const cases = [
  ["/2021/old/", "/2021/old/"],
  ["/été/", "/%C3%A9t%C3%A9/"],
  ["/a:b/*", "/a%3Ab/%2A"],
  ["/100%/", "/100%25/"],
] as const;

for (const [path, expected] of cases)
  it(`encodedPath of ${path} is ${expected}`, () => {
    assert.equal(encodedPath(path), expected);
  });

it("encodedPath is one column of plain letters, whatever the path, and can be read back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = encodedPath(`/${text}`);
      assert.match(encoded, /^\/[^\s*:]*$/);
      assert.equal(decodeURIComponent(encoded), `/${text.toWellFormed()}`);
    }),
  );
});
