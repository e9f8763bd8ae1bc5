import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withReport } from "../../../../bench/report/write-report.ts";

describe("a page with a report", () => {
  it("has it between the markers, and is otherwise unchanged", () => {
    const page = "# A\n\n<!-- bench:begin -->\nold\n<!-- bench:end -->\n\nB\n";
    const wanted = "# A\n\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\n\nB\n";
    assert.equal(withReport(page, "new"), wanted);
    assert.equal(withReport(wanted, "new"), wanted);
  });

  it("is undefined if a marker is missing", () => {
    assert.equal(withReport("# A\n", "new"), undefined);
    assert.equal(withReport("# A\n<!-- bench:begin -->\nold\n", "new"), undefined);
    assert.equal(withReport("# A\nold\n<!-- bench:end -->\n", "new"), undefined);
  });
});
