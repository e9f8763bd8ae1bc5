import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { batchesOf, inOrder } from "../../../src/lib/tasks.ts";

const collected = async <Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> => {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
};

describe("results in order", () => {
  it("come in the order of the items, whichever is finished first", async () => {
    const results = inOrder([3, 1, 2, 0], 4, async (item) => {
      await setTimeout(item);
      return item;
    });
    assert.deepEqual(await collected(results), [3, 1, 2, 0]);
  });

  it("are of no more tasks at a time than the width", async () => {
    let running = 0;
    let most = 0;
    const results = inOrder([...Array(9).keys()], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(1);
      running -= 1;
      return item;
    });
    assert.equal((await collected(results)).length, 9);
    assert.equal(most, 3);
  });

  it("end with the first error in the order of the items", async () => {
    const results = inOrder(["late", "early"], 2, async (item) => {
      await setTimeout(item === "late" ? 5 : 0);
      throw new Error(item);
    });
    await assert.rejects(collected(results), /^Error: late$/);
  });
});

describe("batches", () => {
  it("hold all items in their order", () => {
    assert.deepEqual([...batchesOf([1, 2, 3, 4, 5], 2)], [[1, 2], [3, 4], [5]]);
    assert.deepEqual([...batchesOf([], 2)], []);
  });
});
