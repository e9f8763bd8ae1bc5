import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chartFigure } from "../../../src/graphics/chartFigure.ts";
import type { ChartFields } from "../../../src/model/chartFields.ts";

const fields: ChartFields = {
  type: "line",
  title: 'Fewer "crossings" & <boats>',
  unit: "A day",
  source: "Port <authority>",
  data: [
    ["Year", "Plover", "Dunlin"],
    [2020, 9, 4.5],
    [2021, 6, null],
    [2022, 1234, 3],
  ],
};

const markupOf = (changed: Partial<ChartFields> = {}, language = "en"): string =>
  chartFigure({ ...fields, ...changed }, { language, id: "graphic-1" }).markup.markup;

describe("a chart as a figure", () => {
  it("is drawn for wide and for narrow places, with the same words for those who cannot see it", () => {
    const labels = [...markupOf().matchAll(/<svg class="([^"]*)"[^>]* role="img" aria-label="([^"]*)"/g)];
    assert.deepEqual(
      labels.map(([, look]) => look),
      ["chart-wide", "chart-narrow"],
    );
    assert.equal(labels[0]?.[2], labels[1]?.[2]);
  });

  it("names its series with their first and last figures, unless it is told otherwise", () => {
    assert.match(
      markupOf({ title: "Fewer crossings." }),
      /aria-label="Line chart: Fewer crossings\. \u2068Plover\u2069: 9\.0 \(\u20682020\u2069\) – 1,234\.0 \(\u20682022\u2069\)\. \u2068Dunlin\u2069: 4\.5 /,
    );
    assert.match(markupOf({ alt: "It fell." }), /aria-label="It fell\."/);
  });

  it("escapes what editors write", () => {
    const markup = markupOf();
    assert.match(
      markup,
      /<strong class="chart-title">Fewer &quot;crossings&quot; &amp; &lt;boats&gt;<\/strong>/,
    );
    assert.match(markup, /Source: Port &lt;authority&gt;/);
    assert.doesNotMatch(markup, /<boats>|<authority>/);
  });

  it("has its figures as a table, in the numbers of the language, with a head for each row and column", () => {
    const table = /<table>.*<\/table>/s.exec(markupOf({}, "de"))?.[0];
    assert.equal(
      table,
      '<table><thead><tr><th scope="col">Year</th><th scope="col">Plover</th><th scope="col">Dunlin</th></tr></thead><tbody>' +
        '<tr><th scope="row">2020</th><td>9,0</td><td>4,5</td></tr>' +
        '<tr><th scope="row">2021</th><td>6,0</td><td>–</td></tr>' +
        '<tr><th scope="row">2022</th><td>1.234,0</td><td>3,0</td></tr></tbody></table>',
    );
  });

  it("has an empty corner where the first column has no name", () => {
    assert.match(
      markupOf({
        data: [
          ["", "a"],
          [2020, 1],
        ],
      }),
      /<thead><tr><td><\/td><th scope="col">a/,
    );
  });

  it("tells series apart by marks, dashes and hatches, not by colour alone", () => {
    const dots = [...markupOf({ type: "dot" }).matchAll(/class="chart-mark series-(\d)"[^>]* d="([^"]*)"/g)];
    const shapes = Map.groupBy(dots, ([, series]) => series);
    assert.notEqual(shapes.get("1")?.[0]?.[2], shapes.get("2")?.[0]?.[2]);
    const bars = markupOf({ type: "bar" });
    assert.match(bars, /<pattern id="graphic-1-wide-2"/);
    assert.match(bars, /class="chart-block series-2" fill="url\(#graphic-1-wide-2\)"/);
    assert.match(bars, /class="chart-block series-2" fill="url\(#graphic-1-narrow-2\)"/);
  });

  it("is turned over for a language that is read from the right, but for its words", () => {
    const markup = markupOf({}, "ar");
    assert.match(markup, /direction="rtl"[^>]*>.*<g transform="translate\(600\) scale\(-1 1\)">/s);
    const [, left = ""] = /<text class="chart-name series-1" x="([\d.]+)"/.exec(markupOf()) ?? [];
    const [, right = ""] = /<text class="chart-name series-1" x="([\d.]+)"/.exec(markup) ?? [];
    assert.ok(Math.abs(Number(left) + Number(right) - 600) < 0.2, `${left} and ${right}`);
  });

  it("is the same to the byte each time, and all its numbers are numbers", () => {
    for (const type of ["line", "bar", "dot", "area"] as const) {
      const markup = markupOf({ type });
      assert.equal(markup, markupOf({ type }));
      assert.doesNotMatch(markup, /NaN|undefined|Infinity|\de-\d/);
      assert.doesNotMatch(markup, /\d\.\d\d/);
    }
  });

  it("is not drawn where a note belongs nowhere", () => {
    const { markup, faults } = chartFigure(
      { ...fields, annotations: [{ text: "Of nothing" }, { at: "2021-06", text: "Between two years" }] },
      { language: "en", id: "graphic-1" },
    );
    assert.equal(markup.markup, "");
    assert.deepEqual(faults, [
      { field: "annotations.0", message: "belongs to nothing. Write at, value or both." },
    ]);
  });
});
