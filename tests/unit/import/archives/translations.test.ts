import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eleventyFormat } from "../../../../src/import/archives/eleventy/format.ts";
import { hugoFormat } from "../../../../src/import/archives/hugo/format.ts";
import { jekyllFormat } from "../../../../src/import/archives/jekyll/format.ts";
import type { ImportFormat } from "../../../../src/import/import-format.ts";
import { importFile, readBy } from "../../../support/import-input.ts";

type Versions = Readonly<Record<string, readonly [language: string | undefined, key: string | undefined]>>;

/** Returns the language of each text of a site and what it shares with its versions, by the names of its files. */
async function versionsIn(
  format: ImportFormat,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly versions: Versions; readonly addresses: readonly (readonly string[])[] }> {
  const items = await readBy(
    format,
    Object.entries(files).map(([path, content]) => importFile(path, content)),
  );
  const texts = items.flatMap((item) => (item.type === "article" || item.type === "page" ? [item] : []));
  return {
    versions: Object.fromEntries(
      texts.map(({ source, lang, translationKey }) => [source.file, [lang, translationKey]]),
    ),
    addresses: texts.map(({ oldAddresses }) => oldAddresses),
  };
}

function text(...fields: readonly string[]): string {
  return `---\ntitle: Ferry\ndate: 2021-03-04\n${fields.map((field) => `${field}\n`).join("")}---\nIt sails.\n`;
}

const languages = "[languages.en]\n[languages.de]\n[languages.fr]\n";

describe("versions in other languages of a site of Hugo", () => {
  it("are known by the endings of their names, in bundles too", async () => {
    const { versions } = await versionsIn(hugoFormat, {
      "hugo.toml": languages,
      "content/news/ferry.md": text(),
      "content/news/ferry.de.md": text(),
      "content/news/crane/index.md": text(),
      "content/news/crane/index.fr.md": text(),
      "content/news/alone.md": text(),
      "content/about.md": text(),
      "content/about.de.md": text(),
    });
    assert.deepEqual(versions, {
      "content/news/ferry.md": [undefined, "news/ferry"],
      "content/news/ferry.de.md": ["de", "news/ferry"],
      "content/news/crane/index.md": [undefined, "news/crane"],
      "content/news/crane/index.fr.md": ["fr", "news/crane"],
      "content/news/alone.md": [undefined, undefined],
      "content/about.md": [undefined, "about"],
      "content/about.de.md": ["de", "about"],
    });
  });

  it("are known by the folders of their languages", async () => {
    const { versions } = await versionsIn(hugoFormat, {
      "hugo.toml": `[languages.fr]\ncontentDir = "content/fr"\n[languages.de]\ncontentDir = "content/de"\n`,
      "content/de/news/ferry.md": text(),
      "content/fr/news/ferry.md": text(),
    });
    assert.deepEqual(Object.keys(versions)[0], "content/fr/news/ferry.md");
    assert.deepEqual(versions, {
      "content/fr/news/ferry.md": ["fr", "news/ferry"],
      "content/de/news/ferry.md": ["de", "news/ferry"],
    });
  });

  it("are known by their translationKey, which goes before their names", async () => {
    const { versions } = await versionsIn(hugoFormat, {
      "hugo.toml": languages,
      "content/news/ferry.md": text("translationKey: the-ferry"),
      "content/news/faehre.de.md": text("translationKey: the-ferry"),
      "content/news/ferry.fr.md": text(),
    });
    assert.deepEqual(versions, {
      "content/news/ferry.md": [undefined, "the-ferry"],
      "content/news/faehre.de.md": ["de", "the-ferry"],
      "content/news/ferry.fr.md": ["fr", undefined],
    });
  });

  it("say the main language if it is not the publication's", async () => {
    const { versions } = await versionsIn(hugoFormat, {
      "hugo.toml": `defaultContentLanguage = "fr"\n${languages}`,
      "content/news/bac.md": text(),
      "content/news/bac.en.md": text(),
    });
    assert.deepEqual(versions, {
      "content/news/bac.md": ["fr", "news/bac"],
      "content/news/bac.en.md": ["en", "news/bac"],
    });
  });
});

describe("versions in other languages of a site of Jekyll", () => {
  it("are known by the address that Polyglot gives them all, and have one of their own", async () => {
    const { versions, addresses } = await versionsIn(jekyllFormat, {
      "_config.yml": "languages: [en, de]\ndefault_lang: en\n",
      "_posts/2021-03-04-ferry.md": text("lang: en", "permalink: /ferry/"),
      "_posts/2021-03-04-faehre.md": text("lang: de", "permalink: /ferry/"),
    });
    assert.deepEqual(versions, {
      "_posts/2021-03-04-ferry.md": ["en", "/ferry/"],
      "_posts/2021-03-04-faehre.md": ["de", "/ferry/"],
    });
    assert.deepEqual(addresses, [["/ferry/"], ["/de/ferry/"]]);
  });

  it("are known by a name in front matter if they say their languages", async () => {
    const { versions } = await versionsIn(jekyllFormat, {
      "_config.yml": "title: The Quay\n",
      "_posts/2021-03-04-ferry.md": text("lang: en", "ref: ferry"),
      "_posts/2021-03-04-faehre.md": text("lang: de", "ref: ferry"),
      "_posts/2021-03-05-crane.md": text("ref: crane"),
      "_posts/2021-03-06-crane-again.md": text("ref: crane"),
    });
    assert.deepEqual(Object.values(versions), [
      ["en", "ferry"],
      ["de", "ferry"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe("versions in other languages of a site of Eleventy", () => {
  it("are known by their addresses in the folders of languages", async () => {
    const { versions } = await versionsIn(eleventyFormat, {
      "eleventy.config.js": "",
      "en/en.json": '{ "lang": "en" }',
      "de/de.json": '{ "lang": "de" }',
      "en/blog/ferry.md": text(),
      "de/blog/ferry.md": text(),
      "en/blog/alone.md": text(),
    });
    assert.deepEqual(versions, {
      "en/blog/ferry.md": ["en", "/blog/ferry/"],
      "de/blog/ferry.md": ["de", "/blog/ferry/"],
      "en/blog/alone.md": ["en", undefined],
    });
  });
});
