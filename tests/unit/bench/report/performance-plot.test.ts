import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { performancePlot, plotGroups, plotScale } from "../../../../bench/report/performance-plot.ts";
import { resultsOf } from "../../../../bench/report/results.ts";
import { xmlTree } from "../../../support/xml-tree.ts";
import { reportFixture } from "./report-fixture.ts";

const groups = plotGroups(resultsOf(reportFixture.samples));

describe("the scale of the plot", () => {
  it("spans whole powers of ten and puts each at equal steps", () => {
    const { at, ticks } = plotScale([0.3, 40], { from: 0, to: 300 });
    assert.deepEqual(
      ticks.map((tick) => Number(tick.toPrecision(3))),
      [0.1, 1, 10, 100],
    );
    assert.deepEqual(
      [0.1, 1, 10, 100].map((value) => Math.round(at(value))),
      [0, 100, 200, 300],
    );
    assert.equal(Math.round(at(Math.sqrt(10))), 150);
  });

  it("spans one power of ten at least", () => {
    assert.deepEqual(plotScale([1, 1], { from: 0, to: 1 }).ticks, [1, 10]);
  });
});

describe("the groups of the plot", () => {
  it("are two for each size, a clean build and one article more, in seconds, and show Hugo's clean build if it has no incremental one", () => {
    assert.deepEqual(groups, [
      {
        title: "1,000 articles: clean build",
        marks: [
          { generator: "dateline", median: 2.5, min: 2, max: 3, source: "measured" },
          { generator: "hugo", median: 4, min: 4, max: 4, source: "measured" },
        ],
      },
      {
        title: "1,000 articles: one article added",
        marks: [
          { generator: "dateline", median: 0.4, min: 0.4, max: 0.4, source: "measured" },
          { generator: "hugo", median: 4, min: 4, max: 4, source: "clean" },
        ],
      },
    ]);
  });
});

describe("the plot", () => {
  const drawing = performancePlot(groups);

  it("is well-formed, without a script, and has a name and a description for those who can't see it", () => {
    const [title] = xmlTree(drawing).children;
    assert.deepEqual([title?.name, title?.text], ["title", "How long generators take to build a news site"]);
    assert.match(
      drawing,
      /<desc id="desc">1,000 articles: clean build: Dateline, no search or cards 2\.50 s, Hugo 4\.00 s\. 1,000 articles: one article added: Dateline, no search or cards 0\.40 s, Hugo 4\.00 s\.<\/desc>/,
    );
    assert.doesNotMatch(drawing, /<script|href=|url\(|NaN|undefined/);
  });

  it("puts every dot inside its range, at the position of its median", () => {
    const { at } = plotScale([0.4, 4], { from: 236, to: 676 });
    const dots = [...drawing.matchAll(/<circle class="([^"]+)" cx="([\d.]+)"/g)].map(([, kind, x]) => [
      kind,
      Number(x),
    ]);
    assert.deepEqual(dots, [
      ["dot", Number(at(2.5).toFixed(1))],
      ["dot", Number(at(4).toFixed(1))],
      ["dot", Number(at(0.4).toFixed(1))],
      ["dot stands", Number(at(4).toFixed(1))],
    ]);
  });
});
