import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findCustomisation } from "../../../src/customisation/files.ts";
import { originLine } from "../../../src/customisation/origin.ts";
import { otherMajorProblems } from "../../../src/customisation/other-major.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** The warnings about a copy that was written for one version while another runs, one a line. */
const warningsOf = (version: string, running: string): readonly string[] => {
  const folder = temporaryFolder();
  const origin = { form: "copy", kind: "layout", name: "article", version, hash: "Wx3" } as const;
  writtenFiles(folder, {
    "layouts/article.ts": `${originLine(origin)}export const article = () => "";\n`,
    "layouts/front.ts": "// Our own.\n",
  });
  const files = findCustomisation(folder);
  assert.ok(files);
  return otherMajorProblems(files, running).map(
    ({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`,
  );
};

describe("an override of another version", () => {
  it("is a warning if the major version is another, older or newer", () => {
    assert.deepEqual(warningsOf("2.4.1", "1.9.0"), [
      "warning layouts/article.ts:1 This was written for dateline-press 2.4.1, and 1.9.0 runs, which may give it other views. Run npx dateline doctor and then npx dateline override article --update, or install dateline-press@2.",
    ]);
    assert.equal(warningsOf("1.9.0", "10.0.0").length, 1);
  });

  it("is none within one major version", () => {
    assert.deepEqual(warningsOf("1.0.0", "1.9.0"), []);
  });
});
