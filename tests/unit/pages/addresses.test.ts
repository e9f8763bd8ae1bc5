import assert from "node:assert/strict";
import { it } from "node:test";
import { addressesOf, rebased, rebasedPage } from "../../../src/pages/addresses.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

it("the addresses of a publication with a base path have it before every url", () => {
  const { path, absolute } = addressesOf(publicationFixture());
  assert.deepEqual([path("/"), path("/a/")], ["/paper/", "/paper/a/"]);
  assert.deepEqual(
    [absolute("/"), absolute("/a/#b")],
    ["https://example.org/paper/", "https://example.org/paper/a/#b"],
  );
});

const cases = [
  ['<a href="/about/">', "/paper/", '<a href="/paper/about/">'],
  ['<a class="b" href="/">', "/paper/", '<a class="b" href="/paper/">'],
  ['<img src="/a.jpg" alt="">', "/paper/", '<img src="/paper/a.jpg" alt="">'],
  ['<blockquote cite="/a/">', "/paper/", '<blockquote cite="/paper/a/">'],
  ['<a href="/a/">', "/", '<a href="/a/">'],
  ['<a href="#a"><a href="https://a.example/">', "/paper/", '<a href="#a"><a href="https://a.example/">'],
  ["<code> href=&quot;/a/&quot;</code>", "/paper/", "<code> href=&quot;/a/&quot;</code>"],
  ['<i title=" href=&quot;/a/">', "/paper/", '<i title=" href=&quot;/a/">'],
  ['<a href="/a/">', "/$&-$1&/", '<a href="/$&amp;-$1&amp;/a/">'],
] as const;

for (const [html, prefix, wanted] of cases)
  it(`${html} below ${prefix} becomes ${wanted}`, () => {
    assert.equal(rebased(html, prefix), wanted);
  });

const pages = [
  [`<a HREF='/a/'><img src=/b.png>`, `<a HREF='/paper/a/'><img src=/paper/b.png>`],
  [`<img srcset="/a.png 1x, /b.png 2x">`, `<img srcset="/paper/a.png 1x, /paper/b.png 2x">`],
  [`<form action="/join/"><a href="//a.example/">`, `<form action="/paper/join/"><a href="//a.example/">`],
  [`<p> href="/a/"</p><!-- <a href="/a/"> -->`, `<p> href="/a/"</p><!-- <a href="/a/"> -->`],
  [
    `<script src="/a.js">x = '<a href="/b/">'</script>`,
    `<script src="/paper/a.js">x = '<a href="/b/">'</script>`,
  ],
] as const;

for (const [html, wanted] of pages)
  it(`any HTML below a path: ${html}`, () => {
    assert.equal(rebasedPage(html, "/paper/"), wanted);
    assert.equal(rebasedPage(html, "/"), html);
  });
