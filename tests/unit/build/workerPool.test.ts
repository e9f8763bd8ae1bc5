import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { buildSite } from "../../../src/build/buildSite.ts";
import { workerIndexer } from "../../../src/build/search/workerIndexer.ts";
import { workerPool } from "../../../src/build/workerPool.ts";
import { workerRenderer } from "../../../src/eleventy/workerRenderer.ts";
import { buildOrder } from "../../support/builtSite.ts";
import { layeredContent, testFolder } from "../../support/layeredContent.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const rendering = {
  module: pathToFileURL(testFolder("../src/eleventy/renderWorker.ts")),
  name: "prepareInWorker",
  minThreads: 1,
  maxThreads: 2,
};

const spend = async (milliseconds: number): Promise<void> => {
  const begun = performance.now();
  while (performance.now() - begun < milliseconds) await turn();
};

/** A test whose thread never ends would else wait for ever. */
const patience = { timeout: 300_000 };

describe("threads that are ended while they begin", patience, () => {
  it("end, whatever they are loading, 200 times", async () => {
    for (let time = 0; time < 200; time += 1) {
      const pool = await workerPool(rendering);
      const [thread] = pool.threads;
      assert.ok(thread);
      const ended = assert.rejects(pool.run({}), /Terminating/);
      // The thread says so when it has loaded its own module, and begins to load all that renders.
      await new Promise((resolve) => thread.on("message", resolve));
      await spend(time % 10);
      await pool.destroy();
      await ended;
    }
  });

  it("end with builds that render nothing", async () => {
    const folder = layeredContent("sites/minimal");
    writeFileSync(join(folder, "articles", "a.md"), "no front matter");
    const output = join(temporaryFolder(), "site");
    for (let time = 0; time < 20; time += 1) {
      const renderer = workerRenderer();
      const indexer = workerIndexer();
      const { problems } = await buildSite(
        buildOrder({ folder, now: "2024-06-01T12:00", output, renderer, indexer }),
      );
      assert.equal(problems.length, 1);
      await spend(time * 10);
      await Promise.all([renderer.close(), indexer.close()]);
    }
  });
});
