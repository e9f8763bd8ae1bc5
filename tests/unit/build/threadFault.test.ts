import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { naming } from "../../../src/build/naming.ts";
import { readInBatches } from "../../../src/build/reading/readInBatches.ts";
import { workerPool } from "../../../src/build/workerPool.ts";
import { systemFault } from "../../../src/cli/systemFault.ts";
import { workerRenderer } from "../../../src/eleventy/workerRenderer.ts";
import { pictureFinder } from "../../../src/read/pictureFinder.ts";
import { testFolder } from "../../support/layeredContent.ts";
import { publicationFixture } from "../../support/publicationFixture.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

/** What is told of an error that a thread throws. */
const toldOf = async (error: string): Promise<string | undefined> => {
  const file = join(temporaryFolder(), "worker.mjs");
  const module = pathToFileURL(testFolder("../src/build/threadFault.ts")).href;
  writeFileSync(
    file,
    `import { withWholeFaults } from ${JSON.stringify(module)};
    export const work = withWholeFaults(async () => { throw ${error}; });`,
  );
  const pool = await workerPool({ module: pathToFileURL(file), name: "work", minThreads: 1, maxThreads: 1 });
  try {
    const thrown: unknown = await pool.run({}).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return (
      systemFault(thrown) ?? (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
    );
  } finally {
    await pool.destroy();
  }
};

const faults: readonly (readonly [error: string, told: string])[] = [
  [
    'Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", path: "/site/index.html" })',
    "/site/index.html: The disk is full. Free some space and try again.",
  ],
  [
    'Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/paper/a.md" })',
    "/paper/a.md: It may not be read or written. Change its permissions.",
  ],
  [
    'Object.assign(new Error("EIO: i/o error, read"), { code: "EIO", errno: -5 })',
    "The disk reports a fault.",
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
  for (const [error, told] of faults)
    it(`is told as one of our own: ${told}`, async () => assert.equal(await toldOf(error), told));

  it("names its file where pages are rendered", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const renderer = workerRenderer();
    const jobs = [{ kind: "robots" as const, url: "/robots.txt", file: "robots.txt", view: 0 }];
    const views = [{ json: '{"sitemapUrls":[]}', isFramed: false, texts: {}, cards: {} }];
    await assert.rejects(
      renderer.render({ folder: join(file, "folder"), frame: "", cards: [], views, jobs }),
      (error: unknown) => {
        assert.ok(error instanceof Error && "code" in error && "path" in error);
        assert.deepEqual([error.code, error.path], ["ENOTDIR", join(file, "folder")]);
        return true;
      },
    );
    await renderer.close();
  });

  it("that is not the only one is told once, and ends nothing else", async () => {
    const files = Array.from({ length: 900 }, (_, index) => ({ path: `articles/${index}.md` }));
    // What can't be sent to a thread fails there and then, for each batch.
    const terms = { ...publicationFixture(), stays: () => {} };
    const folder = temporaryFolder();
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", hear);
    await assert.rejects(
      Array.fromAsync(readInBatches({ folder, terms, files }, pictureFinder(folder))),
      /could not be cloned/,
    );
    process.off("unhandledRejection", hear);
    assert.deepEqual(unheard, []);
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
    ["gets none where it is another's", { code: "ERR_SQLITE_ERROR" }, undefined],
    ["gets none where it is a mistake", {}, undefined],
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

  it("is none where all went well", () =>
    assert.equal(
      naming("/a", () => 7),
      7,
    ));
});
