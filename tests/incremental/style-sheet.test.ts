import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { builtByCommand } from "../support/built-by-command.ts";
import { bytesBelow } from "../support/built-site.ts";
import { copiedInstallation } from "../support/copied-installation.ts";
import { layeredContent } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a change of the layouts", () => {
  const workingFolder = copiedInstallation();
  const content = layeredContent("sites/minimal");
  const output = join(temporaryFolder(), "site");

  const built = async (to: string, ...options: readonly string[]): Promise<void> => {
    const terms = { content, output: to, now: "2024-06-01T12:00", workingFolder, options };
    const launcher = join(workingFolder, "src", "cli", "launcher.js");
    const { code, notices } = await builtByCommand({ ...terms, launcher }).ended;
    assert.equal(code, 0, notices);
  };

  const explained = (url: string): string => {
    const launcher = join(workingFolder, "src", "cli", "launcher.js");
    const words = ["build", "--content", content, "--output", output, "--now", "2024-06-01T12:00"];
    return execFileSync(process.execPath, [launcher, ...words, "--explain", url], {
      cwd: workingFolder,
      encoding: "utf8",
    });
  };

  const assertClean = async (): Promise<void> => {
    const clean = join(temporaryFolder(), "site");
    await built(clean, "--clean");
    assert.deepEqual(bytesBelow(output), bytesBelow(clean));
  };

  before(() => built(output));

  const styles = (): readonly string[] =>
    [...bytesBelow(output).keys()].filter((file) => /^assets\/site-.*\.css$/.test(file));

  it("in the style sheet gives it a new address, and every page names that", async () => {
    const previous = styles();
    appendFileSync(join(workingFolder, "layouts", "styles", "site.css"), "\n.fresh-rule { color: red; }\n");
    await built(output);
    assert.equal(styles().length, 1);
    assert.notDeepEqual(styles(), previous);
    assert.ok(readFileSync(join(output, "index.html"), "utf8").includes(styles()[0] ?? "no style sheet"));
    await assertClean();
  });

  it("in the style sheet does not concern files that do not name it", async () => {
    appendFileSync(join(workingFolder, "layouts", "styles", "site.css"), "\n.other-rule { color: red; }\n");
    assert.match(explained("/feed.xml"), /\/feed\.xml was not rendered/);
    await assertClean();
  });

  it("in a browser script gives it a new address, and every page names that", async () => {
    const file = join(workingFolder, "layouts", "scripts", "theme.js");
    appendFileSync(file, "\nconsole.debug('fresh');\n");
    await built(output);
    const [script = "no script"] = [...bytesBelow(output).keys()].filter((name) =>
      /^assets\/theme-/.test(name),
    );
    assert.match(readFileSync(join(output, script), "utf8"), /fresh/);
    assert.ok(readFileSync(join(output, "index.html"), "utf8").includes(script));
    await assertClean();
  });

  it("in the site chrome is seen on every page", async () => {
    const file = join(workingFolder, "layouts", "parts", "document.ts");
    const text = readFileSync(file, "utf8");
    assert.ok(text.includes("<main"));
    writeFileSync(file, text.replace("<main", '<main data-fresh="yes"'));
    await built(output);
    assert.match(readFileSync(join(output, "index.html"), "utf8"), /data-fresh="yes"/);
    await assertClean();
  });
});
