import assert from "node:assert/strict";
import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { before, beforeEach, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import packageFacts from "../package.json" with { type: "json" };
import { bundleFolder } from "../src/cli/bundle.js";
import { codeStats } from "../src/lib/code-stats.js";
import { bytesBelow } from "./support/built-site.ts";
import { copiedInstallation } from "./support/copied-installation.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

/** What a bundle is made to say after all else. */
const mark = "This was bundled.\n";

/** What npm runs once it has installed, without the name of the program. */
const prepare = [/^node -e "(.*)"$/.exec(packageFacts.scripts.prepare)?.[1] ?? ""];

const makeBundle = (root: string): string =>
  execFileSync(process.execPath, ["--eval", ...prepare], { cwd: root, encoding: "utf8", stdio: "pipe" });

const bundleOf = (root: string): string => bundleFolder(root, codeStats(root));

const launcherOf = (root: string): string => join(root, "src", "cli", "launcher.js");

const run = (entry: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
    cwd: temporaryFolder(),
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

const bundled = { status: 0, stdout: `${packageFacts.version}\n`, stderr: mark };
const fromSources = { ...bundled, stderr: "" };

/** Changes a source to another of the same length; no time passes between. */
const changeSource = (root: string, source = "src/cli/list.ts"): void => {
  const file = join(root, source);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.startsWith("\n") ? `${text.slice(1)}\n` : `\n${text.slice(0, -1)}`);
};

describe("a command whose code was bundled", () => {
  const root = copiedInstallation(join(temporaryFolder(), "a house of news"));

  const content = layeredContent("sites/minimal", "sites/golden");
  let wanted: ReturnType<typeof built>;

  before(() => {
    wanted = built(join(root, "src", "cli", "main.ts"), content);
    makeBundle(root);
    appendFileSync(
      join(bundleOf(root), "src", "cli", "main.mjs"),
      `process.stderr.write(${JSON.stringify(mark)});\n`,
    );
  });

  it("makes the same files as its sources, from a folder with spaces in its name", () => {
    const found = built(launcherOf(root), content);
    assert.equal(found.status, 0, found.stderr);
    assert.ok(found.stderr.includes(mark), "the bundle ran");
    assert.ok((wanted.files?.size ?? 0) > 50);
    assert.deepEqual(found.files, wanted.files);
  });

  it("finds each module that is loaded by its name", () => {
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const names = sources
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => [
        ...readFileSync(join(root, "src", path), "utf8").matchAll(/return loadModule\("(.+?)"\)/g),
      ])
      .map(([, name = ""]) => name);
    assert.ok(names.length > 1);
    for (const name of names) assert.ok(existsSync(join(bundleOf(root), "src", `${name}.mjs`)), name);
  });

  it("runs nothing but its bundle and the pool of threads, on threads too", () => {
    const log = join(temporaryFolder(), "modules.log");
    const words = ["--content", content, "--output", join(temporaryFolder(), "site")];
    const recorder = testFolder("support/record-modules.js");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", recorder, launcherOf(root), "build", ...words],
      { cwd: temporaryFolder(), env: { ...process.env, DATELINE_MODULE_LOG: log }, encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    const lines = readFileSync(log, "utf8").trim().split("\n");
    assert.ok(lines.some((line) => line.startsWith("worker") && line.includes("/layouts/pages.11ty.mjs")));
    const sources = lines.filter((line) => /\.ts$|node_modules\/@11ty\/.+\.c?js$/.test(line));
    assert.deepEqual(sources, []);
  });

  it("tells the same of mistakes", () => {
    const faulty = layeredContent("sites/minimal");
    writtenFiles(faulty, { "articles/wrong.md": "---\ntitle: 7\nsektion: world\n---\n\n![](none.jpg)\n" });
    const told = run(join(root, "src", "cli", "main.ts"), "check", "--content", faulty);
    const found = run(launcherOf(root), "check", "--content", faulty);
    assert.equal(told.status, 1);
    assert.deepEqual({ ...found, stderr: found.stderr.replace(mark, "") }, told);
  });

  it("is the same bundle once the installation was moved, since nothing in that says where it lies", () => {
    const moved = join(temporaryFolder(), "moved");
    renameSync(root, moved);
    assert.deepEqual(run(launcherOf(moved), "--version"), bundled);
    const found = built(launcherOf(moved), content);
    assert.ok(found.stderr.includes(mark), "the bundle ran");
    assert.deepEqual(found.files, wanted.files);
    renameSync(moved, root);
    for (const path of readdirSync(bundleOf(root), { recursive: true, withFileTypes: true }))
      if (path.isFile()) assert.ok(!readFileSync(join(path.parentPath, path.name), "utf8").includes(root));
  });

  it("runs from its sources in a copy of the installation, until that has a bundle of its own", () => {
    const copy = join(temporaryFolder(), "copy");
    cpSync(root, copy, { recursive: true });
    assert.deepEqual(run(launcherOf(copy), "--version"), fromSources);
    makeBundle(copy);
    assert.ok(existsSync(bundleOf(copy)));
    assert.equal(run(launcherOf(copy), "list", "--content", layeredContent("sites/minimal")).status, 0);
  });
});

describe("a bundle", () => {
  const root = copiedInstallation();
  const bundles = dirname(bundleOf(root));
  const names = (): readonly string[] => (existsSync(bundles) ? readdirSync(bundles) : []);

  beforeEach(() => rmSync(bundles, { recursive: true, force: true }));

  const makeMarkedBundle = (): string => {
    makeBundle(root);
    const folder = bundleOf(root);
    appendFileSync(
      join(folder, "src", "cli", "main.mjs"),
      `process.stderr.write(${JSON.stringify(mark)});\n`,
    );
    return folder;
  };

  it("is needed by nothing: where npm ran no scripts, the sources run", () => {
    assert.deepEqual(names(), []);
    assert.deepEqual(run(launcherOf(root), "--version"), fromSources);
  });

  for (const source of ["src/cli/list.ts", "layouts/parts/card.ts", ".eleventy.ts"])
    it(`is no longer used once ${source} has changed, until it is made anew`, () => {
      makeMarkedBundle();
      assert.deepEqual(run(launcherOf(root), "--version"), bundled);
      changeSource(root, source);
      assert.deepEqual(run(launcherOf(root), "--version"), fromSources);
      makeMarkedBundle();
      assert.deepEqual(run(launcherOf(root), "--version"), bundled);
    });

  it("is still used once a style sheet or a browser script has changed", () => {
    makeMarkedBundle();
    for (const asset of ["layouts/styles/site.css", "layouts/scripts/theme.js"]) changeSource(root, asset);
    assert.deepEqual(run(launcherOf(root), "--version"), bundled);
  });

  it("is not used where a file that stands for the code is gone", () => {
    makeMarkedBundle();
    rmSync(join(root, "package-lock.json"));
    assert.deepEqual(run(launcherOf(root), "--version"), fromSources);
    cpSync(testFolder("../package-lock.json"), join(root, "package-lock.json"));
  });

  it("is made once for code that did not change", () => {
    makeMarkedBundle();
    makeBundle(root);
    assert.deepEqual(run(launcherOf(root), "--version"), bundled);
  });

  it("outlives the next one, whose forerunners are removed", () => {
    const first = makeMarkedBundle();
    changeSource(root);
    const second = makeMarkedBundle();
    assert.ok(existsSync(first) && existsSync(second));
    changeSource(root);
    const third = makeMarkedBundle();
    assert.deepEqual(new Set(names().map((name) => join(bundles, name))), new Set([second, third]));
  });

  it("still loads what it loads late for a command at work, once the next was made", () => {
    const folder = makeMarkedBundle();
    changeSource(root);
    const launch = JSON.stringify({ root, modules: folder, ending: ".mjs" });
    const atWork = `
      const { startFrom, loadModule } = await import(${JSON.stringify(pathToFileURL(join(folder, "src", "lib", "runtime.mjs")))});
      startFrom(${launch});
      ${prepare[0]?.replace("import(", "await import(")};
      const names = ["content/graphics", "content/field-positions", "graphics/maps/figure"];
      process.stdout.write(names.map((name) => Object.keys(loadModule(name)).join()).join(" "));`;
    const words = ["--input-type=module", "--eval", atWork];
    assert.equal(
      execFileSync(process.execPath, words, { cwd: root, encoding: "utf8" }),
      "drawGraphic,parseChart fieldPositions mapFigure",
    );
    assert.equal(names().length, 2);
  });

  it("is made whole where two processes make it at once", async () => {
    const start = () => promisify(execFile)(process.execPath, ["--eval", ...prepare], { cwd: root });
    for (const { stderr } of await Promise.all([start(), start(), start()])) assert.equal(stderr, "");
    assert.deepEqual(
      names().map((name) => join(bundles, name)),
      [bundleOf(root)],
    );
    assert.equal(run(launcherOf(root), "--version").status, 0);
  });

  it("is missed with one line where nothing can make it", () => {
    rmSync(join(root, "node_modules", "esbuild"));
    const { status, stderr } = spawnSync(process.execPath, ["--eval", ...prepare], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 0);
    assert.match(stderr, /^Dateline was not compiled, and runs from its sources: .*esbuild.*\n$/);
    assert.deepEqual(run(launcherOf(root), "--version"), fromSources);
  });
});

describe("the pinned Node", () => {
  for (const flag of ["--heap-growing-percent=100", "--no-turbofan"])
    it(`knows the flag ${flag}, which the launcher sets`, () => {
      const { status, stderr } = spawnSync(process.execPath, [flag, "--eval", ""], { encoding: "utf8" });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      assert.ok(readFileSync(testFolder("../src/cli/launcher.js"), "utf8").includes(`"${flag}"`));
    });
});
