import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { copyFiles } from "../../../src/build/output/copyFiles.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { writtenFiles } from "../../support/writtenFiles.ts";

it("copyFiles puts each file at its url below the output, byte for byte", () => {
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
