import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { InputFile } from "../../../../src/import/import-format.ts";
import { withHeldHeads } from "../../../../src/import/inputs/held-heads.ts";

const text = Buffer.from("text");

/** A file that counts how often and how many at a time its like are read. */
const counted = (size = text.length, counts = { heads: 0, bytes: 0, open: 0, mostOpen: 0 }) => {
  const file: InputFile = {
    path: "a",
    shown: "a",
    size,
    head: async () => {
      counts.heads += 1;
      counts.open += 1;
      counts.mostOpen = Math.max(counts.mostOpen, counts.open);
      await new Promise((resolve) => setImmediate(resolve));
      counts.open -= 1;
      return text;
    },
    bytes: async () => {
      counts.bytes += 1;
      return text;
    },
    chunks: async function* () {
      yield text;
    },
  };
  return { file, counts };
};

describe("the beginnings of files", () => {
  it("are read once, and are the content of short files", async () => {
    const { file, counts } = counted();
    const [held] = withHeldHeads([file]);
    await Promise.all([held?.head(), held?.head()]);
    await held?.head();
    assert.equal(await held?.bytes(), text);
    assert.deepEqual([counts.heads, counts.bytes], [1, 0]);
    await held?.bytes();
    assert.equal(counts.bytes, 1);
  });

  it("are not the content of long files", async () => {
    const { file, counts } = counted(1_000_000);
    const [held] = withHeldHeads([file]);
    await held?.head();
    await held?.bytes();
    assert.deepEqual([counts.heads, counts.bytes], [1, 1]);
  });

  it("are read a few at a time, and all of them", async () => {
    const { file, counts } = counted();
    const files = withHeldHeads(Array.from({ length: 100 }, () => file));
    await Promise.all(files.map((one) => one.head()));
    assert.deepEqual([counts.heads, counts.mostOpen], [100, 16]);
  });

  it("are read again if too many are held", async () => {
    const { file, counts } = counted(1_000_000);
    const files = withHeldHeads(Array.from({ length: 1000 }, () => file));
    for (const one of files) await one.head();
    for (const one of files) await one.head();
    assert.ok(counts.heads > 1000 && counts.heads < 1100, String(counts.heads));
  });
});
