/** Search results and windows name each page apart, and leave out what has nothing of its own. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { newsArchive } from "./support/news-archive.ts";
import { writtenFiles } from "./support/written-files.ts";

const now = "2027-01-01T12:00Z";

const titlePattern = /<title>([^<]*)<\/title>/;

const descriptionPattern = /<meta name="description" content="([^"]*)">/;

/** Returns what a pattern finds on each page, by the file of the page. Pages that only redirect are left out. */
const foundOn = (site: BuiltSite, pattern: RegExp): ReadonlyMap<string, string> =>
  new Map(
    site.files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, site.read(file)] as const)
      .filter(([, markup]) => !markup.includes('http-equiv="refresh"'))
      .flatMap(
        ([file, markup]) =>
          pattern
            .exec(markup)
            ?.slice(1)
            .map((text) => [file, text.replace(/\s/g, " ")] as const) ?? [],
      ),
  );

/** Returns the files of pages with the same words, a list of them for each. */
const shared = (names: ReadonlyMap<string, string>): readonly (readonly string[])[] =>
  [...Map.groupBy(names, ([, text]) => text).values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(([file]) => file));

/** Sixty articles a day, so that several pages of a listing are of the same day; names that several things have. */
const busyPaper = (): string => {
  const folder = newsArchive({ articles: 90, sections: 2, tags: 3, authors: 3 });
  const article = (index: number): string =>
    `---\ntitle: Brief ${index}\ndate: 2019-02-03T09:00\nsection: section-0\nauthors: [author-1]\ntags: [Section 1, Author 2]\n---\nText.\n`;
  const briefs = Array.from({ length: 60 }, (_, index) => [`articles/brief-${index}.md`, article(index)]);
  writtenFiles(folder, {
    ...Object.fromEntries(briefs),
    "pages/about.md": "---\ntitle: Tag 1\n---\nText.\n",
    "sections/section-0.md": "---\nname: Section 0\ndescription: All that happens.\n---\n",
  });
  return folder;
};

const taggedTimes = (uses: number): string => {
  const folder = newsArchive({ articles: 3, sections: 1, tags: 1, authors: 1 });
  const tagged = Array.from({ length: uses }, (_, index): readonly [string, string] => [
    `articles/tagged-${index}.md`,
    `---\ntitle: Tagged ${index}\ndate: 2019-02-03T09:00\nsection: section-0\ntags: [Rare]\n---\nText.\n`,
  ]);
  writtenFiles(folder, Object.fromEntries(tagged));
  return folder;
};

describe("the titles of pages", () => {
  it("are the title of one page each, and so are the descriptions", async () => {
    for (const folder of [busyPaper(), testFolder("sites/golden")]) {
      const site = await builtSite({ folder, now });
      assert.deepEqual(shared(foundOn(site, titlePattern)), []);
      assert.deepEqual(shared(foundOn(site, descriptionPattern)), []);
    }
  });

  it("say what an older page of a listing lists, of which days, and its number", async () => {
    const site = await builtSite({ folder: busyPaper(), now });
    const titles = foundOn(site, titlePattern);
    const descriptions = foundOn(site, descriptionPattern);
    assert.equal(titles.get("section-0/index.html"), "Section 0 · The Archive");
    assert.equal(
      titles.get("section-0/page/1/index.html"),
      "Section 0, 1 January – 3 February 2019 (page 1) · The Archive",
    );
    assert.equal(
      descriptions.get("section-0/page/1/index.html"),
      "Section 0, 1 January – 3 February 2019 (page 1): articles in The Archive",
    );
    assert.equal(descriptions.get("section-0/index.html"), "All that happens.");
    assert.equal(descriptions.get("tags/tag-0/index.html"), "Tag 0: articles in The Archive");
    assert.equal(titles.get("tags/section-1/index.html"), "Section 1 · Tags · The Archive");
    assert.equal(titles.get("tags/author-2/index.html"), "Author 2 · Tags · The Archive");
    assert.match(site.read("tags/section-1/index.html"), /<h1><bdi[^>]*>Section 1</);
  });
});

describe("a tag with few articles", () => {
  it("is neither indexed nor in a sitemap until it has three", async () => {
    for (const [uses, isIndexed] of [
      [2, false],
      [3, true],
    ] as const) {
      const { read } = await builtSite({ folder: taggedTimes(uses), now });
      assert.equal(!/<meta name="robots" content="noindex">/.test(read("tags/rare/index.html")), isIndexed);
      assert.equal(read("sitemap-pages.xml").includes("/tags/rare/"), isIndexed);
    }
  });

  it("is indexed with its third article, in a build of what changed", async () => {
    const folder = taggedTimes(2);
    const { output } = await builtSite({ folder, now });
    writtenFiles(folder, {
      "articles/third.md":
        "---\ntitle: Third\ndate: 2019-02-04\nsection: section-0\ntags: [Rare]\n---\nText.\n",
    });
    const site = await builtSite({ folder, now, output });
    assert.doesNotMatch(site.read("tags/rare/index.html"), /noindex/);
    assert.match(site.read("sitemap-pages.xml"), /\/tags\/rare\//);
    assert.doesNotMatch(site.read("tags/tag-0/index.html"), /noindex/);
  });
});
