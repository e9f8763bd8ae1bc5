import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { customisationPlaces, findCustomisation } from "../../../src/customisation/files.ts";
import { testFolder } from "../../support/layered-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, files);
  return folder;
};

describe("what a publication adds", () => {
  it("is nothing without a folder, in a folder without code, and in that of the installation", () => {
    const none = folderWith({
      "content/site.yaml": "",
      "lib/words.ts": "",
      "layouts/base.njk": "",
      "slots/notes.md": "",
    });
    mkdirSync(join(none, "layouts", "article.ts"));
    const root = testFolder("..");
    for (const folder of [undefined, none, join(none, "missing"), root, root.replace(/\/$/, "")])
      assert.equal(findCustomisation(folder), undefined);
    assert.deepEqual(customisationPlaces(root), { folders: [], files: [] });
  });

  it("is found by the names of its files", () => {
    const found = findCustomisation(
      folderWith({
        "dateline.config.mjs": "",
        "layouts/article.ts": "",
        "layouts/parts/card.js": "",
        "layouts/parts/types.d.ts": "",
        "slots/footer.html": "",
        "slots/head.ts": "",
      }),
    );
    const paths = [
      found?.config,
      ...[found?.layouts, found?.parts, found?.slots].flatMap((files) => Object.values(files ?? {})),
    ];
    assert.deepEqual(
      paths.map((file) => file?.path),
      [
        "dateline.config.mjs",
        "layouts/article.ts",
        "layouts/parts/card.js",
        "slots/footer.html",
        "slots/head.ts",
      ],
    );
    assert.deepEqual(found?.problems, []);
  });

  it("has the same hash in another folder, and another one if a name is misspelt", () => {
    const files = { "slots/footer.html": "<p>" };
    const hash = findCustomisation(folderWith(files))?.hash;
    assert.equal(findCustomisation(folderWith(files))?.hash, hash);
    assert.notEqual(findCustomisation(folderWith({ ...files, "slots/hed.html": "" }))?.hash, hash);
  });
});
