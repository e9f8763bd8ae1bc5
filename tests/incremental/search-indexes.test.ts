import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Indexer } from "../../src/search/index-steps.ts";
import { type BuiltSite, builtSite, bytesBelow } from "../support/built-site.ts";
import { inlineIndexer, watchedParts } from "../support/inline-workers.ts";
import { smallPublication } from "../support/small-publication.ts";
import { writtenFiles } from "../support/written-files.ts";

/** The part of a search result that shows what is in an index. */
interface IndexedArticle {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface SearchIndex {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly page_count: number }>>;
  /** By their urls. */
  readonly articles: readonly IndexedArticle[];
}

const signature = "pagefind_dcd";

/** Reads the search index of a year from the files of a site. */
const searchIndex = (output: string, year: string): SearchIndex => {
  const folder = join(output, "search", "index", year);
  const { languages }: SearchIndex = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8"));
  const articles = readdirSync(join(folder, "fragment")).map((name): IndexedArticle => {
    const text = gunzipSync(readFileSync(join(folder, "fragment", name))).toString();
    return JSON.parse(text.slice(signature.length));
  });
  return { languages, articles: articles.sort((one, other) => (one.url < other.url ? -1 : 1)) };
};

const now = "2024-01-01T12:00";

const article = (title: string, fields: string, body = "Nothing else."): string =>
  `---\ntitle: ${title}\nsection: world\n${fields}\n---\n\n${body}\n`;

const path = "articles/one-more.md";
const files = {
  "articles/old.md": article("An old one", "date: 2022-05-01T08:00"),
  "articles/draft.md": article("Draftword", "date: 2023-05-01T08:00\ndraft: true", "Draftbody."),
  "articles/later.md": article("Scheduledword", "date: 2024-05-01T08:00", "Scheduledbody."),
};

/** An indexer that records the years of its indexes, each with the addresses of the articles that it read. */
const watched = (years: [year: string, ...urls: string[]][]): Indexer => ({
  ...inlineIndexer,
  index: (order) => {
    const read: [string, ...string[]] = [order.folder.slice(-4)];
    years.push(read);
    return inlineIndexer.index({ ...order, parts: watchedParts(order.parts, read) });
  },
});

const indexFiles = ({ files }: BuiltSite): readonly string[] =>
  files.filter((file) => file.startsWith("search/"));

describe("the search indexes of a site", () => {
  it("are one a year, and one more article rebuilds that of its year", async () => {
    const folder = await smallPublication(files);
    const years: [string, ...string[]][] = [];
    const indexer = watched(years);
    const { output } = await builtSite({ folder, now, indexer });
    assert.deepEqual(
      years.splice(0).map(([year]) => year),
      ["2023", "2022"],
    );
    writtenFiles(folder, { [path]: article("One more", "date: 2022-06-01T08:00") });
    const { report } = await builtSite({ folder, now, output, indexer });
    assert.deepEqual(years.splice(0), [["2022", "/2022/05/01/an-old-one/", "/2022/06/01/one-more/"]]);
    assert.deepEqual(
      report.update?.changed.filter((file) => /^search\/index\/(?!2022)/.test(file)),
      [],
    );
    const clean = await builtSite({ folder, now });
    assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
  });

  it("stay as they are if the site moves to another address", async () => {
    const folder = await smallPublication(files);
    const years: [string, ...string[]][] = [];
    const { output } = await builtSite({ folder, now });
    const indexer = watched(years);
    await builtSite({ folder, now, output, indexer, baseUrl: "https://elsewhere.example/paper/" });
    assert.deepEqual(years, []);
  });

  it("are rebuilt if one of their files is missing", async () => {
    const folder = await smallPublication(files);
    const { output, files: made } = await builtSite({ folder, now });
    const before = bytesBelow(output);
    const fragment = made.find((file) => file.startsWith("search/index/2022/fragment/")) ?? "";
    rmSync(join(output, fragment));
    const { report } = await builtSite({ folder, now, output });
    assert.deepEqual(report.update?.changed, [fragment]);
    assert.deepEqual(bytesBelow(output), before);
  });

  it("hold nothing unpublished, in the text, the filters or the number of articles", async () => {
    const folder = await smallPublication(files);
    const { output } = await builtSite({ folder, now });
    const index = searchIndex(output, "2023");
    assert.equal(index.languages.en?.page_count, 2);
    assert.deepEqual(
      index.articles.map(({ meta }) => meta.title),
      ["Choir returns", "Harbour reopens"],
    );
    assert.throws(() => searchIndex(output, "2024"));
  });

  it("hold in a preview what the preview shows, marked as such", async () => {
    const folder = await smallPublication(files);
    const { output } = await builtSite({ folder, now, audience: "preview" });
    const labelled = ["2023", "2024"]
      .flatMap((year) => searchIndex(output, year).articles)
      .flatMap(({ meta }) => (meta.label ? [[meta.title, meta.label]] : []));
    assert.deepEqual(labelled, [
      ["Draftword", "Draft"],
      ["Scheduledword", "Scheduled for 1 May 2024 at 08:00 KST"],
    ]);
  });

  it("do not exist, nor their page, nor a link to it, if the publication switches search off", async () => {
    const folder = await smallPublication(files);
    const { output } = await builtSite({ folder, now });
    writtenFiles(folder, {
      "site.yaml":
        "name: The Small Paper\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News of a small place.\nsearch: false\n",
    });
    const site = await builtSite({ folder, now, output });
    assert.deepEqual(indexFiles(site), []);
    assert.doesNotMatch(site.read("index.html"), /search/i);
  });
});
