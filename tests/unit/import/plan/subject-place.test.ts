import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { subjectPlace } from "../../../../src/import/plan/subject-place.ts";
import type { ImportTable } from "../../../../src/model/import-table.ts";
import { recordsFixture } from "../../../support/records-fixture.ts";
import { sectionFixture } from "../../../support/section-fixture.ts";

const placeOf = (codes: readonly string[], table: ImportTable = {}) =>
  subjectPlace(
    codes.map((code) => ({ code })),
    recordsFixture({
      importTable: { origin: { file: "content/import.yaml", positions: new Map() }, table },
      sections: ["sport", "wirtschaft", "world"].map((id) => sectionFixture({ id, name: id })),
    }),
  );

describe("subjectPlace", () => {
  it("finds the section of a topmost topic by the names that it has in newspapers", () => {
    assert.equal(placeOf(["medtop:15000000"]).section, "sport");
    assert.equal(placeOf(["medtop:04000000"]).section, "wirtschaft");
    assert.equal(placeOf(["subj:15054000"]).section, "sport");
    assert.equal(placeOf(["medtop:12000000"]).section, undefined);
  });

  it("takes the first subject that has a section", () => {
    assert.equal(placeOf(["medtop:12000000", "medtop:16000000", "medtop:15000000"]).section, "world");
  });

  it("asks the publication's table first, by code, by the code alone and by name", () => {
    const table = {
      subjects: {
        "medtop:15000000": { section: "world", tags: ["Games"] },
        "20000822": { tags: ["Ice"] },
        Ferries: { kind: "analysis" as const },
      },
    };
    assert.deepEqual(placeOf(["MEDTOP:15000000", "medtop:20000822", "ferries"], table), {
      section: "world",
      tags: ["Games", "Ice"],
      kind: "analysis",
      unknown: [],
    });
    assert.equal(placeOf(["subj:15054000"], table).section, "world");
  });

  it("counts what stands for nothing", () => {
    assert.deepEqual(placeOf(["medtop:20000001", "nta:7", "medtop:15000000"]).unknown, [
      { code: "medtop:20000001" },
      { code: "nta:7" },
    ]);
  });
});
