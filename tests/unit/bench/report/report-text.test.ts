import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inUnits } from "../../../../bench/report/in-units.ts";
import { reportText, resultTable } from "../../../../bench/report/report-text.ts";
import { resultsOf } from "../../../../bench/report/results.ts";
import { reportFixture } from "./report-fixture.ts";

const rows = resultTable(resultsOf(reportFixture.samples)).split("\n");

describe("the table of results", () => {
  it("has a row for each generator and work, with the median, the range of several runs and the ratio to Hugo's clean build", () => {
    assert.deepEqual(rows.slice(2), [
      "| 1,000 articles, clean build | Dateline | 2.50 s (2.00–3.00 s) | 0.63 × | 5.00 s | 250 MB | 2,144 | 2,144 files, 70.1 MB |",
      "| 1,000 articles, clean build | Hugo | 4.00 s | 1.00 × | 8.00 s | 250 MB | 2,144 | 2,144 files, 70.1 MB |",
      "| 1,000 articles, one article added | Dateline | 0.40 s | 0.10 × | 0.80 s | 250 MB | 12 | 2,144 files, 70.1 MB |",
    ]);
  });

  it("has as many cells in every row", () => {
    assert.deepEqual([...new Set(rows.map((row) => row.split("|").length))], [10]);
  });

  it("leaves the ratio open if Hugo was not measured, and says if memory is unknown", () => {
    const [dateline] = resultsOf(reportFixture.samples.filter(({ generator }) => generator === "dateline"));
    assert.ok(dateline);
    const [, , row] = resultTable([{ ...dateline, memory: undefined }]).split("\n");
    assert.match(row ?? "", /\(2\.00–3\.00 s\) \| {2}\| 5\.00 s \| unknown \|/);
  });
});

describe("the report", () => {
  const text = reportText(reportFixture);

  it("says what failed, in one line", () => {
    assert.match(text, /^Eleventy failed at 1,000 articles, clean build: exit code 134: out of memory$/m);
  });

  it("names versions, runs and the machine", () => {
    for (const meta of [
      "Dateline 0.1.0, Hugo 0.169.0 in turn, 2 runs each",
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
