import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { importCommand } from "../../../src/cli/import.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { wxrItemText, wxrText } from "../../support/wxr-text.ts";

const category = (name: string): string =>
  `<category domain="category" nicename="${name.toLowerCase()}"><![CDATA[${name}]]></category>`;

const empty = async () => {
  const content = await smallPublication({
    "sections/world.md": undefined,
    "sections/culture.md": undefined,
    "articles/2023/11/harbour-reopens.md": undefined,
    "articles/2023/11/choir-returns.md": undefined,
  });
  const run = async (items: string, ...words: readonly string[]) => {
    const file = join(temporaryFolder(), "export.xml");
    writeFileSync(file, wxrText(items));
    return await runCommand(importCommand, ["--content", content, file, ...words]);
  };
  const read = (path: string): string => readFileSync(join(content, path), "utf8");
  return { content, run, read };
};

describe("an import into a publication without a section", () => {
  it("makes its sections of the categories", async () => {
    const { content, run, read } = await empty();
    const { notices, code } = await run(wxrItemText({ more: category("Ships") }));
    assert.equal(notices, "");
    assert.equal(code, 0);
    assert.match(read("sections/ships.md"), /^name: Ships$/m);
    assert.equal(existsSync(join(content, "sections/news.md")), false);
    assert.match((await runCommand(checkCommand, ["--content", content])).output, /no problems/);
  });

  it("makes a first section for what has no category, and says so", async () => {
    const { content, run, read } = await empty();
    const { notices } = await run(
      wxrItemText({ more: category("Ships") }) +
        wxrItemText({ id: 8, slug: "b", more: category("Uncategorized") }),
    );
    assert.match(
      notices,
      /^sections\/news\.md: The publication had no section, and nothing says one of some articles/,
    );
    assert.match(read("sections/news.md"), /^name: News$/m);
    assert.match(read("articles/2019/03/b.md"), /^section: news$/m);
    assert.match(read("articles/2019/03/harbour-reopens.md"), /^section: ships$/m);
    assert.match((await runCommand(checkCommand, ["--content", content])).output, /no problems/);
  });

  it("names it in the language of the publication", async () => {
    const { content, run, read } = await empty();
    const site = join(content, "site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace("language: en", "language: de-CH"));
    await run(wxrItemText({}));
    assert.match(read("sections/news.md"), /^name: Nachrichten$/m);
  });

  it("takes no section that is not there", async () => {
    const { run } = await empty();
    const { notices, code } = await run(wxrItemText({}), "--section", "ships");
    assert.equal(code, 1);
    assert.match(notices, /There is no section yet\. Create one/);
  });
});
