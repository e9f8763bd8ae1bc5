import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { publicCopies } from "../../../src/assets/public-files.ts";
import { OutputError } from "../../../src/cache/output-error.ts";
import { lockOutput, stagingReplaced } from "../../../src/output/folder.ts";
import { type OutputPlace, outputPlace, readList } from "../../../src/output/list.ts";
import type { Rank } from "../../../src/output/order.ts";
import { publish } from "../../../src/output/publish.ts";
import { newFilesOf } from "../../../src/output/stage.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

type Files = Readonly<Record<string, string>>;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const isText = (path: string, text: string): boolean => isFile(path) && readFileSync(path, "utf8") === text;

const cacheFolder = temporaryFolder();

const placeAt = (path: string): OutputPlace => outputPlace({ output: path, cacheFolder });

const listed = (path: string): ReadonlySet<string> =>
  new Set([...(readList(placeAt(path))?.files ?? [])].sort());

/** Ranks files so that those of one folder may differ. */
const rankOf = (file: string): Rank => (file.startsWith("assets/") ? 0 : file.endsWith("index.html") ? 2 : 1);

/** Publishes files into a folder as a build does, half of them by replacing, and counts what it wrote, kept and removed. */
const publishFiles = (path: string, files: Files) => {
  using output = lockOutput(placeAt(path));
  const previousFiles = listed(path);
  const paths = Object.keys(files);
  const fresh = paths.filter((file) => !isText(join(path, file), files[file] ?? ""));
  const replacing = new Map(
    fresh
      .filter((file, index) => index % 2 === 0 && previousFiles.has(file) && isFile(join(path, file)))
      .map((file, index) => [file, `${stagingReplaced}/${index}`]),
  );
  for (const file of fresh)
    writtenFiles(output.staging, {
      [replacing.get(file) ?? `${newFilesOf(rankOf(file))}/${file}`]: files[file] ?? "",
    });
  const obsolete = [...previousFiles].filter((file) => !paths.includes(file));
  const previous = { files: previousFiles, isManifestComplete: true, isForgotten: false };
  publish({ output, fresh, replacing, rankOf, obsolete, previous });
  return { written: fresh.length, kept: paths.length - fresh.length, removed: obsolete.length };
};

/** The texts of a folder by path. */
const textsBelow = (path: string): Files =>
  Object.fromEntries(publicCopies(path).map(({ from, url }) => [url.slice(1), readFileSync(from, "utf8")]));

const site = { "index.html": "front", "a/index.html": "a", "assets/site.css": "css" };

