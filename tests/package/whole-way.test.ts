/** A paper's whole way: npm installs the package, init begins the publication, and it adds one of everything. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launchedBrowser } from "../browser/support/launched-browser.ts";
import { servedFolder } from "../browser/support/served-folder.ts";
import { bytesBelow } from "../support/built-site.ts";
import { addPackages, installPackage, packedPackage, withVersion } from "../support/packed-package.ts";
import { initOptions } from "../support/started-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

/** Outside of the repository. */
const publication = temporaryFolder();
const command = join(publication, "node_modules", ".bin", "dateline");
const now = ["--now", "2026-11-30T12:00"];

/** What the publication adds: each way to customise, once. */
const added = {
  "styles/tokens.css": ":root { --accent: light-dark(#7a1f5c, #d59bc3); }\n",
  "styles/house.css": ".house-stars { letter-spacing: 0.2em; }\n",
  "slots/afterArticle.html": `<p class="house-letter"><a href="/about/">Write to the editors</a></p>\n`,
  "layouts/article.ts": `import { article } from "dateline-press/layouts";
import { html } from "dateline-press/markup";
import type { ArticleView } from "dateline-press/views";

export default (view: ArticleView) =>
  html\`\${article(view)}<!-- \${view.extra?.stars === undefined ? "no stars" : "stars"} -->\`;
`,
  "slots/afterLead.ts": `import { html } from "dateline-press/markup";
import type { ArticleView } from "dateline-press/views";

export default ({ extra }: ArticleView) =>
  extra?.stars === undefined ? null : html\`<p class="house-stars">Stars: \${String(extra.stars)}</p>\`;
`,
  "templates/newest.njk": `---
permalink: /data/newest.txt
---
{% for article in site.articles %}{{ article.date | dateToRfc3339 }} {{ article.title }}
{% endfor %}`,
  "dateline.config.ts": `import rss from "@11ty/eleventy-plugin-rss";
import { defineConfig } from "dateline-press";
import { html } from "dateline-press/markup";
import { z } from "dateline-press/schema";
import mark from "markdown-it-mark";

export default defineConfig({
  extra: { article: z.object({ stars: z.int().min(1).max(5).optional() }) },
  markdown: (md) => void md.use(mark),
  allowedTags: { mark: [] },
  eleventy: (config) => config.addPlugin(rss),
  pages: (site) => [
    {
      url: "/ferries/",
      layout: "standalone",
      title: "Ferries",
      content: html\`<p>\${site.articles.length} articles of \${site.publication.name}</p>\`,
    },
  ],
});
`,
  "content/articles/2026/11/a-play.md": `---
title: A play in the harbour
description: The theatre opens again.
date: 2026-11-29T10:00
section: culture
authors: [newsroom]
tags: [Theatre]
slug: a-play
extra:
  stars: 4
---

The evening was ==bright==.
`,
};

const dateline = (...words: readonly string[]) => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return spawnSync(process.execPath, [command, ...words], { cwd: publication, env, encoding: "utf8" });
};

/** Builds the site from its last build, checks that it is that of a clean build, and returns what the command printed. */
const built = (): string => {
  const { status, stdout, stderr } = dateline("build", ...now);
  assert.equal(status, 0, `${stdout}${stderr}`);
  const clean = join(temporaryFolder(), "site");
  assert.equal(dateline("build", "--clean", "--output", clean, ...now).status, 0);
  assert.deepEqual(bytesBelow(join(publication, "_site")), bytesBelow(clean));
  return stdout;
};

const page = (path: string): string => readFileSync(join(publication, "_site", path), "utf8");

before(() => {
  installPackage(packedPackage(), publication);
  const { status, stderr } = dateline("init", ...initOptions());
  assert.equal(status, 0, stderr);
  addPackages(publication, ["@11ty/eleventy-plugin-rss@3.0.0", "markdown-it-mark@4.0.0"]);
  built();
  writtenFiles(publication, added);
});

describe("a publication that adds one of everything", () => {
  it("is built the same from its last build and from nothing", () => {
    assert.doesNotMatch(built(), /error|warning/);
    const play = page("2026/11/29/a-play/index.html");
    assert.match(play, /<mark>bright<\/mark>/);
    assert.match(play, /<p class="house-stars">Stars: 4<\/p>/);
    assert.match(play, /<p class="house-letter"><a href="\/about\/">Write to the editors<\/a><\/p>/);
    assert.match(play, /<!-- stars -->$/);
    assert.match(page("data/newest.txt"), /^2026-11-29T09:00:00Z A play in the harbour$/m);
    assert.match(page("ferries/index.html"), /<h1[^>]*>Ferries<\/h1>[\s\S]+2 articles of The Valley Post/);
  });

  it("is told of a field of its own that breaks its schema", () => {
    const file = "content/articles/2026/11/a-play.md";
    writtenFiles(publication, { [file]: added[file].replace("stars: 4", "stars: 9") });
    const { status, stdout, stderr } = dateline("build", ...now);
    assert.equal(status, 1);
    assert.match(`${stdout}${stderr}`, /a-play\.md:10:10 .*extra\.stars/);
    writtenFiles(publication, { [file]: added[file] });
    built();
  });

  describe("in a browser, under its own policy", async () => {
    const browser = await launchedBrowser();
    after(() => browser.close());

    it("shows what was added, and asks no other host", async () => {
      const { url, close } = await servedFolder({ folder: join(publication, "_site") });
      const context = await browser.newContext();
      const tab = await context.newPage();
      const complaints: string[] = [];
      const requested: string[] = [];
      tab.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      tab.on("request", (request) => requested.push(request.url()));
      await tab.goto(`${url}2026/11/29/a-play/`);
      const styleOf = (element: string, property: string) =>
        tab
          .evaluate(`getComputedStyle(document.querySelector("${element}")).getPropertyValue("${property}")`)
          .then(String);
      const spacing = await styleOf(".house-stars", "letter-spacing");
      const size = await styleOf(".house-stars", "font-size");
      const accent = await styleOf(":root", "--accent");
      await context.close();
      await close();
      assert.equal(Number.parseFloat(spacing) / Number.parseFloat(size), 0.2);
      assert.match(accent, /#7a1f5c/);
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requested.filter((address) => !address.startsWith(url)),
        [],
      );
    });
  });

  it("has nothing to change when the next version comes, and hears what has moved", () => {
    const next = packedPackage(withVersion("0.99.0"));
    addPackages(publication, [next]);
    assert.match(dateline("--version").stdout, /^0\.99\.0$/m);
    built();
    assert.match(page("2026/11/29/a-play/index.html"), /<!-- stars -->$/);
    const { status, stdout, stderr } = dateline("doctor");
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /layouts\/article\.ts/);
  });
});
