import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, it } from "node:test";
import { cyclesIn, fileGraph, folderGraph, pathsBelow, sourceModules } from "./support/import-graph.ts";

/** The folders of the generator, in the order of the flow: each may import from those before it, and from itself. */
const order = [
  "lib",
  "model",
  "i18n",
  "markup",
  "customisation",
  "graphics",
  "images",
  "markdown",
  "content",
  "site",
  "desk",
  "pages",
  "cards",
  "assets",
  "cache",
  "output",
  "history",
  "search",
  "render",
  "preview",
  "eleventy",
  "pipeline",
  "import",
  "init",
  "public",
  "cli",
];

/** The folders from which layouts may import. */
const seenByLayouts = ["lib", "model", "i18n", "markup", "customisation", "graphics", "pages"];

const sources = sourceModules(["src", "layouts", "tools"]);
const modules = sources.map(({ path }) => path);
const textOf = new Map(sources.map(({ path, text }) => [path, text]));
const graph = fileGraph(sources);
const testTexts = sourceModules(["tests"]).map(({ text }) => text);

describe("a module", () => {
  it("has at most 250 lines", () => {
    const long = sources.filter(({ path, lines }) => lines > 250 && !path.startsWith("tools/"));
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it("declares its functions, so that helpers can stand below what uses them", () => {
    const arrow =
      /^(?:export )?const (\w+) =\s+(?:async )?(?:<[^\n]*>)?(?:\((?:[^()]|\([^()]*\))*\)|\w+)(?:: [^=;]+)? =>/gm;
    const found = sources
      .filter(({ path }) => path.endsWith(".ts"))
      .flatMap(({ path, text }) => [...text.matchAll(arrow)].map(([, name]) => `${name} in ${path}`));
    assert.deepEqual(found, []);
  });

  it("exports what another module needs, and nothing for tests alone but what it uses itself", () => {
    const others = [...sources, ...sourceModules(["bench"]), ...[".eleventy.ts", "package.json"].map(fileOf)];
    const words = others.map(({ path, text }) => ({ path, words: new Set(text.match(/\w+/g)) }));
    const own = sources.filter(({ path }) => !path.startsWith("src/public/"));
    const needless = own.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => !words.some((other) => other.path !== path && other.words.has(name)))
        .filter((name) => !isForTests(name, text))
        .map((name) => `${name} of ${path}`),
    );
    assert.deepEqual(needless, []);
  });

  it("has a name of lower-case words with hyphens between them", () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
    const files = ["src", "layouts", "tools", "bench", "tests/support", "tests/unit", "tests/browser"];
    const own = files.flatMap(pathsBelow).filter((path) => !kebab.test(basename(path)));
    assert.deepEqual(own, []);
  });
});

describe("an import", () => {
  it("goes from a folder to one before it in the order of the flow", () => {
    const breaches = edges().filter(([from, to]) => {
      const [at, target] = [folderOf(from), folderOf(to)];
      return (
        at !== target &&
        // What publications import leads on to the layouts.
        !(at === "public" && target === "layouts") &&
        isOrdered(at) &&
        (!isOrdered(target) || order.indexOf(target) > order.indexOf(at))
      );
    });
    assert.deepEqual(breaches.map(inWords), []);
  });

  it("of a layout leads to its own folder, to words and markup, or to the views of pages", () => {
    const breaches = edges()
      .filter(([from]) => folderOf(from) === "layouts" && from !== "layouts/pages.11ty.ts")
      .filter(([, to]) => folderOf(to) !== "layouts")
      .filter(
        ([, to]) =>
          !seenByLayouts.includes(folderOf(to)) ||
          (folderOf(to) === "pages" && !to.startsWith("src/pages/views/") && to !== "src/pages/page.ts"),
      );
    assert.deepEqual(breaches.map(inWords), []);
  });

  it("never leads to the tools, which are no part of what runs", () => {
    const breaches = edges().filter(([from, to]) => folderOf(to) === "tools" && folderOf(from) !== "tools");
    assert.deepEqual(breaches.map(inWords), []);
  });

  it("closes no cycle of files, types included", () => {
    assert.deepEqual(cyclesIn(graph), []);
  });

  it("closes no cycle of folders, however deep they lie", () => {
    assert.deepEqual(cyclesIn(folderGraph(graph)), []);
  });

  it("leads to a file that exists", () => {
    const breaches = edges().filter(([, to]) => !textOf.has(to));
    assert.deepEqual(breaches.map(inWords), []);
  });
});

