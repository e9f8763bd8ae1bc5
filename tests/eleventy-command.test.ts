/** Eleventy's own command makes the site that `dateline build` makes, since both work by the same plan. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { builtByCommand } from "./support/built-by-command.ts";
import { bytesBelow } from "./support/built-site.ts";
import { copiedInstallation } from "./support/copied-installation.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const now = "2024-03-09T12:00:00Z";

/** Eleventy's command, as npx finds it. */
const eleventy = join("node_modules", "@11ty", "eleventy", "cmd.cjs");

describe("npx eleventy --config=.eleventy.ts", () => {
  for (const name of ["golden", "charts"]) {
    it(`makes every file of the site ${name}, and no other, to the byte as a build does`, async () => {
      const folder =
        name === "golden" ? testFolder("sites/golden") : layeredContent("sites/minimal", "sites/charts");
      const output = join(temporaryFolder(), "site");
      const { status, stderr } = runEleventy(folder, output);
      assert.equal(status, 0, stderr);
      const workingFolder = temporaryFolder();
      const expected = join(workingFolder, "site");
      const end = await builtByCommand({ content: folder, output: expected, now, workingFolder }).ended;
      assert.equal(end.code, 0, end.notices);
      const files = bytesBelow(expected);
      assert.ok(files.size > 20);
      assert.deepEqual(bytesBelow(output), files);
    });
  }

  it("ends with an error that names the first problem of a content folder that has any", () => {
    const folder = layeredContent("sites/minimal");
    writtenFiles(folder, { "articles/b.md": "Nothing but text.\n" });
    const { status, stdout, stderr } = runEleventy(folder, join(temporaryFolder(), "site"));
    assert.equal(status, 1);
    assert.match(
      `${stdout}${stderr}`,
      /The content has errors, the first in .*articles\/b\.md:1: The front matter is missing\./,
    );
  });
});

/** Runs the command with an image cache of its own and at a fixed time, for which Eleventy has no option. */
function runEleventy(folder: string, output: string) {
  const clock = `data:text/javascript,Date.now = () => ${Date.parse(now)};`;
  return spawnSync(
    process.execPath,
    ["--import", clock, eleventy, "--config=.eleventy.ts", `--output=${output}`, "--quiet"],
    {
      cwd: copiedInstallation(),
      env: { ...process.env, DATELINE_CONTENT: folder },
      encoding: "utf8",
      timeout: 120_000,
    },
  );
}
