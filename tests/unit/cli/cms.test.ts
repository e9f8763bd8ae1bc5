import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { cmsCommand } from "../../../src/cli/cms.ts";
import { testFolder } from "../../support/layered-content.ts";
import { runCommand } from "../../support/run-command.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const content = ["--content", testFolder("sites/golden")];
const forge = ["--backend", "gitlab", "--repo", "press/golden/post"];

const run = (...words: readonly string[]) => runCommand(cmsCommand, [...words, ...content]);

describe("dateline cms", () => {
  for (const editor of ["sveltia", "decap"])
    it(`writes the collections of ${editor}, and where the repository is`, async () => {
      const { code, output, notices } = await run("--for", editor, ...forge);
      assert.equal(code, 0, notices);
      const { backend, collections } = parse(output);
      assert.deepEqual([backend.name, backend.repo], ["gitlab", "press/golden/post"]);
      const articles = collections.find(({ name }: { name: string }) => name === "articles");
      assert.equal(articles.folder, "tests/sites/golden/articles");
      const types = Object.fromEntries(
        articles.fields.map(({ name, widget }: { name: string; widget: string }) => [name, widget]),
      );
      const { title, date, section, draft, byline } = types;
      // Types that only the page of the desk knows would be none here.
      assert.deepEqual(
        [title, date, section, draft, byline],
        ["string", "datetime", "relation", "boolean", undefined],
      );
    });

  it("names no folder as the file that it writes", async () => {
    const { code, notices } = await run("--for", "decap", ...forge, "--output", temporaryFolder());
    assert.equal(code, 2);
    assert.match(notices, /is a folder\. Name the file in it/);
  });

  it("writes the content of Pages CMS, which keeps what it has no form for", async () => {
    const { output } = await run("--for", "pages-cms");
    const { settings, content } = parse(output);
    assert.deepEqual(settings, { content: { merge: true } });
    assert.deepEqual(
      content.map(({ name }: { name: string }) => name),
      ["articles", "authors", "sections", "tags", "pages", "site", "front"],
    );
  });

  it("writes the content types of Front Matter as JSON, articles as bundles", async () => {
    const { output } = await run("--for", "front-matter");
    const types: readonly { name: string; pageBundle: boolean }[] =
      JSON.parse(output)["frontMatter.taxonomy.contentTypes"];
    assert.deepEqual(
      types.map(({ name, pageBundle }) => [name, pageBundle]),
      [
        ["articles", true],
        ["authors", false],
        ["sections", false],
        ["tags", false],
        ["pages", false],
      ],
    );
  });

  it("writes a file, and says which", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "public", "admin", "config.yml");
    const { output } = await run("--for", "decap", ...forge, "--output", file);
    assert.equal(output, `${file}\n`);
    assert.match(readFileSync(file, "utf8"), /^# Made by dateline cms\. Run it again/);
  });

  it("asks where the repository is, if an editor has to know", async () => {
    const { code, notices } = await run("--for", "decap");
    assert.equal(code, 2);
    assert.match(notices, /Add --backend and --repo, like --backend github --repo meridian\/paper\./);
  });

  it("says what is wrong with a repository", async () => {
    const { code, notices } = await run("--for", "decap", "--backend", "github", "--repo", "post");
    assert.equal(code, 2);
    assert.match(notices, /--repo is not a repository\. Write owner and name/);
  });

  it("asks whose Forgejo it is, in words of the command", async () => {
    const { code, notices } = await run("--for", "decap", "--backend", "forgejo", "--repo", "meridian/paper");
    assert.equal(code, 2);
    assert.match(notices, /Add the address of your Forgejo, like --host https:\/\/codeberg\.org\/\./);
  });
});
