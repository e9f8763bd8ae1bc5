import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSpool, spoolFolder, spoolReader } from "../../../../src/import/inputs/spool.ts";

describe("a spool", () => {
  it("gives back rows of all lengths, in any order", () => {
    const { folder, remove } = spoolFolder();
    const spools = [openSpool(folder, 1), openSpool(folder, 2)];
    const texts = [
      "",
      "Fähre",
      "渡船".repeat(100),
      "x".repeat(400_000),
      "🚢".repeat(300_000),
      "é".repeat(2_000_000),
    ];
    const written = [...texts, ...texts.toReversed()].flatMap((text, index) =>
      spools.map((spool) => ({ range: spool.writeRow({ text, index }), row: { text, index } })),
    );
    for (const spool of spools) spool.flush();
    const { read, close } = spoolReader(folder);
    for (const { range, row } of written.toReversed()) assert.deepEqual(read(range), row);
    close();
    for (const spool of spools) spool.close();
    remove();
  });
});
