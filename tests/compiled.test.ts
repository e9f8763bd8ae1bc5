import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { bytesBelow } from "./support/built-site.ts";
import { copiedInstallation } from "./support/copied-installation.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

interface Paths {
  readonly compiledFolder: (root: string) => string;
  readonly compiledMain: (root: string) => string;
}

/** What a compiled command is made to say before all else. */
const mark = "This was compiled.\n";

describe("a command that was compiled", () => {
  const root = copiedInstallation();
  const inside = (...names: readonly string[]): string => join(root, ...names);
  const sources = inside("src", "cli", "main.ts");
  const launcher = inside("src", "cli", "launcher.js");
  let paths: Paths;

  const compile = (): void =>
    void execFileSync(process.execPath, [inside("src", "cli", "compile.js")], { stdio: "pipe" });
  const run = (entry: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
      cwd: root,
      encoding: "utf8",
      timeout: 120_000,
    });
    return { status, stdout, stderr };
  };
  const built = (entry: string, content: string) => {
    const output = join(temporaryFolder(), "site");
    const words = ["--content", content, "--output", output, "--now", "2024-06-01T12:00", "--clean"];
    const { status, stderr } = run(entry, "build", ...words);
    return { status, stderr, files: existsSync(output) ? bytesBelow(output) : undefined };
  };

  before(async () => {
    paths = await import(pathToFileURL(inside("src", "cli", "compiled-main.js")).href);
    compile();
    appendFileSync(paths.compiledMain(root), `process.stderr.write(${JSON.stringify(mark)});\n`);
  });
  after(() => rmSync(paths.compiledFolder(root), { recursive: true }));

  it("makes the same files as its sources", () => {
    const content = layeredContent("sites/minimal", "sites/golden");
    const wanted = built(sources, content);
    const found = built(launcher, content);
    assert.equal(found.status, 0, found.stderr);
    assert.ok(found.stderr.includes(mark), "the compiled command ran");
    assert.ok((wanted.files?.size ?? 0) > 50);
    assert.deepEqual(found.files, wanted.files);
  });

  it("tells the same of mistakes", () => {
    const content = layeredContent("sites/minimal");
    writtenFiles(content, { "articles/wrong.md": "---\ntitle: 7\nsektion: world\n---\n\n![](none.jpg)\n" });
    const wanted = run(sources, "check", "--content", content);
    const found = run(launcher, "check", "--content", content);
    assert.equal(wanted.status, 1);
    assert.deepEqual({ ...found, stderr: found.stderr.replace(mark, "") }, wanted);
  });

  it("runs from its sources once they have changed, until it is compiled again", () => {
    const previous = dirname(paths.compiledMain(root));
    const text = readFileSync(inside("src", "cli", "list.ts"), "utf8");
    // Of the same length, and no time is left between.
    writeFileSync(inside("src", "cli", "list.ts"), text.replace("/** ", "/**  ").replace(". */", " */"));
    assert.equal(run(launcher, "--version").stderr, "");
    compile();
    assert.ok(existsSync(paths.compiledMain(root)));
    assert.ok(existsSync(previous), "what may be at work is left alone");
    assert.equal(run(launcher, "--version").status, 0);
  });

  it("clears away what was compiled of former code, and of installations that are gone", () => {
    const previous = join(paths.compiledFolder(root), "former");
    const gone = join(dirname(paths.compiledFolder(root)), "gone");
    const others = [previous, gone];
    for (const folder of others) mkdirSync(folder);
    writeFileSync(join(gone, "root"), join(root, "gone"));
    compile();
    assert.ok(others.every(existsSync), "young ones may be at work");
    const longAgo = Date.now() / 1000 - 7200;
    for (const path of [previous, join(gone, "root")]) utimesSync(path, longAgo, longAgo);
    compile();
    assert.ok(!others.some(existsSync));
    assert.ok(existsSync(paths.compiledMain(root)));
  });

  it("runs from its sources where a file that stands for them is gone", () => {
    rmSync(inside("package-lock.json"));
    const { status, stderr } = run(launcher, "--version");
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    cpSync(testFolder("../package-lock.json"), inside("package-lock.json"));
  });

  it("is compiled once for code that is as it was", () => {
    compile();
    appendFileSync(paths.compiledMain(root), `process.stderr.write(${JSON.stringify(mark)});\n`);
    compile();
    assert.equal(run(launcher, "--version").stderr, mark);
  });
});
