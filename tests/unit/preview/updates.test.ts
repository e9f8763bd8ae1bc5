import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { previewUpdates } from "../../../src/preview/updates.ts";

/** Lets so many milliseconds pass. No other time passes in these tests. */
const pass = async (milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 1) {
    mock.timers.tick(1);
    await turn();
  }
};

/** A preview whose updates end when the test says so. */
const recordedPreview = (idle = 100_000, took = 0) => {
  const runs: string[] = [];
  let end = (): void => {};
  const run = (name: string): Promise<number> => {
    runs.push(name);
    return new Promise((resolve) => {
      end = () => resolve(took);
    });
  };
  const updates = previewUpdates(
    {
      start: () => run("start"),
      update: ({ entries, contents }) => run([...entries, ...contents].join(" ")),
      updateAll: () => run("all"),
    },
    { short: 1, copy: 20, longest: 50, idle, longestIdle: 2 * idle },
  );
  return {
    updates,
    runs,
    /** Ends the running update, and waits until the next one has begun. */
    next: async (): Promise<void> => {
      const count = runs.length;
      end();
      await turn();
      for (let tries = 0; tries < 500 && runs.length === count; tries += 1) await pass(1);
    },
    /** Waits until an update runs. */
    begun: async (name: string): Promise<void> => {
      for (let tries = 0; tries < 500 && runs.at(-1) !== name; tries += 1) await pass(1);
    },
    end: async (): Promise<void> => {
      end();
      await turn();
    },
  };
};

const saved = (path: string) => ({ kind: "content", path }) as const;
const isSettled = (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), turn(false)]);

describe("the updates of a preview", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval"] }));
  afterEach(() => mock.timers.reset());

  it("begin with the site as it is, and look at everything as soon as it is shown", async () => {
    const { updates, runs, next } = recordedPreview();
    const started = updates.start();
    await next();
    await started;
    assert.deepEqual(runs, ["start", "all"]);
  });

  it("gather what changes during an update for one more", async () => {
    const { updates, runs, next } = recordedPreview();
    void updates.start();
    updates.see(saved("a.md"));
    updates.see(saved("b.md"));
    await next();
    assert.deepEqual(runs, ["start", "a.md b.md"]);
    updates.see(saved("c.md"));
    await next();
    assert.deepEqual(runs, ["start", "a.md b.md", "c.md"]);
  });

  it("hold a request until what was saved before it is shown, and no longer", async () => {
    const { updates, begun, end } = recordedPreview();
    void updates.start();
    await end();
    await begun("all");
    await end();
    assert.equal(await isSettled(updates.upToDate("pages")), true);
    updates.see(saved("a.md"));
    const request = updates.upToDate("pages");
    await begun("a.md");
    updates.see(saved("b.md"));
    assert.equal(await isSettled(request), false, "the first update runs");
    await end();
    assert.equal(await isSettled(request), true, "the second one does not matter");
    assert.equal(await isSettled(updates.upToDate("pages")), false);
  });

  it("look at everything if it is not known what changed", async () => {
    const { updates, runs, next } = recordedPreview();
    void updates.start();
    updates.see(saved("a.md"));
    updates.see({ kind: "unknown" });
    await next();
    assert.deepEqual(runs, ["start", "all"]);
  });

  it("look at everything when nothing happens, and when somebody needs all files", async () => {
    const { updates, runs, begun, end } = recordedPreview(30);
    void updates.start();
    updates.see(saved("a.md"));
    await end();
    await begun("a.md");
    await end();
    await begun("all");
    await end();
    assert.equal(await isSettled(updates.upToDate("all")), true);
    updates.see(saved("b.md"));
    const request = updates.upToDate("all");
    assert.equal(runs.at(-1), "all");
    assert.equal(await isSettled(request), false);
    await end();
    assert.equal(await isSettled(request), true);
  });

  it("wait for a longer pause of the work if they take long themselves", async () => {
    const { updates, runs, next, end } = recordedPreview(1, 100);
    void updates.start();
    updates.see(saved("a.md"));
    await next();
    await end();
    await pass(999);
    assert.deepEqual(runs, ["start", "a.md"]);
    await pass(1);
    assert.deepEqual(runs, ["start", "a.md", "all"]);
  });

  it("wait for a file that is being copied, but not for ever", async () => {
    const { updates, begun, end } = recordedPreview();
    void updates.start();
    await end();
    await begun("all");
    await end();
    const copy = setInterval(() => updates.see(saved("a.jpg")), 2);
    await begun("a.jpg");
    clearInterval(copy);
    assert.equal(await isSettled(updates.upToDate("pages")), false);
  });
});
