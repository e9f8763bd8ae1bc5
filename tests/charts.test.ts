/** A small site with charts, as readers of its pages, feeds and search see them. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { layeredContent } from "./support/layered-content.ts";

let site: BuiltSite;
before(async () => {
  site = await builtSite({
    folder: layeredContent("sites/minimal", "sites/charts"),
    now: "2024-06-01T12:00",
  });
});

const page = (): string => site.read("2024/01/03/charted/index.html");

describe("a site with charts", () => {
  it("has each of them where it stood in the text, under ids of their own", () => {
    assert.match(page(), /Before\..*Fewer crossings.*Between\..*Where they go.*After\./s);
    const ids = [...page().matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("draws them without a script or a style of their own", () => {
    const figures = page().match(/<figure class="graphic chart">.*?<\/figure>/gs) ?? [];
    assert.equal(figures.length, 2);
    for (const figure of figures) assert.doesNotMatch(figure, /<script|<style| style=| on[a-z]+=/);
  });

  it("formats dates and numbers in the language of each article", () => {
    assert.match(page(), /<th scope="row">Q3 2021<\/th><td>9\.50<\/td><td>2\.00<\/td>/);
    const german = site.read("2024/01/02/auf-deutsch/index.html");
    assert.match(german, /<th scope="row">März 2021<\/th><td>1\.200,5<\/td>/);
    assert.match(german, /Quelle: Hafenamt/);
    assert.match(german, /<summary>Die Zahlen<\/summary>/);
  });

  it("gives the words around the figures the typography of headlines", () => {
    assert.match(page(), /<strong class="chart-title">Fewer crossings “every” winter<\/strong>/);
    assert.match(page(), /aria-label="Line chart: Fewer crossings “every” winter\./);
  });

  it("gives readers of feeds title, words and figures in place of the drawing", () => {
    const { items } = JSON.parse(site.read("feed.json"));
    const html = items.map(({ content_html }: { content_html: string }) => content_html).join("\n");
    assert.match(html, /<strong class="chart-title">Fewer crossings/);
    assert.match(html, /<p>Most of them go to Ferrin\.<\/p>/);
    assert.match(html, /<th scope="row">Osker Rock<\/th><td>−2<\/td>/);
    assert.doesNotMatch(html, /<svg|<path/);
  });
});
