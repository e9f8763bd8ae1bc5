import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What each part may import from; its own files always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["text"],
  text: ["model"],
  graphics: ["model", "text"],
  pictures: ["model", "text"],
  markdown: ["model", "text"],
  read: ["model", "text", "graphics", "pictures", "markdown"],
  link: ["model", "text", "markdown", "read"],
  pages: ["model", "text", "graphics", "pictures", "markdown", "read", "link"],
  layouts: ["model", "text", "graphics", "pages"],
  build: ["model", "text", "graphics", "pictures", "markdown", "read", "link", "pages"],
  preview: [],
  eleventy: ["model", "text", "markdown", "read", "link", "pages", "layouts", "build", "preview"],
  wire: ["model", "text", "markdown", "read"],
  cli: ["model", "text", "markdown", "read", "link", "pages", "build", "preview", "eleventy", "wire"],
};

const sources = ["src", "layouts"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
  )
  .sort();

const partOf = (path: string): string => {
  // The entries of layouts/ are Eleventy's doors.
  if (path.endsWith(".11ty.ts")) return "eleventy";
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second : first;
};

const importsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import|require)\s*\(?\s*"(\.[^"]+\.ts)"/g),
  ].map((match) => posix.normalize(posix.join(posix.dirname(path), match[1] ?? "")));

describe("the parts of the generator", () => {
  it("import from one another in one direction only", () => {
    const breaches = sources.flatMap((path) =>
      importsOf(path)
        .filter((target) => {
          const [from, to] = [partOf(path), partOf(target)];
          return from !== to && !allowed[from]?.includes(to);
        })
        .map((target) => `${path} imports ${target}`),
    );
    assert.deepEqual(breaches, []);
  });

  it("are all known to this test", () => {
    assert.deepEqual(
      [...new Set(sources.map(partOf))].filter((part) => allowed[part] === undefined),
      [],
    );
  });

  it("show layouts nothing of the pages but their views", () => {
    const breaches = sources
      .filter((path) => partOf(path) === "layouts")
      .flatMap((path) => importsOf(path).filter((target) => target.startsWith("src/pages/")))
      .filter((target) => !target.startsWith("src/pages/views/") && target !== "src/pages/page.ts");
    assert.deepEqual(breaches, []);
  });

  it("make HTML of unescaped text in two places only", () => {
    const users = sources.filter(
      (path) =>
        importsOf(path).some((target) => target === "src/text/raw.ts") ||
        /\btrusted\(/.test(readFileSync(join(root, path), "utf8").replace(/export const trusted[^\n]*/, "")),
    );
    assert.deepEqual(users, ["layouts/parts/body.ts", "src/text/jsonLdScript.ts", "src/text/raw.ts"]);
  });

  it("read and write files where content, output and commands are handled, and nowhere else", () => {
    const users = sources.filter((path) =>
      /from "node:fs(?:\/promises)?"/.test(readFileSync(join(root, path), "utf8")),
    );
    const parts = new Set(users.map(partOf));
    assert.deepEqual(
      [...parts].filter((part) => !["read", "build", "preview", "wire", "cli"].includes(part)),
      [],
    );
  });

  it("ask for the clock and the environment in the commands alone", () => {
    const users = sources.filter((path) =>
      /\bDate\.now\(|\bnew Date\(\)|DateTime\.(?:now|local|utc)\(\)|process\.env\b|performance\.now\(/.test(
        readFileSync(join(root, path), "utf8"),
      ),
    );
    assert.deepEqual(
      users.filter((path) => partOf(path) !== "cli"),
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