describe("the folders of the generator", () => {
  it("are all in the order of the flow", () => {
    const folders = new Set(modules.filter((path) => path.startsWith("src/")).map(folderOf));
    assert.deepEqual(
      [...folders].filter((folder) => !isOrdered(folder)),
      [],
    );
    assert.deepEqual(
      order.filter((folder) => !folders.has(folder)),
      [],
    );
  });

  it("make HTML of unescaped text in three places only", () => {
    const users = modules.filter((path) =>
      /(?<![.\w])(?:raw|trusted|ownMarkup)\(/.test(textOf.get(path) ?? ""),
    );
    assert.deepEqual(users, [
      "layouts/parts/body.ts",
      "src/customisation/load-overrides.ts",
      "src/markup/template.ts",
    ]);
  });

  it("read and write files where content, output and commands are handled, and nowhere else", () => {
    const handling = order.filter(
      (folder) =>
        !["model", "i18n", "markup", "graphics", "markdown", "site", "pages", "render"].includes(folder),
    );
    const users = modules.filter((path) => /from "node:fs(?:\/promises)?"/.test(textOf.get(path) ?? ""));
    assert.deepEqual(
      users.filter((path) => ![...handling, "tools"].includes(folderOf(path))),
      [],
    );
  });

  it("open images before texts are read and when they are encoded, but not while Markdown is rendered", () => {
    const users = modules.filter(
      (path) => path.startsWith("src/images/") && /from "node:fs/.test(textOf.get(path) ?? ""),
    );
    assert.deepEqual(users, ["src/images/encode.ts", "src/images/inspect-files.ts"]);
  });

  it("ask for the clock and the environment in the commands alone", () => {
    const asking =
      /\bDate\.now\(|\bnew Date\(\)|DateTime\.(?:now|local|utc)\(\)|process\.env\b|performance\.now\(/;
    const users = modules.filter((path) => asking.test(textOf.get(path) ?? ""));
    assert.deepEqual(
      users.filter((path) => !["cli", "tools"].includes(folderOf(path))),
      [],
    );
  });

  it("are tested without the publication in content/, which anybody may replace", () => {
    // These two are commands that show it.
    const audience = ["tests/browser/lighthouse.ts", "tests/browser/screenshots.ts"];
    const readers = sourceModules(["tests"]).filter(({ path, text }) => {
      return !audience.includes(path) && /["'`/]\.\.\/content\b|\broot, "content"/.test(text);
    });
    assert.deepEqual(
      readers.map(({ path }) => path),
      [],
    );
  });
});

/** A file outside of all folders that uses modules. */
function fileOf(path: string) {
  return { path, text: readFileSync(new URL(`../${path}`, import.meta.url), "utf8") };
}

/** Returns true if a module uses its own export, which then may be exported for a test with a table of cases. */
function isForTests(name: string, text: string): boolean {
  const word = new RegExp(`\\b${name}\\b`, "g");
  return [...text.matchAll(word)].length > 1 && testTexts.some((test) => test.match(word));
}

/** Returns the folder below `src/`, or `layouts` or `tools`. */
function folderOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second : first;
}

function isOrdered(folder: string): boolean {
  return order.includes(folder);
}

function edges(): readonly (readonly [string, string])[] {
  return [...graph].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
}

function inWords([from, to]: readonly [string, string]): string {
  return `${from} imports ${to}`;
}
