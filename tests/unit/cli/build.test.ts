import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildCommand } from "../../../src/cli/build.ts";
import { originLine } from "../../../src/customisation/origin.ts";
import { testFolder } from "../../support/layered-content.ts";
import { type Ran, runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const golden = testFolder("sites/golden");
const now = "2024-03-09T12:00";
const newFolder = (): string => join(temporaryFolder(), "site");

/** A working folder of its own, so that the tests leave no cache behind. */
const workingFolder = temporaryFolder();

const build = (...words: readonly string[]): Promise<Ran> =>
  runCommand(buildCommand, words, { workingFolder });

describe("dateline build", () => {
  it("reports what it made, what is unpublished and why, and its warnings", async () => {
    const output = newFolder();
    const {
      code,
      output: text,
      notices,
    } = await build("--content", golden, "--output", output, "--now", now);
    assert.equal(code, 0);
    assert.match(
      text,
      /^Built 92 pages into .*site in \d+\.\d\d s \(187 written, 0 unchanged, 0 removed\)$/m,
    );
    for (const line of [
      "12 articles",
      "1 front page",
      "15 listing pages",
      "3 redirects",
      "11 RSS feeds",
      "2 pictures",
    ])
      assert.ok(text.includes(`\n  ${line}\n`), line);
    assert.match(text, /^Not published yet: 3$/m);
    assert.match(text, /^ {2}draft: Draftword headline \(.*draft\.md\)$/m);
    assert.match(text, /^ {2}scheduled until 2024-03-10T06:00:00-04:00: Scheduledword headline \(.*\)$/m);
    assert.match(notices, /hostile\.md:11 warning: <script> is not allowed/);
  });

  it("counts the articles that have expired or were withdrawn, and names the latest", async () => {
    const ended = (title: string, ending: string): string =>
      `---\ntitle: ${title}\ndate: 2023-11-08\nsection: world\n${ending}\n---\n\nWords.\n`;
    const folder = await smallPublication({
      "articles/wrong.md": ended("Wrong", "withdrawn: { date: 2023-11-09, reason: It was wrong. }"),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((day) => [
          `articles/short-${day}.md`,
          ended(`Short ${day}`, `expires: 2023-11-${10 + day}`),
        ]),
      ),
    });
    const { output } = await build("--content", folder, "--output", newFolder(), "--now", "2023-12-01");
    assert.match(
      output,
      /^Expired: 6\n {2}2023-11-16T00:00:00\+09:00: Short 6 \(.*short-6\.md\)\n(?: {2}2023.*\n){4} {2}and 1 more\nWithdrawn: 1\n {2}2023-11-09T00:00:00\+09:00: Wrong \(.*wrong\.md\)$/m,
    );
  });

  it("says in one line that originals of the publication's own layouts have changed", async () => {
    const own = temporaryFolder();
    const copy = (name: string): string =>
      `${originLine({ form: "copy", kind: "layout", name, version: "0.0.1", hash: "older" })}export { ${name} as default } from "dateline-press/layouts";\n`;
    writtenFiles(own, { "layouts/article.ts": copy("article"), "layouts/front.ts": copy("front") });
    const words = ["--content", await smallPublication(), "--now", "2023-11-12T12:00"];
    const { notices } = await runCommand(buildCommand, words, { workingFolder: own });
    assert.equal(
      notices,
      "The originals of layouts/article.ts and 1 other file have changed since they were copied: npx dateline doctor shows how.\n",
    );
    const { output } = await runCommand(buildCommand, [...words, "--json"], { workingFolder: own });
    assert.deepEqual(JSON.parse(output).movedOriginals, ["layouts/article.ts", "layouts/front.ts"]);
  });

  it("says that addresses were not compared if the cache was corrupt, but not if nothing was built", async () => {
    const folder = await smallPublication();
    const words = ["--content", folder, "--output", newFolder(), "--now", "2023-11-12T12:00"];
    const corruptCache = (): void => {
      const cacheFolder = join(workingFolder, ".dateline");
      for (const name of readdirSync(cacheFolder))
        if (name.endsWith(".sqlite"))
          writeFileSync(join(cacheFolder, name), "This is no cache.\n".repeat(100));
    };
    await build(...words);
    corruptCache();
    assert.equal(
      (await build(...words)).notices,
      "The cache of the last build is corrupt. Everything was built again, and published addresses were not compared. If the content is in git, dateline check --since <revision> compares them.\n",
    );
    corruptCache();
    writeFileSync(join(folder, "articles/bad.md"), "no front matter\n");
    const { code, notices } = await build(...words);
    assert.equal(code, 1);
    assert.match(notices, /^The cache of the last build is corrupt\.\n/);
  });

  it("warns of an address that readers know and would not find, for people and for programs", async () => {
    const folder = await smallPublication();
    const words = ["--content", folder, "--output", newFolder(), "--now", "2023-11-12T12:00"];
    await build(...words);
    rmSync(join(folder, "articles/2023/11/choir-returns.md"));
    const { code, notices } = await build(...words);
    assert.equal(code, 0);
    assert.match(notices, /warning: "Choir returns" was published at \/2023\/11\/08\/choir-returns\//);
    const { lostAddresses, problems } = JSON.parse((await build(...words, "--json")).output);
    assert.deepEqual(lostAddresses, [
      {
        url: "/2023/11/08/choir-returns/",
        kind: "article",
        id: "tag:example.org,2023-11-08:choir-returns",
        file: join(folder, "articles/2023/11/choir-returns.md"),
        change: "gone",
      },
    ]);
    assert.equal(problems.length, 1);
  });

  it("reports the same as one JSON object and nothing else", async () => {
    const output = newFolder();
    const ran = await build("--content", golden, "--output", output, "--now", now, "--json");
    const summary = JSON.parse(ran.output);
    assert.equal(ran.notices, "");
    assert.equal(summary.ok, true);
    assert.equal(summary.pages.article, 12);
    assert.deepEqual(
      [summary.written, summary.rendered, summary.reused, summary.removed, summary.changedUrls.length],
      [187, 92, 0, 0, 187],
    );
    assert.ok(summary.changedUrls.includes("/") && summary.changedUrls.includes("/feed.xml"));
    assert.ok(summary.bytes > 100_000);
    assert.ok("rendering" in summary.stages);
    assert.deepEqual(
      summary.unpublished.map(({ reason }: { reason: string }) => reason),
      ["draft", "scheduled", "draft"],
    );
    assert.equal(summary.problems[0].severity, "warning");
  });

  it("reuses what is unchanged, and explains why a page was rendered or not", async () => {
    const output = newFolder();
    const folder = await smallPublication();
    const words = ["--content", folder, "--output", output, "--now", now];
    await build(...words);
    const second = await build(...words, "--explain", "/world/");
    assert.match(second.output, /\(0 written, \d+ unchanged, 0 removed\)/);
    assert.match(second.output, /^\/world\/ was not rendered: it is up to date\.$/m);
    writeFileSync(
      join(folder, "articles", "new.md"),
      "---\ntitle: New\ndate: 2023-11-10\nsection: world\n---\nText.\n",
    );
    const third = await build(...words, "--explain", "https://example.org/world/");
    assert.match(third.output, /^\/world\/ was rendered: these parts of it changed\.$/m);
    assert.match(third.output, /^ {2}blocks \(1 new, 0 unchanged, 1 removed\)$/m);
    const clean = await build(...words, "--clean", "--explain", "/world/");
    assert.match(clean.output, /^\/world\/ was rendered: it is new\.$/m);
    const unknown = await build(...words, "--explain", "/wrld/");
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /^Built /);
    assert.match(
      unknown.notices,
      /^error: --explain: There is no page at \/wrld\/\. Did you mean \/world\/\?$/m,
    );
    const far = await build(...words, "--explain", "/a/long/way/off/from/all.html");
    assert.equal(far.code, 1);
    assert.match(far.notices, /There is no page at \/a\/long\/way\/off\/from\/all\.html\. Copy the address/);
    const unknownUrl = await build(...words, "--json", "--explain", "/wrld/");
    assert.equal(unknownUrl.code, 1);
    const { ok, explanation } = JSON.parse(unknownUrl.output);
    assert.deepEqual([ok, explanation.reason, explanation.closest], [true, "unknown", "/world/"]);
    assert.equal((await build(...words, "--explain", "wrld")).code, 2);
  });

  it("explains a page by its whole address under the path that the site is published under", async () => {
    const words = ["--content", await smallPublication(), "--output", newFolder(), "--now", now];
    const based = [...words, "--base-url", "https://example.org/paper/"];
    for (const address of [
      "https://example.org/paper/world/",
      "http://localhost:8080/world/?a=1#b",
      "/paper/world/",
      "/world/#top",
    ]) {
      const { code, output } = await build(...based, "--explain", address);
      assert.match(output, /^\/world\/ was /m, address);
      assert.equal(code, 0, address);
    }
    const front = await build(...based, "--explain", "https://example.org/paper/");
    assert.match(front.output, /^\/ was /m);
  });

  it("names the untracked files in the output folder", async () => {
    const output = newFolder();
    const words = ["--content", golden, "--output", output, "--now", now];
    await build(...words);
    writeFileSync(join(output, "CNAME"), "minimal.example");
    assert.match((await build(...words)).output, /^Untracked files in .*site, left alone: CNAME$/m);
  });

  it("says in JSON too that nothing was written, and ends with 1", async () => {
    const output = newFolder();
    const folder = await smallPublication({ "articles/bad.md": "no front matter" });
    const ran = await build("--content", folder, "--output", output, "--json");
    const summary = JSON.parse(ran.output);
    assert.equal(ran.code, 1);
    assert.equal(summary.ok, false);
    assert.equal(summary.problems.length, 1);
    assert.equal(existsSync(output), false);
  });

  it("shows every problem, says that nothing was written, and ends with 1", async () => {
    const folder = await smallPublication({ "articles/bad.md": "no front matter" });
    const { code, output, notices } = await build("--content", folder, "--output", newFolder());
    assert.equal(code, 1);
    assert.equal(output, "");
    assert.match(
      notices,
      /bad\.md:1:1 The front matter is missing\.[^\n]*\n1 error in 1 file\.\nNothing was written/,
    );
  });

  it("publishes at another address with --base-url", async () => {
    const output = newFolder();
    const folder = await smallPublication();
    await build("--content", folder, "--output", output, "--base-url", "https://other.example/paper");
    const front = readFileSync(join(output, "index.html"), "utf8");
    assert.match(front, /<link rel="canonical" href="https:\/\/other\.example\/paper\/">/);
    assert.match(front, /href="\/paper\/assets\/site-/);
  });

  it("shows drafts with --drafts", async () => {
    const output = newFolder();
    await build("--content", golden, "--output", output, "--now", now, "--drafts");
    assert.ok(existsSync(join(output, "2024", "03", "01", "draftword-headline", "index.html")));
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      "a time that is none",
      ["--now", "yesterday"],
      /^error: --now "yesterday" is not a time\. Write it like 2023/,
    ],
    [
      "an address that is none",
      ["--base-url", "example"],
      /^error: --base-url "example" is not a web address\./,
    ],
    ["an address of another kind", ["--base-url", "ftp://a.example/"], /is not a web address/],
    ["an option that is none", ["--outptu", "x"], /unknown option '--outptu'[\s\S]*--output/],
    ["a folder that is not ours", ["--output", testFolder("support")], /contains files that no build made/],
  ];
  for (const [name, words, message] of wrong)
    it(`refuses ${name} with 2`, async () => {
      const folder = await smallPublication();
      const { code, notices } = await build("--content", folder, "--output", newFolder(), ...words);
      assert.equal(code, 2);
      assert.match(notices, message);
    });
});
