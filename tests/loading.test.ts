/** Modules that a command must not load, since loading them would take longer than all its other work. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { copiedInstallation } from "./support/copied-installation.ts";
import { testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

interface Loaded {
  /** Packages that the main thread loaded. */
  readonly packages: ReadonlySet<string>;
  /** Packages that each other thread loaded. */
  readonly byThread: readonly ReadonlySet<string>[];
  /** How many modules of the generator the main thread loaded. */
  readonly ours: number;
  readonly threads: number;
}

const markdown = ["markdown-it", "sanitize-html", "markdown-it-footnote", "markdown-it-container"];
const drawing = ["d3-geo", "d3-scale", "world-atlas", "topojson-client"];
const cards = ["harfbuzzjs", "bidi-js", "wawoff2"];

describe("a build", () => {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  const article = join(content, "articles", "2024", "03", "interview.md");
  let nothing: Loaded;
  let edited: Loaded;
  let retitled: Loaded;
  let deleted: Loaded;

  before(() => {
    cpSync(testFolder("sites/golden"), content, { recursive: true });
    assert.ok(existsSync(article), "the site has another article to change");
    built(folder);
    // The first build after a write reads racy files once more.
    built(folder);
    nothing = built(folder);
    appendFileSync(article, "\nOne sentence more.\n");
    edited = built(folder);
    writeFileSync(article, readFileSync(article, "utf8").replace(/^title: .*$/m, "title: Another headline"));
    retitled = built(folder);
    rmSync(article);
    deleted = built(folder);
  });

  it("with nothing to do loads neither what reads content nor what makes pages, and starts no thread", () => {
    const needless = [
      "zod",
      "yaml",
      "luxon",
      "@11ty/eleventy",
      "sharp",
      "lightningcss",
      "tinypool",
      "gray-matter",
      "any-ascii",
    ];
    assert.deepEqual(loadedOf(nothing, [...needless, ...markdown, ...drawing, ...cards]), []);
    assert.equal(nothing.threads, 0);
  });

  it("without a new text loads no Markdown, no schemas and no YAML", () => {
    assert.deepEqual(loadedOf(deleted, ["zod", "yaml", "gray-matter", ...markdown, ...drawing]), []);
  });

  it("after a change of a command reads no text again", () => {
    const root = copiedInstallation();
    appendFileSync(join(root, "src", "cli", "list.ts"), "\n");
    const changed = built(folder, root);
    assert.ok(changed.threads > 0, "pages are rendered again");
    assert.deepEqual(loadedOf(changed, ["zod", "yaml", "gray-matter", ...markdown, ...drawing]), []);
  });

  it("of one changed text without graphics loads nothing that draws, and no encoder of pictures", () => {
    assert.deepEqual(loadedOf(edited, ["sharp", ...drawing, ...cards]), []);
  });

  it("of a new headline draws its card without an encoder of pictures", () => {
    assert.deepEqual(loadedOf(retitled, ["harfbuzzjs", "sharp", ...drawing]), ["harfbuzzjs"]);
  });

  it("leaves Eleventy and the index to threads", () => {
    for (const loaded of [edited, deleted])
      assert.deepEqual(loadedOf(loaded, ["@11ty/eleventy", "pagefind"]), []);
  });

  it("renders on threads that load nothing that reads texts or makes indexes", () => {
    const needless = ["zod", "sanitize-html", "pagefind", "sharp", ...cards];
    for (const loaded of [edited, deleted]) {
      const rendering = loaded.byThread.filter((packages) => packages.has("@11ty/eleventy"));
      assert.ok(rendering.length > 0);
      for (const packages of rendering)
        assert.deepEqual(
          needless.filter((name) => packages.has(name)),
          [],
        );
    }
  });

  it("loads the more of the generator the more there is to do", () => {
    assert.ok(nothing.ours > 0);
    assert.ok(nothing.ours < deleted.ours / 2, `${nothing.ours} and ${deleted.ours} modules`);
    assert.ok(deleted.ours < edited.ours, `${deleted.ours} and ${edited.ours} modules`);
  });
});

function loadedOf({ packages }: Loaded, names: readonly string[]): readonly string[] {
  return names.filter((name) => packages.has(name));
}

/** Builds the site of a folder in a process of its own, from sources. */
function built(folder: string, root = testFolder("..")): Loaded {
  const log = join(folder, "modules.log");
  rmSync(log, { force: true });
  const words = ["build", "--content", join(folder, "content"), "--output", join(folder, "site")];
  const recorder = testFolder("support/record-modules.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", recorder, join(root, "src", "cli", "main.ts"), ...words],
    { cwd: folder, env: { ...process.env, DATELINE_MODULE_LOG: log }, encoding: "utf8" },
  );
  assert.equal(status, 0, stderr);
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const main = lines.filter((line) => line.startsWith("main "));
  return {
    packages: packagesOf(main),
    byThread: [...Map.groupBy(lines, (line) => line.split(" ", 1)[0]).entries()].flatMap(
      ([thread, ofThread]) => (thread === "main" ? [] : [packagesOf(ofThread)]),
    ),
    ours: main.filter((line) => line.endsWith(".ts")).length,
    threads: lines.length - main.length,
  };
}

function packagesOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(line)?.[1] ?? ""));
}
