import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../../src/cli/check.ts";
import type { ImportedArticle, ImportedItem, ImportedPage } from "../../../../src/import/imported-item.ts";
import { importedArticle, importItems } from "../../../support/import-items.ts";
import { runCommand } from "../../../support/run-command.ts";
import { smallPublication } from "../../../support/small-publication.ts";

const version = (slug: string, fields: Partial<ImportedArticle>): ImportedArticle =>
  importedArticle({ slug, title: slug, oldAddresses: [`/old/${slug}/`], ...fields });

const pageVersion = (lang: string | undefined, address: string): ImportedPage => ({
  type: "page",
  source: { file: "about.md" },
  release: { state: "public" },
  title: "About",
  slug: "about",
  lang,
  translationKey: "about",
  oldAddresses: [address],
  text: { markdown: "Us.", addresses: [], words: "Us.", uncarried: [] },
  notices: [],
});

/** Imports items, and returns what became of each file, its key, what was said of it, and what a check says of the publication. */
async function imported(content: string, items: readonly ImportedItem[]) {
  const { files, problems } = await importItems(content, items);
  assert.deepEqual(problems, []);
  const { output, notices } = await runCommand(checkCommand, ["--content", content]);
  return {
    files: files.map(({ path, state }) => [path.replace(/^.*\//, ""), state, keyIn(join(content, path))]),
    notices: files.flatMap((file) => file.notices),
    check: /translationKey|is the key of/.exec(output + notices)?.[0],
  };
}

function keyIn(file: string): string | undefined {
  return /^translationKey: (.*)$/m.exec(readFileSync(file, "utf8"))?.[1];
}

describe("the key of versions in several languages", () => {
  it("is written if there are two languages, and the same again changes nothing", async () => {
    const content = await smallPublication();
    const items = [
      version("ferry", { translationKey: "News/Ferry" }),
      version("faehre", { translationKey: "News/Ferry", lang: "de" }),
      version("crane", { translationKey: "news/crane" }),
      pageVersion(undefined, "/about/"),
      pageVersion("de", "/de/about/"),
    ];
    const first = await imported(content, items);
    assert.deepEqual(first, {
      files: [
        ["ferry.md", "new", "news-ferry"],
        ["faehre.md", "new", "news-ferry"],
        ["crane.md", "new", undefined],
        ["about.md", "new", "about"],
        ["about-2.md", "new", "about"],
      ],
      notices: [],
      check: undefined,
    });
    const again = await imported(content, items);
    assert.deepEqual(
      again.files,
      first.files.map(([path, , key]) => [path, "unchanged", key]),
    );
  });

  it("leaves the page at its old address its name, whichever comes first", async () => {
    const content = await smallPublication();
    const items = [pageVersion("de", "/de/about/"), pageVersion(undefined, "/about/")];
    for (const state of ["new", "unchanged"]) {
      const { files } = await imported(content, items);
      assert.deepEqual(files, [
        ["about.md", state, "about"],
        ["about-2.md", state, "about"],
      ]);
    }
    assert.match(readFileSync(join(content, "pages/about-2.md"), "utf8"), /^lang: de$/m);
  });

  it("is not written if one language has it twice, and the import says so", async () => {
    const content = await smallPublication();
    const { files, notices, check } = await imported(content, [
      version("ferry", { translationKey: "ferry" }),
      version("faehre", { translationKey: "ferry", lang: "de" }),
      version("schiff", { translationKey: "ferry", lang: "DE" }),
    ]);
    assert.deepEqual(
      files.map(([, , key]) => key),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(
      notices,
      Array(3).fill(
        'it is not linked with its versions in other languages, since several of "ferry" have the language de.',
      ),
    );
    assert.equal(check, undefined);
  });

  it("counts what is in the publication, and leaves that alone", async () => {
    const content = await smallPublication();
    const english = version("ferry", { translationKey: "ferry" });
    const german = version("faehre", { translationKey: "ferry", lang: "de" });
    const french = version("bac", { translationKey: "ferry", lang: "fr" });
    const swedish = version("farja", { translationKey: "ferry", lang: "sv" });
    await imported(content, [english]);
    const lonely = await imported(content, [english, german]);
    assert.deepEqual(lonely.files, [
      ["ferry.md", "unchanged", undefined],
      ["faehre.md", "new", undefined],
    ]);
    assert.equal(lonely.check, undefined);
    const pair = await imported(content, [english, french, swedish]);
    assert.deepEqual(
      pair.files.map(([, state, key]) => [state, key]),
      [
        ["unchanged", undefined],
        ["new", "ferry"],
        ["new", "ferry"],
      ],
    );
    const third = await imported(content, [version("lautta", { translationKey: "ferry", lang: "fi" })]);
    assert.deepEqual(third.files, [["lautta.md", "new", "ferry"]]);
    const repeated = await imported(content, [version("vene", { translationKey: "ferry", lang: "fi" })]);
    assert.deepEqual(repeated.files, [["vene.md", "new", undefined]]);
    assert.equal(repeated.check, undefined);
  });

  it("does not trust a language that is none", async () => {
    const content = await smallPublication();
    const { files, check } = await imported(content, [
      version("ferry", { translationKey: "ferry" }),
      version("boat", { translationKey: "ferry", lang: "some words" }),
    ]);
    assert.deepEqual(
      files.map(([, , key]) => key),
      [undefined, undefined],
    );
    assert.equal(check, undefined);
  });
});
