import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const launcher = testFolder("../src/cli/launcher.js");

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [launcher, ...words], { cwd: temporaryFolder(), encoding: "utf8" });

describe("the command", () => {
  it("shows its version in any folder", () => {
    const { version } = JSON.parse(readFileSync(testFolder("../package.json"), "utf8"));
    const { status, stdout } = run("--version");
    assert.equal(status, 0);
    assert.equal(stdout, `${version}\n`);
  });

  for (const name of ["build", "serve", "check", "new", "list", "next", "import"])
    it(`explains ${name}`, () => {
      const { status, stdout } = run(name, "--help");
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`^Usage: dateline ${name} `));
      assert.match(stdout, /--content <dir>/);
    });

  it("explains init, and never asks without a terminal", () => {
    assert.match(run("init", "--help").stdout, /^Usage: dateline init /);
    const { status, stderr } = run("init");
    assert.equal(status, 2);
    assert.match(stderr, /^error: Say --name, --url, --language, --time-zone too/);
  });

  it("ends with 2 if it is called wrongly", () => {
    for (const words of [
      ["bild"],
      ["check", "--format", "xml"],
      ["new"],
      ["serve", "--host", "http://localhost:8080/"],
      ["serve", "--host", "203.0.113.7", "--port", "18080"],
    ]) {
      const { status, stdout, stderr } = run(...words);
      assert.equal(status, 2, words.join(" "));
      assert.equal(stdout, "");
      assert.match(stderr, /^error: /);
    }
  });
});
