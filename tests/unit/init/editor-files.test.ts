import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { editorFiles } from "../../../src/init/editor-files.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";

const files = Object.fromEntries(
  Object.entries(editorFiles()).map(([path, text]) => [path, JSON.parse(text)]),
);

describe("the settings of the editor", () => {
  it("name schemas that the package has", () => {
    const schemas = Object.keys(files[".vscode/settings.json"]["yaml.schemas"]);
    assert.equal(schemas.length, 8);
    for (const schema of schemas)
      assert.ok(
        existsSync(join(paths.root, schema.replace("./node_modules/dateline-press/", ""))),
        `there is no ${schema}`,
      );
  });

  it("find the line of each problem in what a check prints", async () => {
    const folder = await smallPublication({
      "articles/bad.md":
        "---\ntitle: Bad\ndate: yesterday\nsection: world\n---\n\nText.\n\n<!-- hidden -->\n",
    });
    const { output } = await runCommand(checkCommand, ["--content", folder]);
    const { pattern } = files[".vscode/tasks.json"].tasks[0].problemMatcher;
    const matches = output
      .replaceAll(folder, "content")
      .split("\n")
      .map((line) => new RegExp(pattern.regexp).exec(line))
      .filter((match) => match !== null)
      .map((match) => ["file", "line", "column", "severity"].map((group) => match[pattern[group]]));
    assert.deepEqual(matches, [
      ["content/articles/bad.md", "3", "7", undefined],
      ["content/articles/bad.md", "9", undefined, "warning"],
    ]);
  });
});
