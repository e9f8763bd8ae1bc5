import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inUnits } from "../../../../bench/report/in-units.ts";
import { reportText, resultTable } from "../../../../bench/report/report-text.ts";
import type { Sample } from "../../../../bench/report/results.ts";
import { reportFixture, sampleOf } from "./report-fixture.ts";

const rows = resultTable(reportFixture).split("\n");

const rowsOf = (samples: readonly Sample[]): readonly string[] =>
  resultTable({ ...reportFixture, programs: {}, samples })
    .split("\n")
    .slice(2);

describe("the table of results", () => {
  it("has a row for each generator and work, with the median, the range of several runs and the ratio to Hugo's clean build", () => {
    const measured = rows.slice(2).filter((row) => !row.includes("not measured"));
    assert.deepEqual(measured, [
      "| 1,000 articles, clean build | Dateline, no search or cards | 2.50 s (2.00–3.00 s) | 0.63 × |  | 5.00 s | 250 MB | 2,144 | 2,144 files, 70.1 MB |",
      "| 1,000 articles, clean build | Hugo | 4.00 s | 1.00 × |  | 8.00 s | 250 MB | 2,144 | 2,144 files, 70.1 MB |",
      "| 1,000 articles, one article added | Dateline, no search or cards | 0.40 s | 0.10 × |  | 0.80 s | 250 MB | 12 | 2,144 files, 70.1 MB |",
    ]);
  });

  it("leads with Dateline as it comes, and compares what has search with Hugo with search too", () => {
    const samples = [
      sampleOf({ generator: "hugo", wall: 4000 }),
      sampleOf({ generator: "dateline", wall: 1000 }),
      sampleOf({ generator: "hugo-with-search", wall: 8000 }),
      sampleOf({ generator: "dateline-as-it-comes", wall: 6000 }),
    ];
    assert.deepEqual(
      rowsOf(samples).map((row) => row.split(" | ").slice(1, 5)),
      [
        ["Dateline as it comes", "6.00 s", "1.50 ×", "0.75 ×"],
        ["Dateline, no search or cards", "1.00 s", "0.25 ×", ""],
        ["Hugo with search", "8.00 s", "2.00 ×", "1.00 ×"],
        ["Hugo", "4.00 s", "1.00 ×", ""],
      ],
    );
  });

  it("says which generators were left out at a size, but not of those that failed there", () => {
    assert.deepEqual(
      rows
        .map((row) => row.split(" | "))
        .flatMap(([, name, time], index) => (time === "not measured" ? [index, name] : [])),
      [4, "Hugo with search"],
    );
  });

  it("has as many cells in every row", () => {
    assert.deepEqual([...new Set(rows.map((row) => row.split("|").length))], [11]);
  });

  it("leaves the ratio open if Hugo was not measured, and says if memory is unknown", () => {
    const [row] = rowsOf([sampleOf({ generator: "dateline", wall: 2500, memory: undefined })]);
    assert.match(row ?? "", /2\.50 s \| {2}\| {2}\| 5\.00 s \| unknown \|/);
  });
});

describe("the report", () => {
  const text = reportText(reportFixture);

  it("says what failed, in one line", () => {
    assert.match(text, /^Eleventy failed at 1,000 articles, clean build: exit code 134: out of memory$/m);
  });

  it("names versions, runs and the machine", () => {
    for (const meta of [
      "Dateline 0.1.0, Hugo 0.169.0, Pagefind 1.5.2, Eleventy 3.1.8 in turn, 2 runs each",
      "Node 26.10.0",
      "Abacus, 2 cores, 16.0 GB",
    ])
      assert.ok(text.includes(meta), meta);
  });

  it("names runs by size if they differ", () => {
    const [first] = reportFixture.samples;
    assert.ok(first);
    const samples = [...reportFixture.samples, { ...first, size: 100_000, run: 1 }];
    assert.match(
      reportText({ ...reportFixture, samples }),
      /2 runs each at 1,000 articles and 1 run each at 100,000 articles/,
    );
  });
});

describe("quantities in a report", () => {
  it("have about three digits", () => {
    assert.deepEqual([9.4, 1234, 12_345, 255_070].map(inUnits.seconds), [
      "0.01 s",
      "1.23 s",
      "12.3 s",
      "255 s",
    ]);
    assert.deepEqual([70_099_731, 1.817e9].map(inUnits.bytes), ["70.1 MB", "1.82 GB"]);
  });
});