describe("publishing", () => {
  it("writes every file to its path, and saves the list of them", () => {
    const path = temporaryFolder();
    assert.deepEqual(publishFiles(path, site), { written: 3, kept: 0, removed: 0 });
    assert.deepEqual(textsBelow(path), site);
    assert.deepEqual([...listed(path)], ["a/index.html", "assets/site.css", "index.html"]);
  });

  it("writes nothing the second time", () => {
    const path = temporaryFolder();
    publishFiles(path, site);
    const before = statSync(join(path, "a/index.html"));
    assert.deepEqual(publishFiles(path, site), { written: 0, kept: 3, removed: 0 });
    const after = statSync(join(path, "a/index.html"));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it("writes modified files, also of the same length, and removes obsolete ones with their folders", () => {
    const path = temporaryFolder();
    publishFiles(path, { ...site, "b/c/index.html": "c" });
    assert.deepEqual(publishFiles(path, { ...site, "a/index.html": "b" }), {
      written: 1,
      kept: 2,
      removed: 1,
    });
    assert.deepEqual(textsBelow(path), { ...site, "a/index.html": "b" });
    assert.throws(() => statSync(join(path, "b")));
  });

  it("replaces a file whose folder was removed meanwhile", () => {
    const path = temporaryFolder();
    publishFiles(path, site);
    const output = lockOutput(placeAt(path));
    writtenFiles(output.staging, { [`${stagingReplaced}/1`]: "b" });
    rmSync(join(path, "a"), { recursive: true });
    publish({
      output,
      fresh: ["a/index.html"],
      replacing: new Map([["a/index.html", `${stagingReplaced}/1`]]),
      rankOf,
      obsolete: [],
      previous: { files: listed(path), isManifestComplete: true, isForgotten: false },
    });
    output[Symbol.dispose]();
    assert.deepEqual(textsBelow(path), { ...site, "a/index.html": "b" });
  });

  const turns = [
    ["a file into a folder", { a: "1" }, { "a/index.html": "2" }],
    ["a folder into a file", { "a/b/index.html": "1", "a/c.html": "1" }, { a: "2" }],
    ["a file into a folder of folders", { a: "1", "b/c": "1" }, { "a/b/c.html": "2", "b/c/d.html": "2" }],
  ] as const;
  for (const [what, first, second] of turns)
    it(`turns ${what}`, () => {
      const path = temporaryFolder();
      publishFiles(path, first);
      publishFiles(path, second);
      assert.deepEqual(textsBelow(path), second);
    });

  it("leaves untracked files alone, beside its own and in its folders", () => {
    const path = temporaryFolder();
    publishFiles(path, site);
    writtenFiles(path, { CNAME: "x", "a/notes.txt": "y" });
    publishFiles(path, { "index.html": "front" });
    assert.deepEqual(textsBelow(path), { "index.html": "front", CNAME: "x", "a/notes.txt": "y" });
  });

  it("keeps an untracked file that is the same", () => {
    const path = temporaryFolder();
    publishFiles(path, site);
    writtenFiles(path, { "b.html": "b" });
    assert.deepEqual(publishFiles(path, { ...site, "b.html": "b" }), { written: 0, kept: 4, removed: 0 });
  });

  const ways = [
    ["an untracked file where a page is to be", { "b.html": "mine" }, { "b.html": "b" }, "b.html"],
    ["an untracked file where a folder is to be", { b: "mine" }, { "b/c/index.html": "b" }, "b"],
    ["an untracked folder where a page is to be", { "b/mine.txt": "mine" }, { b: "b" }, "b"],
    ["an untracked file in a folder where a page is to be", { "a/mine.txt": "mine" }, { a: "b" }, "a"],
  ] as const;
  for (const [what, mine, second, named] of ways)
    it(`stops before it changes anything if there is ${what}`, () => {
      const path = temporaryFolder();
      publishFiles(path, site);
      writtenFiles(path, mine);
      const before = textsBelow(path);
      assert.throws(
        () => publishFiles(path, { "assets/new.css": "css", ...second }),
        (error) => {
          assert.ok(error instanceof OutputError);
          assert.match(error.message, new RegExp(`files that no build made are in the way: ${named}`));
          return true;
        },
      );
      assert.deepEqual(textsBelow(path), before);
      assert.deepEqual([...listed(path)], Object.keys(site).sort());
    });

  it("stops if an untracked empty folder has the path of a page", () => {
    const path = temporaryFolder();
    publishFiles(path, site);
    mkdirSync(join(path, "b"));
    assert.throws(() => publishFiles(path, { ...site, b: "b" }), OutputError);
  });

  it("never touches files outside of the folder, for any list of the previous build", () => {
    const path = temporaryFolder();
    const list = JSON.stringify({
      generator: "Dateline",
      files: ["../mine.txt", join(path, "mine.txt"), "a/../../mine.txt"],
    });
    writtenFiles(path, { "mine.txt": "mine", "site/.dateline.json": list });
    publishFiles(join(path, "site"), site);
    assert.equal(textsBelow(path)["mine.txt"], "mine");
  });

  it("leaves exactly the last site after any sites before it", () => {
    const file = fc.constantFrom("a", "a/b", "a/b/c.html", "b/index.html", "b", "c.html", "assets/x.css");
    const text = fc.constantFrom("1", "2");
    const files = fc.dictionary(file, text).map((all) => {
      const paths = Object.keys(all);
      return Object.fromEntries(
        Object.entries(all).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
      );
    });
    fc.assert(
      fc.property(fc.array(files, { minLength: 1, maxLength: 4 }), (sites) => {
        const path = temporaryFolder();
        for (const each of sites) {
          publishFiles(path, each);
          assert.deepEqual(textsBelow(path), each);
          assert.equal(publishFiles(path, each).written, 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
