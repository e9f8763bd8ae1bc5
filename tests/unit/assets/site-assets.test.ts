import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { publicCopies } from "../../../src/assets/public-files.ts";
import { fonts, foundLogo, scriptPages } from "../../../src/assets/site-assets.ts";
import { stylesheetPage } from "../../../src/assets/style-sheet.ts";
import { inspectFiles } from "../../../src/images/inspect-files.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const { copies, names } = fonts(paths.fonts);

describe("the fonts", () => {
  it("are published under names of their content, beside their licences", () => {
    for (const { url } of copies.slice(0, -3))
      assert.match(url, /^\/assets\/(?:newsreader|noto)-[a-z-]+-[a-z0-9]{10}\.woff2$/i);
    for (const { url, from } of copies.slice(-3)) {
      assert.match(url, /^\/assets\/[a-z-]+-licence\.txt$/);
      assert.match(readFileSync(from, "utf8"), /SIL Open Font License/i);
    }
  });

  it("weigh at most 26 KB for headlines and 45 KB for texts, upright or italic", () => {
    const sizes = copies.flatMap(({ from }) => {
      const [, use = ""] = /newsreader-(\w+)-latin-(?:normal|italic)\.woff2$/.exec(from) ?? [];
      return use === "" ? [] : [[use, statSync(from).size] as const];
    });
    assert.deepEqual(
      sizes.map(([use, size]) => [use, size <= (use === "text" ? 45_000 : 26_000)]),
      [
        ["display", true],
        ["display", true],
        ["text", true],
        ["text", true],
      ],
    );
  });

  it("are what the style sheet asks for, and nothing else is", () => {
    const { css } = stylesheetPage(paths.styles, { names }).view;
    const asked = new Set([...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, name]) => name));
    assert.deepEqual([...asked].sort(), [...names.values()].sort());
  });
});

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = join(temporaryFolder(), "scripts");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("the pages of browser scripts", () => {
  it("are one for each script, without its comments, and nothing else of the folder", () => {
    const pages = scriptPages(
      folderOf({ "b.js": "/** B. */\nlet b;", "a.js": "let a;", "tsconfig.json": "{}" }),
    );
    assert.deepEqual(
      pages.map(({ name, page }) => [name, page.view.code]),
      [
        ["a", "let a;"],
        ["b", "let b;"],
      ],
    );
  });

  it("are named by their content", () => {
    const urlOf = (text: string) => scriptPages(folderOf({ "theme.js": text }))[0]?.page.url ?? "";
    assert.match(urlOf("let a;"), /^\/assets\/theme-[a-z0-9]{10}\.js$/i);
    assert.equal(urlOf("let a;"), urlOf("let a;"));
    assert.notEqual(urlOf("let a;"), urlOf("let b;"));
  });

  it("are none without a folder of scripts", () => {
    assert.deepEqual(scriptPages(join(temporaryFolder(), "nowhere")), []);
  });
});

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"></svg>';

const foundAmong = async (
  files: Readonly<Record<string, string>>,
  logo: { src: string; dark?: string } | undefined,
) => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const copies = publicCopies(folder);
  const images = await inspectFiles(new Map(copies.map(({ url, from }) => [url, from])));
  return foundLogo(recordsFixture({ publication: publicationFixture({ logo }), images }), copies);
};

describe("the logo", () => {
  it("is found among the public files, with the measures of its file", async () => {
    assert.deepEqual(await foundAmong({ "a.svg": drawing }, { src: "/a.svg" }), {
      logo: { src: "/a.svg", width: 600, height: 90 },
      problems: [],
    });
  });

  it("is undefined if none is named", async () => {
    assert.deepEqual(await foundAmong({ "a.svg": drawing }, undefined), { problems: [] });
  });

  it("must be a picture, for either ground", async () => {
    const { problems } = await foundAmong(
      { "a.svg": "a", "b.png": drawing },
      { src: "/a.svg", dark: "/b.png" },
    );
    assert.deepEqual(
      problems.map(({ field, message }) => [field, message]),
      [
        [
          "logo.src",
          'The picture "/a.svg" is damaged or of another kind. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
        ],
        [
          "logo.dark",
          'The picture "/b.png" is actually of the type image/svg+xml. Name it with the ending .svg.',
        ],
      ],
    );
  });
});
