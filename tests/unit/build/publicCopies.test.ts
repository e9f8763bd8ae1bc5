import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { publicCopies } from "../../../src/build/planning/publicCopies.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { writtenFiles } from "../../support/writtenFiles.ts";

it("publicCopies are all files of the folder and below it, by url", () => {
  const folder = temporaryFolder();
  writtenFiles(folder, { "b.svg": "", "fonts/a.woff2": "", ".well-known/security.txt": "" });
  assert.deepEqual(publicCopies(folder), [
    { from: join(folder, ".well-known", "security.txt"), url: "/.well-known/security.txt" },
    { from: join(folder, "b.svg"), url: "/b.svg" },
    { from: join(folder, "fonts", "a.woff2"), url: "/fonts/a.woff2" },
  ]);
});

it("publicCopies of a folder that is not there are none", () => {
  assert.deepEqual(publicCopies(join(temporaryFolder(), "none")), []);
});
