import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layouts } from "../../../layouts/pages.11ty.ts";
import { type Layouts, plannedPages } from "../../../src/eleventy/config.ts";
import { html } from "../../../src/markup/template.ts";

const planned = { kind: "stylesheet", url: "/assets/site.css", view: { css: "p{}" } } as const;

/** The real table, with another layout of style sheets. */
const templateWith = (stylesheet: Layouts["stylesheet"]) => plannedPages({ ...layouts, stylesheet });

describe("the template of planned pages", () => {
  it("pages over the collection of the plan, and is in none itself", () => {
    const { data } = templateWith(({ css }) => css);
    assert.deepEqual(data.pagination, {
      data: "collections.planned",
      size: 1,
      alias: "planned",
      addAllPagesToCollections: false,
    });
    assert.equal(data.eleventyExcludeFromCollections, true);
  });

  it("writes a page to the file of its url", () => {
    const { data } = templateWith(({ css }) => css);
    assert.equal(data.permalink({ planned: [planned] }), "/assets/site.css");
    assert.equal(data.permalink({ planned: [{ ...planned, url: "/a/" }] }), "/a/index.html");
  });

  it("renders the view with the layout of the page's kind, to text or to markup", () => {
    assert.equal(templateWith(({ css }) => css).render({ planned: [planned] }), "p{}");
    assert.equal(
      templateWith(({ css }) => html`<b>${css}&</b>`).render({ planned: [planned] }),
      "<b>p{}&</b>",
    );
    const script = { kind: "script", url: "/assets/a.js", view: { code: "1;" } } as const;
    assert.equal(templateWith(() => "none").render({ planned: [script] }), "1;");
  });

  it("leaves the text to pages that take it, and writes nothing", () => {
    const taken: string[] = [];
    const pages = ["a{}", "b{}"].map((css) => ({
      ...planned,
      url: `/${css}`,
      view: { css },
      take: (text: string) => void taken.push(text),
    }));
    const { data, render } = templateWith(({ css }) => css);
    assert.equal(data.permalink({ planned: pages }), false);
    assert.equal(render({ planned: pages }), "");
    assert.deepEqual(taken, ["a{}", "b{}"]);
  });
});
