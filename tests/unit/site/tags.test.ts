import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { tidyName } from "../../../src/lib/names.ts";
import type { TagRecord } from "../../../src/model/tag.ts";
import { resolveTags } from "../../../src/site/tags.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const uses = (...spellings: readonly string[]) =>
  spellings.map((spelling, index) => articleRecordFixture({ slug: `a${index}`, tagNames: [spelling] }));

const declared = (id: string, title: string, aliases: readonly string[] = []): TagRecord => ({
  ...tagFixture(title),
  id,
  url: `/tags/${id}/`,
  file: `content/tags/${id}.md`,
  aliases,
});

const messages = ({ problems }: ReturnType<typeof resolveTags>) =>
  problems.map(({ file, field, message }) => `${file} ${field ?? ""}: ${message}`);

describe("a tag", () => {
  it("is all spellings that fold to one slug", () => {
    const { tagOf } = resolveTags(uses("North Korea", "Élan"), []);
    const { hash, ...tag } = tagOf("North Korea") ?? {};
    assert.deepEqual(tag, {
      id: "north-korea",
      url: "/tags/north-korea/",
      title: "North Korea",
      description: undefined,
      body: undefined,
    });
    assert.notEqual(hash, tagOf("Élan")?.hash);
    assert.equal(tagOf("north korea"), tagOf("North Korea"));
    assert.equal(tagOf("South Korea"), undefined);
  });

  it("has the spelling that most articles use, and the others are reported", () => {
    const resolved = resolveTags(uses("Port", "port", "port"), []);
    assert.equal(resolved.tagOf("Port")?.title, "port");
    assert.deepEqual(messages(resolved), [
      'content/articles/a0.md tags.0: "Port" is the tag "port" in another spelling (content/articles/a1.md:1:1). Write port here too, or name both in tags/port.md.',
    ]);
  });

  it("has the first spelling if two are equally frequent", () => {
    assert.equal(resolveTags(uses("Port", "port"), []).tagOf("port")?.title, "Port");
  });

  it("has the title of its file, and every alias leads to it", () => {
    const korea = declared("dprk", "North Korea", ["N. Korea"]);
    const resolved = resolveTags(uses("N. Korea", "North Korea", "dprk"), [korea]);
    assert.deepEqual(messages(resolved), []);
    for (const spelling of ["N. Korea", "North Korea", "dprk", "DPRK"])
      assert.equal(resolved.tagOf(spelling)?.id, "dprk");
    assert.equal(resolved.tagOf("dprk")?.title, "North Korea");
  });

  it("is reported if its file does not know the spelling", () => {
    assert.deepEqual(messages(resolveTags(uses("north korea"), [declared("dprk", "North Korea")])), [
      'content/articles/a0.md tags.0: "north korea" is the tag "North Korea" in another spelling (content/tags/dprk.md). Write North Korea, or add this spelling to the aliases there.',
    ]);
  });

  it("without an article is left out", () => {
    const { tagOf, problems } = resolveTags([], [declared("port", "Port")]);
    assert.equal(tagOf("Port"), undefined);
    assert.deepEqual(problems, []);
  });

  it("is reported if two files claim one spelling, but not if one file lists it twice", () => {
    const one = declared("port", "Port", ["port", "Harbour"]);
    const other = declared("quay", "Quay", ["harbour"]);
    assert.deepEqual(messages(resolveTags([], [one, other])), [
      'content/tags/quay.md : The spelling "harbour" belongs to content/tags/port.md too. Remove it from one of the two.',
    ]);
  });

  const others: readonly (readonly [names: readonly string[], ids: readonly string[]])[] = [
    [
      ["C", "C++", "C#"],
      ["c", "c-plus-plus", "c-sharp"],
    ],
    [
      ["Disney+", "Disney"],
      ["disney-plus", "disney"],
    ],
    [
      ["Wahlen", "Wählen"],
      ["wahlen", "wahlen-e11cb9"],
    ],
    [
      ["Wählen", "Wahlen"],
      ["wahlen", "wahlen-88cb7d"],
    ],
    [
      ["1.5", "1,5"],
      ["1-5", "1-5-e10f70"],
    ],
    [
      ["R&D", "R-D"],
      ["r-d", "r-d-120d6f"],
    ],
    [
      ["经济", "静寂"],
      ["jingji", "jingji-8574df"],
    ],
    [["Aux"], ["aux-321f68"]],
  ];
  for (const [names, ids] of others)
    it(`differs if a word differs: ${names.join(", ")}`, () => {
      const { tagOf, problems } = resolveTags(uses(...names), []);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        names.map((name) => tagOf(name)?.id),
        ids,
      );
      assert.deepEqual(
        names.map((name) => tagOf(name)?.title),
        names,
      );
    });

  const same = [
    ["Fähre", "Fa\u0308hre"],
    ["North Korea", "North\u00a0Korea"],
    ["Safety", "Sa\u200bfety"],
    ["한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"],
    ["Port  Ansel", "Port Ansel"],
  ] as const;
  for (const [one, other] of same)
    it(`is the same, without a warning, if characters are encoded in two ways: ${one}`, () => {
      const [first, second] = [one, other].map(tidyName);
      const { tagOf, problems } = resolveTags(uses(first ?? "", second ?? ""), []);
      assert.deepEqual(problems, []);
      assert.equal(tagOf(one), tagOf(other));
      assert.equal(first, second);
    });

  const slips = [
    ["North Korea", "north-korea"],
    ["St. Louis", "St Louis"],
    ["Editor’s choice", "Editors choice"],
    ["Straße", "STRASSE"],
    ["İstanbul", "istanbul"],
    ["#MeToo", "MeToo"],
    ["ＡＢＣ", "ABC"],
    ["Rivers & Seas", "Rivers&Seas"],
  ] as const;
  for (const [one, other] of slips)
    it(`is the same, with a warning, if the words are the same: ${one}, ${other}`, () => {
      const { tagOf, problems } = resolveTags(uses(one, other), []);
      assert.equal(problems.length, 1);
      assert.equal(tagOf(one), tagOf(other));
    });

  it("has the slug of its file, and others of that slug get one from their names", () => {
    const files = [declared("wahlen", "Wählen"), declared("c", "C++"), declared("help", "Help!")];
    const resolved = resolveTags(uses("Wahlen", "Wählen", "C", "C++", "Help!"), files);
    assert.deepEqual(messages(resolved), []);
    const ids = ["Wählen", "Wahlen", "C++", "C", "Help!"].map((name) => resolved.tagOf(name)?.id);
    assert.deepEqual(ids, ["wahlen", "wahlen-88cb7d", "c", "c-2e7d2c", "help"]);
  });

  it("may have a file even if another differs by one character only", () => {
    const files = [
      ["c", "C"],
      ["cpp", "C++"],
      ["c-sharp", "C#"],
      ["help", "Help"],
      ["help-film", "Help!"],
      ["one-five", "1.5"],
      ["one-comma-five", "1,5"],
    ] as const;
    const names = files.map(([, title]) => title);
    const resolved = resolveTags(
      uses(...names),
      files.map(([id, title]) => declared(id, title)),
    );
    assert.deepEqual(messages(resolved), []);
    assert.deepEqual(
      names.map((name) => resolved.tagOf(name)?.id),
      files.map(([id]) => id),
    );
  });

  it("keeps its address when other tags come", () => {
    const names = ["Wählen", "Wahlen", "Wâhlen", "C++", "C", "C#", "1,5", "1.5", "1-5", "Disney", "Disney+"];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (order) => {
        const records = order.map((name, index) =>
          articleRecordFixture({
            slug: `a${String(index).padStart(2, "0")}`,
            published: momentFixture(`2024-01-${10 + index}`),
            tagNames: [name],
          }),
        );
        const all = resolveTags(records, []);
        assert.equal(new Set(order.map((name) => all.tagOf(name)?.url)).size, order.length);
        order.forEach((name, index) => {
          const before = resolveTags(records.slice(0, index + 1), []);
          assert.equal(before.tagOf(name)?.url, all.tagOf(name)?.url);
        });
      }),
    );
  });

  it("does not lose its address to a tag of a draft", () => {
    const [published, draft] = [
      articleRecordFixture({
        slug: "b",
        tagNames: ["Wahlen"],
        published: momentFixture("2024-02-01"),
      }),
      articleRecordFixture({
        slug: "a",
        tagNames: ["Wählen"],
        published: momentFixture("2024-01-01"),
        draft: true,
      }),
    ];
    assert.equal(resolveTags([draft, published], []).tagOf("Wahlen")?.id, "wahlen");
  });
});

