import assert from "node:assert/strict";
import { it } from "node:test";
import { addressesOf } from "../../../../src/pages/addresses.ts";
import { absoluteHtml } from "../../../../src/pages/feeds/absoluteHtml.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";

const cases = [
  ['<a href="/about/">', '<a href="https://example.org/paper/about/">'],
  ['<img alt="" src="/pictures/a.jpg">', '<img alt="" src="https://example.org/paper/pictures/a.jpg">'],
  ['<blockquote cite="/a/">', '<blockquote cite="https://example.org/paper/a/">'],
  ['<a href="#fn1">', '<a href="https://example.org/paper/2023/a/#fn1">'],
  ['<a href="https://example.com/#x">', '<a href="https://example.com/#x">'],
  ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
  ["<code> href=&quot;/about/&quot;</code>", "<code> href=&quot;/about/&quot;</code>"],
] as const;

for (const [html, expected] of cases)
  it(`absoluteHtml makes ${expected} of ${html}`, () => {
    assert.equal(absoluteHtml(html, "/2023/a/", addressesOf(publicationFixture())), expected);
  });

it("absoluteHtml takes signs of the site's own address for what they are", () => {
  const publication = publicationFixture({ url: "https://example.org/a$&b/", basePath: "/a$&b/" });
  assert.equal(
    absoluteHtml('<a href="#fn1">', "/x/", addressesOf(publication)),
    '<a href="https://example.org/a$&amp;b/x/#fn1">',
  );
});
