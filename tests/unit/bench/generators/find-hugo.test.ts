import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, it } from "node:test";
import { findHugo } from "../../../../bench/generators/find-hugo.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const hugoIn = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "hugo"), "");
  return join(folder, "hugo");
};

describe("the Hugo to measure", () => {
  it("is the named one, or else the first on the path, or else the fetched one", () => {
    const folder = temporaryFolder();
    const [empty, fetched] = [join(folder, "empty"), join(folder, "fetched")];
    const [named, onPath, brought] = ["named", "path", "fetched"].map((name) => hugoIn(join(folder, name)));
    const path = [empty, join(folder, "path")].join(delimiter);
    assert.equal(findHugo({ named, path, fetched }), named);
    assert.equal(findHugo({ named: undefined, path, fetched }), onPath);
    assert.equal(findHugo({ named: undefined, path: empty, fetched }), brought);
    assert.equal(findHugo({ named: undefined, path: "", fetched: empty }), undefined);
  });
});
