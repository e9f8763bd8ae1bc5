/** Posts that another importer is tested with: imported, built, and compared with what they hold. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { importCommand } from "../../../../src/cli/import.ts";
import { builtSite } from "../../../support/built-site.ts";
import { testFolder } from "../../../support/layered-content.ts";
import { proseWords } from "../../../support/other-markdown.ts";
import { runCommand, testNow } from "../../../support/run-command.ts";
import { smallPublication } from "../../../support/small-publication.ts";

describe("sample posts of Jekyll", () => {
  const samples = testFolder("../../shared/archives/jekyll");
  it("are published with their words, their dates and their old addresses, but for one that was not public", async (context) => {
    if (!existsSync(samples)) {
      context.diagnostic("../shared/archives holds no samples beside this checkout");
      return;
    }
    const folder = await smallPublication();
    const { code, notices } = await runCommand(importCommand, ["--content", folder, samples]);
    assert.equal(code, 0, notices);
    const { files, read, report } = await builtSite({ folder, now: testNow });
    assert.deepEqual(
      report.problems.filter(({ severity }) => severity === "error"),
      [],
    );
    const pages = [
      "2021/08/25/relative-links",
      "2021/09/01/alt-date-format",
      "2022/06/03/front-matter-tags-cats",
    ];
    for (const page of pages) assert.equal(proseWords(read(`${page}/index.html`))[0], "Lorem", page);
    assert.equal(proseWords(read("2022/06/06/unquoted-date/index.html")).length, 21);
    assert.deepEqual(
      files.filter((file) => file.includes("published-false")),
      [],
    );
  });
});
