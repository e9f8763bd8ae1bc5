/** A publication that is upgraded from one version of the package to the next. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { bytesBelow } from "../support/built-site.ts";
import { layeredContent } from "../support/layered-content.ts";
import { installPackage, packedPackage, withVersion } from "../support/packed-package.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const publication = temporaryFolder();

const run = (...words: readonly string[]) => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const command = join(publication, "node_modules", ".bin", "dateline");
  const options = { cwd: publication, env, encoding: "utf8", timeout: 120_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], options);
  return { status, stdout, stderr };
};

const build = (...words: readonly string[]) => run("build", "--now", "2024-06-01T12:00", ...words);

const page = (): string =>
  readFileSync(join(publication, "_site", "2024", "01", "02", "the-first-article", "index.html"), "utf8");

/** A change of the next version in a layout and in a part. */
const nextVersion = (folder: string): void => {
  withVersion("0.9.9")(folder);
  const edit = (path: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, path), "utf8");
    assert.ok(text.includes(from));
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  edit(
    "layouts/pages/article.ts",
    '<article class="article h-entry"',
    '<article class="article h-entry" data-new="layout"',
  );
  edit("layouts/parts/footer.ts", '<footer class="foot">', '<footer class="foot" data-new="part">');
};

before(() => {
  installPackage(packedPackage(), publication);
  cpSync(layeredContent("sites/minimal"), join(publication, "content"), { recursive: true });
  appendFileSync(join(publication, "content", "site.yaml"), "\ncards: false\n");
  for (const words of [["article"], ["footer", "--wrap"], ["tagLinks"]])
    assert.equal(run("override", ...words).status, 0);
  const copy = join(publication, "layouts", "article.ts");
  writeFileSync(copy, readFileSync(copy, "utf8").replace("</article>", "<p>Ours</p>\n</article>"));
  writtenFiles(publication, {
    "slots/afterArticle.html": "<p>Slot</p>\n",
    "styles/tokens.css": ":root { --page: 70rem; }\n",
  });
  const { status, stderr } = build();
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  installPackage(packedPackage(nextVersion), publication);
});

describe("an upgrade of the package", () => {
  it("leaves nothing to be touched, and says in one line that originals have changed", () => {
    const { status, stderr } = build();
    assert.equal(status, 0);
    assert.match(stderr, /^The originals of layouts\/article\.ts and 1 other file have changed since .+\n$/);
    assert.match(page(), /<p>Ours<\/p>\n<\/article>\n<p>Slot<\/p>/);
    // The wrapper calls the new original; the copy is what it was.
    assert.match(page(), /data-new="part"/);
    assert.doesNotMatch(page(), /data-new="layout"/);
  });

  it("is told by the doctor as differences of the originals", () => {
    const { status, stdout } = run("doctor");
    assert.equal(status, 0);
    assert.match(stdout, /^dateline-press 0\.9\.9\n/);
    assert.match(stdout, /layouts\/parts\/article-footer\.ts +copy of the part tagLinks, .+: up to date/);
    assert.match(stdout, /^\+.*data-new="layout"/m);
    assert.match(stdout, /^\+.*data-new="part"/m);
    assert.doesNotMatch(stdout, /Ours/);
    for (const name of ["slots/afterArticle.html", "--page"]) assert.ok(stdout.includes(`\n  ${name}`), name);
  });

  it("is merged into the copy, and the site is that of a clean build", () => {
    for (const name of ["article", "footer"]) assert.equal(run("override", name, "--update").status, 0);
    const { stderr } = build();
    assert.equal(stderr, "");
    assert.match(page(), /data-new="layout"[\s\S]*<p>Ours<\/p>/);
    const clean = join(temporaryFolder(), "site");
    assert.equal(build("--clean", "--output", clean).status, 0);
    assert.deepEqual(bytesBelow(join(publication, "_site")), bytesBelow(clean));
  });
});
