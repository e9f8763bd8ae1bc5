import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { publicCopies } from "../../../../src/build/planning/publicCopies.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";
import { writtenFiles } from "../../../support/writtenFiles.ts";

describe("a public file", () => {
  it("has the address that a link to it has, whatever signs its letters are written in", () => {
    const folder = temporaryFolder();
    const name = "fa\u0308hre.pdf";
    writtenFiles(folder, { [name]: "", "a/b.txt": "" });
    assert.deepEqual(publicCopies(folder), [
      { from: join(folder, "a/b.txt"), url: "/a/b.txt" },
      { from: join(folder, name), url: "/f\u00e4hre.pdf" },
    ]);
  });
});
