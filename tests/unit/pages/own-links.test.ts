import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linksOf } from "../../../src/pages/own-links.ts";
import type { OwnPage } from "../../../src/pages/own-page.ts";

const page = (content: string, given: Partial<OwnPage> = {}): OwnPage => ({
  url: "/guide/",
  source: "templates/guide.njk",
  line: 0,
  content,
  listed: [],
  ...given,
});

const hrefs = (content: string): readonly string[] => linksOf(page(content)).links.map(({ href }) => href);

describe("the links of a page that a publication makes itself", () => {
  it("are those of all attributes that load or lead", () => {
    assert.deepEqual(
      hrefs('<a href="/a/"><img src=/b.png srcset="/c.png 1x, /d.png 2x"><video poster=\'/e.jpg\'></video>'),
      ["/a/", "/b.png", "/c.png", "/d.png", "/e.jpg"],
    );
  });

  it("start at the page if they are relative", () => {
    assert.deepEqual(hrefs('<a href="x/#y"><a href="../about/?z"><a href="#top">'), [
      "/guide/x/#y",
      "/about/?z",
      "#top",
    ]);
  });

  it("leave out what leads to no page", () => {
    assert.deepEqual(
      hrefs('<a href="mailto:a@b.example"><a href="//a.example/"><a href="tel:1"><a href="">'),
      [],
    );
    assert.deepEqual(hrefs('<a href="https://a.example/">'), ["https://a.example/"]);
    assert.deepEqual(hrefs("<!-- <a href='/a/'> --><script>\"<a href='/b/'>\"</script>"), []);
  });

  it("are not looked for in a file that is no HTML, unless it has the frame of a page", () => {
    const content = '<a id="a" href="/a/">';
    assert.deepEqual(linksOf(page(content, { url: "/a.json" })), { links: [], anchors: [] });
    assert.deepEqual(linksOf(page(content)).anchors, ["a"]);
  });
});
