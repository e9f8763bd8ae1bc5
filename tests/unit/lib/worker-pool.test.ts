import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { systemError } from "../../../src/cli/errors.ts";
import { noCustomisation } from "../../../src/customisation/customisation.ts";
import { rendererPool } from "../../../src/eleventy/pool.ts";
import { naming } from "../../../src/lib/system-error.ts";
import { workerPool } from "../../../src/lib/worker-pool.ts";
import { buildSite } from "../../../src/pipeline/build.ts";
import { readInBatches } from "../../../src/pipeline/read-changed.ts";
import type { RenderBatch } from "../../../src/render/renderer.ts";
import { indexerThread } from "../../../src/search/indexer.ts";
import { buildOptions } from "../../support/built-site.ts";
import { layeredContent, testFolder } from "../../support/layered-content.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const rendering = {
  module: pathToFileURL(testFolder("../src/pipeline/worker.ts")),
  name: "renderInWorker",
  setup: { work: "render" },
  minThreads: 1,
  maxThreads: 2,
};

/** Rendered, it loads Eleventy and the layouts. */
const batch: RenderBatch = { folder: "", chromes: [], cards: [], views: [], jobs: [] };

const spend = async (milliseconds: number): Promise<void> => {
  const begun = performance.now();
  while (performance.now() - begun < milliseconds) await turn();
};

/** Without it, a test whose thread never ends would wait for ever. */
const patience = { timeout: 300_000 };

describe("threads that are ended while they start", patience, () => {
  it("end, whatever they are loading, 200 times", async () => {
    let interrupted = 0;
    for (let time = 0; time < 200; time += 1) {
      const pool = await workerPool(rendering);
      const [thread] = pool.threads;
      assert.ok(thread);
      // On a busy machine, a thread may have loaded everything before it is ended.
      const ended = pool.run(batch).catch((error: unknown) => {
        assert.match(String(error), /Terminating/);
        interrupted += 1;
      });
      // The thread says so when it has loaded its own module and begins to load the renderer.
      await new Promise((resolve) => thread.on("message", resolve));
      await spend(time % 10);
      await pool.destroy();
      await ended;
    }
    assert.ok(interrupted > 0, "no thread was ended while it loaded");
  });

  it("end with builds that render nothing", async () => {
    const folder = layeredContent("sites/minimal");
    writeFileSync(join(folder, "articles", "a.md"), "no front matter");
    const output = join(temporaryFolder(), "site");
    for (let time = 0; time < 20; time += 1) {
      const renderer = rendererPool();
      const indexer = indexerThread();
      const { problems } = await buildSite(
        buildOptions({ folder, now: "2024-06-01T12:00", output, renderer, indexer }),
      );
      assert.equal(problems.length, 1);
      await spend(time * 10);
      await Promise.all([renderer.close(), indexer.close()]);
    }
  });
});

/** Returns the message that the command prints for an error of a thread. */
const printedMessage = async (error: string): Promise<string | undefined> => {
  const file = join(temporaryFolder(), "worker.mjs");
  const module = pathToFileURL(testFolder("../src/lib/worker-pool.ts")).href;
  writeFileSync(
    file,
    `import { withWholeErrors } from ${JSON.stringify(module)};
    export const work = withWholeErrors(async () => { throw ${error}; });`,
  );
  const pool = await workerPool({
    module: pathToFileURL(file),
    name: "work",
    setup: {},
    minThreads: 1,
    maxThreads: 1,
  });
  try {
    const thrown: unknown = await pool.run({}).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return (
      systemError(thrown) ?? (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
    );
  } finally {
    await pool.destroy();
  }
};

const errors: readonly (readonly [error: string, message: string])[] = [
  [
    'Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", path: "/site/index.html" })',
    "/site/index.html: The disk is full. Free some space and try again.",
  ],
  [
    'Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/paper/a.md" })',
    "/paper/a.md: Permission denied. Change the permissions of this file or folder.",
  ],
  [
    'Object.assign(new Error("EIO: i/o error, read"), { code: "EIO", errno: -5 })',
    "The disk reports an error. Check the disk.",
  ],
  [
    'Object.assign(new Error("EMFILE"), { code: "EMFILE", path: "/paper/b.md", dest: undefined, more: {} })',
    "/paper/b.md: Too many files are open. Raise the limit (ulimit -n) and try again.",
  ],
  ['new TypeError("It is no page.")', "TypeError: It is no page."],
  ['new Error("One.", { cause: new Error("Other.") })', "Error: One."],
  ['"a text"', "a text"],
];

describe("an error of a thread", () => {
  for (const [error, message] of errors)
    it(`is reported like one of the main thread: ${message}`, async () =>
      assert.equal(await printedMessage(error), message));

  it("names its file if it comes from rendering", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const renderer = rendererPool();
    const jobs = [{ kind: "robots" as const, url: "/robots.txt", file: "robots.txt", view: 0 }];
    const views = [{ json: '{"sitemapUrls":[]}', hasChrome: false, texts: {}, cards: {} }];
    await assert.rejects(
      renderer.render({ folder: join(file, "folder"), chromes: [], cards: [], views, jobs }),
      (error: unknown) => {
        assert.ok(error instanceof Error && "code" in error && "path" in error);
        assert.deepEqual([error.code, error.path], ["ENOTDIR", join(file, "folder")]);
        return true;
      },
    );
    await renderer.close();
  });

  it("is reported once if there are more, and ends nothing else", async () => {
    const files = Array.from({ length: 900 }, (_, index) => ({ path: `articles/${index}.md` }));
    // A function can't be sent to a thread, so each batch fails at once.
    const terms = { ...publicationFixture(), stays: () => {} };
    const folder = temporaryFolder();
    const unhandled: unknown[] = [];
    const keep = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", keep);
    await assert.rejects(
      Array.fromAsync(readInBatches({ folder, terms, files }, new Map(), noCustomisation)),
      /could not be cloned/,
    );
    process.off("unhandledRejection", keep);
    assert.deepEqual(unhandled, []);
  });
});

describe("a failure of the system that names no file", () => {
  const failing = (more: object) => () => {
    throw Object.assign(new Error("It fails."), more);
  };
  const ends: readonly (readonly [what: string, more: object, path: unknown])[] = [
    ["gets the name of the one that was written", { code: "ENOSPC", syscall: "write" }, "/a"],
    ["gets the name of the one that was read", { code: "EIO", syscall: "read" }, "/a"],
    ["keeps the name that it has", { code: "EACCES", syscall: "open", path: "/b" }, "/b"],
    ["gets none if it has a code but no syscall", { code: "ERR_SQLITE_ERROR" }, undefined],
    ["gets none if it is a bug of ours", {}, undefined],
  ];
  for (const [what, more, path] of ends)
    it(what, () =>
      assert.throws(
        () => naming("/a", failing(more)),
        (error: unknown) => {
          assert.ok(error instanceof Error);
          assert.equal("path" in error ? error.path : undefined, path);
          return true;
        },
      ),
    );

  it("does not occur if all goes well", () =>
    assert.equal(
      naming("/a", () => 7),
      7,
    ));
});
