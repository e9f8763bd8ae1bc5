import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plannedPages } from "../../../src/eleventy/plannedPages.ts";
import { html } from "../../../src/text/html.ts";

const planned = { url: "/assets/site.css", view: { css: "p{}" } };

describe("a template of planned pages", () => {
  it("pages over the collection of its kind, and is in none itself", () => {
    const { data } = plannedPages("stylesheet", ({ css }) => css);
    assert.deepEqual(data.pagination, {
      data: "collections.stylesheet",
      size: 1,
      alias: "planned",
      addAllPagesToCollections: false,
    });
    assert.equal(data.eleventyExcludeFromCollections, true);
  });

  it("writes a page to the file of its url", () => {
    const { data } = plannedPages("stylesheet", ({ css }) => css);
    assert.equal(data.permalink({ planned: [planned] }), "/assets/site.css");
    assert.equal(data.permalink({ planned: [{ ...planned, url: "/a/" }] }), "/a/index.html");
  });

  it("renders the view with the layout, to text or to markup", () => {
    assert.equal(plannedPages("stylesheet", ({ css }) => css).render({ planned: [planned] }), "p{}");
    assert.equal(
      plannedPages("stylesheet", ({ css }) => html`<b>${css}&</b>`).render({ planned: [planned] }),
      "<b>p{}&</b>",
    );
  });

  it("leaves the text to pages that take it, and writes nothing", () => {
    const taken: string[] = [];
    const pages = ["a{}", "b{}"].map((css) => ({
      url: `/${css}`,
      view: { css },
      take: (text: string) => void taken.push(text),
    }));
    const { data, render } = plannedPages("stylesheet", ({ css }) => css);
    assert.equal(data.permalink({ planned: pages }), false);
    assert.equal(render({ planned: pages }), "");
    assert.deepEqual(taken, ["a{}", "b{}"]);
  });
});