describe("a slip in a tag", () => {
  const warned = (rare: string, common: string, files: readonly TagRecord[] = []) =>
    messages(resolveTags(uses(common, rare, common), files));

  it("is reported if only one article has it, with the likely tag", () => {
    const { problems } = resolveTags(uses("Safety", "Saftey", "Safety"), []);
    assert.deepEqual(messages({ problems, tagOf: () => undefined }), [
      'content/articles/a1.md tags.0: "Saftey" is a tag of this article alone. Did you mean Safety, which 2 articles have? If not, add a file tags/saftey.md with the line title: Saftey',
    ]);
    assert.equal(problems[0]?.severity, "warning");
  });

  it("is reported next to a tag with a file, however rare that is", () => {
    assert.deepEqual(messages(resolveTags(uses("Safety", "Saftey"), [declared("safety", "Safety")])), [
      'content/articles/a1.md tags.0: "Saftey" is a tag of this article alone. Did you mean Safety, which has a file? If not, add a file tags/saftey.md with the line title: Saftey',
    ]);
  });

  it("is not reported if it has a file of its own", () => {
    assert.deepEqual(warned("Saftey", "Safety", [declared("saftey", "Saftey")]), []);
  });

  it("is not reported if several articles have it, or if the other is rare", () => {
    assert.deepEqual(messages(resolveTags(uses("Safety", "Saftey"), [])), []);
    assert.deepEqual(messages(resolveTags(uses("Safety", "Saftey", "Saftey", "Safety"), [])), []);
  });

  const slips = [
    ["Harbor", "Harbour"],
    ["Diplommacy", "Diplomacy"],
    ["Diplonacy", "Diplomacy"],
    ["Egpyt", "Egypt"],
    ["NorthKorea", "North Korea"],
    ["Economie", "Économie"],
    ["Выбоыр", "Выборы"],
  ] as const;
  for (const [rare, common] of slips)
    it(`is reported in ${rare} for ${common}`, () => assert.equal(warned(rare, common).length, 1));

  const silent = [
    ["Iran", "Iraq"],
    ["Ports", "Port"],
    ["Elections", "Election"],
    ["Covid-19", "Covid-18"],
    ["Formula 1", "Formula 2"],
    ["Gambia", "Zambia"],
    ["Wählen", "Wahlen"],
    ["国务院总理人", "国务院总理入"],
    ["Politics", "Policies"],
  ] as const;
  for (const [rare, common] of silent)
    it(`is not ${rare} next to ${common}`, () => assert.deepEqual(warned(rare, common), []));
});
