import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Update } from "../../src/pipeline/report.ts";
import { builtSite } from "../support/built-site.ts";
import { archiveArticle, archivePath, newsArchive } from "../support/news-archive.ts";
import { writtenFiles } from "../support/written-files.ts";

const now = "2026-01-01T12:00Z";

/**
 * What publishing one more article into an archive does.
 *
 * A listing of 20 articles a page has its newest ones at its own url, whose number depends on how many there are
 * modulo 20. Sizes that differ by a multiple of 20 articles in each section, tag, author, month and year stand at the
 * same place in their pages: with 8 sections, 20 tags of which each article has two, and 5 authors, taken in turns, a
 * step of 800 articles adds 100 to a section, 80 to a tag and 160 to an author, all multiples of 20. Days, months and
 * years can't be made to agree as well; an article more adds to one of each, whichever it is.
 */
const published = async (articles: number): Promise<Update> => {
  const terms = { articles, sections: 8, tags: 20, authors: 5 };
  const folder = newsArchive(terms);
  const { output } = await builtSite({ folder, now });
  writtenFiles(folder, { [archivePath(articles)]: archiveArticle(articles, terms) });
  const { report } = await builtSite({ folder, now, output });
  assert.ok(report.update, "the archive is a sound site");
  return report.update;
};

const outsideIndexes = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !file.startsWith("search/index/"));

describe("publishing one article", () => {
  it("renders and changes as much in a large archive as in a small one", async () => {
    const small = await published(400);
    const large = await published(2000);
    assert.equal(large.rendered, small.rendered);
    assert.equal(outsideIndexes(large.changed).length, outsideIndexes(small.changed).length);
    assert.deepEqual(outsideIndexes(large.removed), []);
    assert.ok(large.rendered <= 40, `${large.rendered} pages were rendered`);
  });
});
