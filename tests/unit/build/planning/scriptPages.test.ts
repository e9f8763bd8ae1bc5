import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { scriptPages } from "../../../../src/build/planning/scriptPages.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = join(temporaryFolder(), "scripts");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("the pages of browser scripts", () => {
  it("are published as they are, one for each script, and nothing else of the folder", () => {
    const pages = scriptPages(folderOf({ "b.js": "let b;", "a.js": "let a;", "tsconfig.json": "{}" }));
    assert.deepEqual(
      pages.map(({ name, page }) => [name, page.view.code]),
      [
        ["a", "let a;"],
        ["b", "let b;"],
      ],
    );
  });

  it("are named by their content", () => {
    const urlOf = (text: string) => scriptPages(folderOf({ "theme.js": text }))[0]?.page.url ?? "";
    assert.match(urlOf("let a;"), /^\/assets\/theme-[a-z0-9]{10}\.js$/i);
    assert.equal(urlOf("let a;"), urlOf("let a;"));
    assert.notEqual(urlOf("let a;"), urlOf("let b;"));
  });

  it("are none where there is no folder of scripts", () => {
    assert.deepEqual(scriptPages(join(temporaryFolder(), "nowhere")), []);
  });
});
