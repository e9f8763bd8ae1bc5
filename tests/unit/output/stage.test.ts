import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { hashBytes } from "../../../src/lib/hash.ts";
import { copyFiles, writeFile } from "../../../src/output/stage.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

describe("a written file", () => {
  const texts = [
    ["short", "The harbour’s crane"],
    ["empty", ""],
    ["of characters that take four bytes", "🚢".repeat(1000)],
    ["with half of a character", "a\ud83d b"],
    ["longer than the scratch buffer", "“Ärger” ".repeat(100_000)],
  ] as const;
  for (const [what, text] of texts)
    it(`holds a text that is ${what}, in UTF-8, and has the hash of its bytes`, () => {
      const folder = temporaryFolder();
      const file = writeFile(folder, "a/b/page.html", text);
      const bytes = readFileSync(join(folder, "a", "b", "page.html"));
      assert.ok(bytes.equals(Buffer.from(text)));
      const { size, mtimeMs } = statSync(join(folder, "a", "b", "page.html"));
      assert.deepEqual(file, { path: "a/b/page.html", hash: hashBytes(bytes), size, modified: mtimeMs });
    });

  it("holds nothing of a longer previous file", () => {
    const folder = temporaryFolder();
    writeFile(folder, "long.txt", "x".repeat(5000));
    writeFile(folder, "short.txt", "y");
    assert.equal(readFileSync(join(folder, "short.txt"), "utf8"), "y");
  });
});

it("copied files are at their urls below the output, byte for byte", () => {
  const [content, output] = [temporaryFolder(), temporaryFolder()];
  const bytes = Uint8Array.of(0, 255, 13, 10);
  writtenFiles(content, { "a.jpg": bytes, "b.svg": "<svg/>" });
  copyFiles(
    [
      { from: join(content, "a.jpg"), url: "/pictures/a-1.jpg" },
      { from: join(content, "b.svg"), url: "/b.svg" },
    ],
    output,
  );
  assert.deepEqual(new Uint8Array(readFileSync(join(output, "pictures", "a-1.jpg"))), bytes);
  assert.equal(readFileSync(join(output, "b.svg"), "utf8"), "<svg/>");
});
