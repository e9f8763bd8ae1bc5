import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The folders of the generator, in the order of the flow: each may import from those before it, and from itself. */
const order = [
  "lib",
  "model",
  "i18n",
  "markup",
  "graphics",
  "images",
  "markdown",
  "content",
  "site",
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
  "cli",
];

/** What layouts may see: what things are, how they are said and written, and the views of pages. */
const seenByLayouts = ["lib", "model", "i18n", "markup", "graphics", "pages"];

const modules = ["src", "layouts", "tools"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
  )
  .sort();

const textOf = new Map(modules.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const importsOf = new Map(modules.map((path) => [path, importsIn(path)]));

describe("an import", () => {
  it("goes from a folder to one before it in the order of the flow", () => {
    const breaches = edges().filter(([from, to]) => {
      const [at, target] = [folderOf(from), folderOf(to)];
      return (
        at !== target && isOrdered(at) && (!isOrdered(target) || order.indexOf(target) > order.indexOf(at))
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

  it("closes no circle of files, types included", () => {
    assert.deepEqual(circlesIn(importsOf), []);
  });

  it("closes no circle of folders, however deep they lie", () => {
    // A folder inside of another is a part of it, as the rules are of Markdown.
    const isPart = (one: string, other: string): boolean => `${one}/`.startsWith(`${other}/`);
    const folders = Map.groupBy(edges(), ([from]) => posix.dirname(from));
    const graph = new Map(
      [...folders].map(([folder, all]) => [
        folder,
        [...new Set(all.map(([, to]) => posix.dirname(to)))].filter(
          (to) => !isPart(folder, to) && !isPart(to, folder),
        ),
      ]),
    );
    assert.deepEqual(circlesIn(graph), []);
  });

  it("leads to a file that is there", () => {
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

  it("make HTML of unescaped text in two places only", () => {
    const users = modules.filter((path) => /(?<![.\w])(?:raw|trusted)\(/.test(textOf.get(path) ?? ""));
    assert.deepEqual(users, ["layouts/parts/body.ts", "src/markup/template.ts"]);
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

  it("ask for the clock and the environment in the commands alone", () => {
    const asking =
      /\bDate\.now\(|\bnew Date\(\)|DateTime\.(?:now|local|utc)\(\)|process\.env\b|performance\.now\(/;
    const users = modules.filter((path) => asking.test(textOf.get(path) ?? ""));
    assert.deepEqual(
      users.filter((path) => folderOf(path) !== "cli"),
      [],
    );
  });

  it("are tested without the publication in content/, which anybody may replace", () => {
    // These two are commands that show it.
    const shows = ["browser/lighthouse.ts", "browser/screenshots.ts"];
    const readers = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !shows.includes(path))
      .filter((path) =>
        /["'`/]\.\.\/content\b|\broot, "content"/.test(readFileSync(join(root, "tests", path), "utf8")),
      );
    assert.deepEqual(readers, []);
  });
});

/** The folder below `src/`, or `layouts` or `tools`. */
function folderOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second : first;
}

function isOrdered(folder: string): boolean {
  return order.includes(folder);
}

/** Every relative import, lazy ones and those of types too. */
function importsIn(path: string): readonly string[] {
  const found = (textOf.get(path) ?? "").matchAll(/(?:from|import|require|new URL)\s*\(?\s*"(\.[^"]+\.ts)"/g);
  return [
    ...new Set([...found].map((match) => posix.normalize(posix.join(posix.dirname(path), match[1] ?? "")))),
  ];
}

function edges(): readonly (readonly [string, string])[] {
  return [...importsOf].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
}

function inWords([from, to]: readonly [string, string]): string {
  return `${from} imports ${to}`;
}

/** Circles of a graph, each as a way that ends where it begins; empty where there is none. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(" -> "));
    if (done.has(node) || way.includes(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}
