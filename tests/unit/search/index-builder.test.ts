import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hashBytes } from "../../../src/lib/hash.ts";
import type { SearchRecord } from "../../../src/pages/search-record.ts";
import { indexBuilder } from "../../../src/search/index-builder.ts";
import type { IndexFile } from "../../../src/search/index-files.ts";
import { searchLexicon } from "../../../src/search/lexicon.ts";

const record = (index: number, given: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/2023/11/09/article-${index}/`,
  language: "en",
  title: `Article ${index}`,
  standfirst: "",
  html: `<p>Ferry number ${index} sails, and café ${index * 7} opens.</p>`,
  meta: { title: `Article ${index}`, day: "9 November 2023" },
  filters: {
    section: [`Section ${index % 7}`],
    author: [`Author ${index % 11}`, `Author ${index % 5}`],
    tag: Array.from({ length: 5 }, (_, tag) => `Tag ${(index * 3 + tag * 5) % 31}`),
    year: ["2023"],
  },
  ...given,
});

const records = [
  ...Array.from({ length: 40 }, (_, index) => record(index)),
  ...Array.from({ length: 12 }, (_, index) => record(100 + index, { language: "ko" })),
];

const filesOf = async (
  given: readonly SearchRecord[],
  known: ReadonlyMap<string, string> = new Map(),
  lexicon = searchLexicon(),
): Promise<readonly IndexFile[]> => {
  const { add, endPart, finish } = indexBuilder(lexicon, known);
  return [...given.flatMap((one) => add([one])), ...(await endPart()).files, ...(await finish())];
};

const contents = (files: readonly IndexFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, bytes }) => [path, hashBytes(bytes ?? "")]));

const pathsOf = (files: readonly IndexFile[]): readonly string[] => files.map(({ path }) => path);

describe("a search index", () => {
  it("is the same to the byte, whatever was indexed before", async () => {
    const first = contents(await filesOf(records));
    assert.deepEqual(contents(await filesOf(records)), first);
    const lexicon = searchLexicon();
    await filesOf([record(7, { html: "<p>Sails, ferries and oars.</p>" })], new Map(), lexicon);
    assert.deepEqual(contents(await filesOf(records, new Map(), lexicon)), first);
  });

  it("names only files that it contains, and contains no others", async () => {
    const files = await filesOf(records);
    const paths = pathsOf(files);
    assert.equal(new Set(paths).size, paths.length);
    const entry = JSON.parse(
      Buffer.from(files.find(({ path }) => path === "pagefind-entry.json")?.bytes ?? []).toString(),
    );
    assert.deepEqual(Object.keys(entry.languages), ["en", "ko"]);
    for (const { hash } of Object.values<{ hash: string }>(entry.languages))
      assert.ok(paths.includes(`pagefind.${hash}.pf_meta`), hash);
    assert.equal(paths.filter((path) => path.endsWith(".pf_meta")).length, 2);
    assert.equal(paths.filter((path) => path.startsWith("filter/")).length, 8);
    assert.equal(paths.filter((path) => path.startsWith("fragment/")).length, records.length);
  });

  it("has the code that searches it, and no interface or code of other languages", async () => {
    assert.deepEqual(
      pathsOf(await filesOf(records))
        .filter((path) => /\.(?:js|css|pagefind)$/.test(path))
        .sort(),
      ["pagefind-worker.js", "pagefind.js", "wasm.en.pagefind", "wasm.unknown.pagefind"],
    );
  });

  it("makes no file whose content is known", async () => {
    const before = new Map((await filesOf(records)).map(({ path, hash }) => [path, hash]));
    const made = async (given: readonly SearchRecord[]): Promise<readonly string[]> =>
      (await filesOf(given, before)).flatMap(({ path, bytes }) => (bytes ? [path.split("/")[0] ?? ""] : []));
    assert.deepEqual(await made(records), []);
    const changed = records.map((one, index) => (index === 3 ? record(3, { html: "<p>Oars.</p>" }) : one));
    const parts = await made(changed);
    assert.equal(parts.filter((part) => part === "fragment").length, 1);
    assert.equal(parts.filter((part) => part === "filter").length, 0);
  });

  it("takes articles from an earlier form of a part, and asks Pagefind for new words only", async () => {
    const keysOf = (given: readonly SearchRecord[]): readonly string[] =>
      given.map((one) => JSON.stringify(one));
    const first = indexBuilder(searchLexicon(), new Map());
    first.beginPart(keysOf(records), undefined);
    const fragments = first.add(records);
    const { kept } = await first.endPart();
    const known = new Map(fragments.map(({ path, hash }) => [path, hash]));
    const asked: string[] = [];
    const lexicon = searchLexicon();
    const ask: typeof lexicon.ask = (pages) => {
      asked.push(...pages.map(({ content }) => content));
      return lexicon.ask(pages);
    };
    // One comes between others, one goes, and one changes.
    const added = record(200, { html: "<p>Ferry and mooring, sails</p>", meta: { label: "sails" } });
    const changed = record(30, { html: "<p>Ferry</p>" });
    const given = records.flatMap((one, index) =>
      index === 5 ? [one, added] : index === 9 ? [] : index === 30 ? [changed] : [one],
    );
    const second = indexBuilder({ ...lexicon, ask }, known);
    const missing = second.beginPart(keysOf(given), kept?.());
    assert.deepEqual(
      missing.map((index) => given[index]),
      [added, changed],
    );
    const own = second.add([added, changed]);
    const ended = await second.endPart();
    assert.deepEqual(ended.missing, []);
    const others = await second.finish();
    assert.deepEqual(asked, ["mooring, sails a"]);
    const clean = contents(await filesOf(given));
    assert.deepEqual(new Set(pathsOf([...own, ...ended.files, ...others])), new Set(clean.keys()));
    for (const [path, hash] of contents([...own, ...others])) assert.equal(hash, clean.get(path), path);
    assert.equal(ended.files.length, given.length - 2);
    assert.ok(ended.files.every(({ bytes }) => bytes === undefined));
  });

  it("names the files of articles in the order of their times, and those of pages before them", async () => {
    const minute = 60_000;
    const times = [Date.parse("1931-05-04T10:00Z"), 0, minute, Date.parse("2024-03-05T08:30Z"), undefined];
    const paths = pathsOf(
      await filesOf(times.map((published, index) => record(index, { published, html: `<p>${index}</p>` }))),
    ).filter((path) => path.startsWith("fragment/"));
    const [longAgo = "", first = "", second = "", recent = "", page = ""] = paths.map((path) =>
      path.slice("fragment/en_".length, "fragment/en_".length + 7),
    );
    assert.deepEqual(
      [page, longAgo, first, second, recent],
      [page, longAgo, first, second, recent].toSorted(),
    );
    assert.deepEqual([page, first, second], ["0000000", "8000000", "8000001"]);
    assert.equal(new Set(paths.map((path) => path.length)).size, 1);
  });

  it("makes an article again if one before it has its name now", async () => {
    // The hashes of their files begin with the same digits.
    const [one, other] = [16277, 21112].map((number) =>
      record(0, { url: "/a/", title: "A", html: `<p>${number}</p>`, meta: {}, filters: {} }),
    );
    assert.ok(one && other);
    const first = indexBuilder(searchLexicon(), new Map());
    first.beginPart(["other"], undefined);
    const fragments = first.add([other]);
    const { kept } = await first.endPart();
    const known = new Map(fragments.map(({ path, hash }) => [path, hash]));
    const second = indexBuilder(searchLexicon(), known);
    assert.deepEqual(second.beginPart(["one", "other"], kept?.()), [0]);
    second.add([one]);
    assert.deepEqual((await second.endPart()).missing, [0, 1]);
    const own = second.add([one, other]);
    const { files } = await second.endPart();
    const clean = await filesOf([one, other]);
    assert.ok(clean.some(({ path }) => path === "fragment/en_000000021d2b2.pf_fragment"));
    assert.deepEqual(contents([...own, ...files, ...(await second.finish())]), contents(clean));
  });

  it("contains articles without text, and words that Pagefind would take for markers of its own", async () => {
    const strange = [
      record(1, { html: "" }),
      record(2, { html: "<p>___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ and on.</p>" }),
      record(3, { title: "___PAGEFIND_WEIGHT___9", meta: { title: "___PAGEFIND_WEIGHT___9 \u200b or" } }),
    ];
    const paths = pathsOf(await filesOf(strange));
    assert.equal(paths.filter((path) => path.startsWith("fragment/")).length, 3);
  });

  it("is made in the order of its articles, without spaces between words or with them", async () => {
    const mixed = [
      record(1, { language: "ja", html: "<p>火曜日から連絡船が島へ運航する。</p>" }),
      record(2),
      record(3, { language: "ja", html: "<p>谷の町は街灯を消すことにした。</p>" }),
    ];
    const paths = pathsOf(await filesOf(mixed));
    assert.equal(paths.filter((path) => path.startsWith("fragment/ja_")).length, 2);
    assert.equal(paths.filter((path) => path.startsWith("fragment/en_")).length, 1);
  });
});
