import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type CodeHash, contentSources, searchSources } from "../../../src/cache/code-hash.ts";
import { codeStats } from "../../../src/lib/code-stats.js";
import { paths } from "../../../src/lib/runtime.ts";
import { copiedInstallation } from "../../support/copied-installation.ts";

describe("the hashed sources", () => {
  it("of records are all that make, store or read them, and the publication", () => {
    const makers = [
      "pipeline/read-batch.ts",
      "content/publication.ts",
      "cache/records.ts",
      "cache/record-codec.ts",
    ];
    const outside = modulesOf(makers).filter((path) => !isIn(path, contentSources));
    assert.deepEqual(outside, []);
  });

  it("of search indexes are all that make records of articles, and indexes of records", () => {
    const makers = ["site/link.ts", "pages/search.ts", "search/plan.ts", "search/pagefind.ts"];
    const outside = modulesOf(makers).filter((path) => !isIn(path, [...contentSources, ...searchSources]));
    assert.deepEqual(outside, []);
  });
});

describe("the hash of the code", () => {
  const root = copiedInstallation();
  let copies = 0;

  /** Loads the modules of the copy anew each time, as another command would. */
  const hashed = async (meta = new Map<string, string>(), now = Date.now()): Promise<CodeHash> => {
    copies += 1;
    const module = pathToFileURL(join(root, "src", "cache", "code-hash.ts")).href;
    const { codeHash } = await import(`${module}?${copies}`);
    const { content, search, render, all } = codeHash(
      {
        meta: {
          get: (name: string) => meta.get(name),
          set: (name: string, value: string) => void meta.set(name, value),
        },
      },
      now,
    );
    return { content, search, render, all };
  };

  const changes: readonly (readonly [file: string, changed: readonly (keyof CodeHash)[]])[] = [
    ["src/content/article.ts", ["content", "search", "render", "all"]],
    ["src/lib/hash.ts", ["content", "search", "render", "all"]],
    ["src/cache/record-codec.ts", ["content", "search", "render", "all"]],
    ["package-lock.json", ["content", "search", "render", "all"]],
    ["src/pages/search.ts", ["search", "render", "all"]],
    ["src/cli/summary.ts", ["render", "all"]],
    ["layouts/parts/card.ts", ["render", "all"]],
    [".eleventy.ts", ["render", "all"]],
    ["layouts/styles/site.css", ["all"]],
  ];
  for (const [file, changed] of changes)
    it(`changes with ${file} for ${changed.join(", ")} alone`, async () => {
      const before = await hashed();
      appendFileSync(join(root, file), "\n");
      const after = await hashed();
      const kinds = ["content", "search", "render", "all"] as const;
      assert.deepEqual(
        kinds.filter((kind) => before[kind] !== after[kind]),
        changed,
      );
    });

  it("comes from the cache while the stats of all files are the same", async () => {
    const meta = new Map<string, string>();
    const later = Date.now() + 10_000;
    const made = await hashed(meta, later);
    const cached = JSON.parse(meta.get("codeFiles") ?? "null");
    meta.set("codeFiles", JSON.stringify({ ...cached, content: "cached" }));
    assert.deepEqual(await hashed(meta, later), { ...made, content: "cached" });
    appendFileSync(join(root, "src", "cli", "main.ts"), "\n");
    assert.equal((await hashed(meta, later)).content, made.content);
  });

  it("is not cached for files that were modified just now", async () => {
    const meta = new Map<string, string>();
    appendFileSync(join(root, "src", "cli", "main.ts"), "\n");
    await hashed(meta);
    assert.deepEqual([...meta], []);
  });

  it("is found by the stats of the launcher, without a second scan of the sources", async () => {
    const meta = new Map<string, string>();
    const later = Date.now() + 10_000;
    const runtime = await import(pathToFileURL(join(root, "src", "lib", "runtime.ts")).href);
    const launch = { root, modules: join(root, "src"), ending: ".ts" };
    runtime.startFrom({ ...launch, stats: codeStats(root) });
    const made = await hashed(meta, later);
    appendFileSync(join(root, "src", "content", "article.ts"), "\n");
    assert.deepEqual(await hashed(meta, later), made);
    runtime.startFrom({ ...launch, stats: codeStats(root) });
    assert.notEqual((await hashed(meta, later)).content, made.content);
    runtime.startFrom(launch);
  });
});

it("code has the same stats with and without a slash after its folder", () => {
  assert.deepEqual(codeStats(paths.root.replace(/\/$/, "")), codeStats(`${paths.root.replace(/\/$/, "")}/`));
});

function isIn(path: string, sources: readonly string[]): boolean {
  return path === "../package.json" || sources.some((source) => path.startsWith(source));
}

/** Returns some modules and every module that they load, now or later, as paths below `src/`. */
function modulesOf(entries: readonly string[]): readonly string[] {
  const found = new Set(entries);
  for (const path of found) {
    const text = readFileSync(join(paths.root, "src", path), "utf8");
    for (const [, what = "", target = ""] of text.matchAll(
      /^(?:import|export) ([^;"]*?) ?from "(\.[^"]+)"/gm,
    ))
      if (!isTypeOnly(what)) found.add(posix.join(posix.dirname(path), target));
    for (const [, target = ""] of text.matchAll(/(?<!typeof )import\("(\.[^"]+)"\)/g))
      found.add(posix.join(posix.dirname(path), target));
    for (const [, name = ""] of text.matchAll(/loadModule\("([^"]+)"\)/g)) found.add(`${name}.ts`);
  }
  return [...found];
}

/** Returns true if an import is erased before code runs. */
function isTypeOnly(what: string): boolean {
  const names = what.replace(/[{}]/g, "").split(",");
  return (
    what.startsWith("type ") || names.every((name) => name.trim() === "" || name.trim().startsWith("type "))
  );
}
