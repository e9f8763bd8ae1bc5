import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { hashBytes } from "../../../src/lib/hash.ts";
import type { SearchRecord } from "../../../src/pages/search.ts";
import { type BundleFile, cborItems, deterministicBundle } from "../../../src/search/deterministic-bundle.ts";
import { pagefindBundle } from "../../../src/search/pagefind.ts";

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

const bytesOf = (files: readonly BundleFile[]): readonly (readonly [string, string])[] =>
  files
    .map(({ path, content }) => [path, hashBytes(content)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

describe("a search index", () => {
  it("is the same to the byte whenever it is made", async () => {
    const first = bytesOf(await pagefindBundle(records));
    for (let times = 0; times < 4; times += 1)
      assert.deepEqual(bytesOf(await pagefindBundle(records)), first);
  });

  it("names only files that it contains, and contains no others", async () => {
    const files = await pagefindBundle(records);
    const paths = files.map(({ path }) => path);
    assert.equal(new Set(paths).size, paths.length);
    const entry = JSON.parse(
      Buffer.from(files.find(({ path }) => path === "pagefind-entry.json")?.content ?? []).toString(),
    );
    assert.deepEqual(Object.keys(entry.languages), ["en", "ko"]);
    for (const { hash } of Object.values<{ hash: string }>(entry.languages))
      assert.ok(paths.includes(`pagefind.${hash}.pf_meta`), hash);
    assert.equal(paths.filter((path) => path.endsWith(".pf_meta")).length, 2);
    assert.equal(paths.filter((path) => path.startsWith("filter/")).length, 8);
    assert.equal(paths.filter((path) => path.startsWith("fragment/")).length, records.length);
  });

  it("has the code that searches it, and no interface or code of other languages", async () => {
    const paths = (await pagefindBundle(records)).map(({ path }) => path);
    assert.deepEqual(paths.filter((path) => /\.(?:js|css|pagefind)$/.test(path)).sort(), [
      "pagefind-worker.js",
      "pagefind.js",
      "wasm.en.pagefind",
      "wasm.unknown.pagefind",
    ]);
  });

  it("contains articles without text, and words that Pagefind would take for markers of its own", async () => {
    const strange = [
      record(1, { html: "" }),
      record(2, { html: "<p>___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ and on.</p>" }),
    ];
    const files = await pagefindBundle(strange);
    assert.equal(files.filter(({ path }) => path.startsWith("fragment/")).length, 2);
  });

  it("is empty if there are no articles", async () => {
    const paths = (await pagefindBundle([])).map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => /fragment|filter|pf_meta/.test(path)),
      [],
    );
  });
});

describe("a list of CBOR", () => {
  it("is split into its items, whatever their sizes", () => {
    const long = "x".repeat(300);
    const text = Buffer.concat([Buffer.from([0x79, 0x01, 0x2c]), Buffer.from(long)]);
    const nested = Buffer.from([0x82, 0x01, 0x81, 0x20]);
    const number = Buffer.from([0x1a, 0, 1, 0, 0]);
    const { head, items } = cborItems(Buffer.concat([Buffer.from([0x83]), text, nested, number]));
    assert.deepEqual([head, ...items], [Buffer.from([0x83]), text, nested, number]);
  });

  for (const [what, bytes] of [
    ["no list", [0x61, 0x61]],
    ["a list with a number of unknown size", [0x81, 0xfb, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["a list with a map", [0x81, 0xa0]],
  ] as const)
    it(`is refused if it is ${what}`, () => {
      assert.throws(() => cborItems(Buffer.from(bytes)), /The search index holds/);
    });

  it("is refused if it is a file of an index with other content", () => {
    const entry = { version: "1", languages: { en: { hash: "en_1234567", wasm: null, page_count: 1 } } };
    const files = [
      { path: "pagefind-entry.json", content: Buffer.from(JSON.stringify(entry)) },
      { path: "pagefind.en_1234567.pf_meta", content: gzipSync("pagefind_dcd\x81\xa0") },
    ];
    assert.throws(() => deterministicBundle(files), /The search index holds/);
  });
});
