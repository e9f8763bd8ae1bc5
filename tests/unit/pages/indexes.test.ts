import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordingClock } from "../../../src/model/time.ts";
import { pageContext } from "../../../src/pages/context.ts";
import { tagIndexPage } from "../../../src/pages/indexes.ts";
import { linkSite } from "../../../src/site/link.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";

const viewOf = (language: string, ...tagNames: readonly string[]) => {
  const articles = [
    articleRecordFixture({ tagNames }),
    articleRecordFixture({ slug: "b", tagNames: tagNames.slice(0, 1) }),
  ];
  const records = recordsFixture({ articles, publication: publicationFixture({ language }) });
  const { site } = linkSite(records, recordingClock(Date.parse("2024-01-01"), "public"));
  return tagIndexPage(pageContext({ site, stylesheetUrl: "/a.css", audience: "public" })).view;
};

const lettersOf = (language: string, ...titles: readonly string[]): string =>
  viewOf(language, ...titles)
    .letters.map(({ letter, tags }) => `${letter}: ${tags.map(({ title }) => title).join(", ")}`)
    .join("; ");

describe("the letters of the tag index", () => {
  const table = [
    ["en", ["harbour", "Élan", "energy", "Zoo"], "E: Élan, energy; H: harbour; Z: Zoo"],
    ["fr", ["école", "Eau", "Ça"], "C: Ça; E: Eau, école"],
    [
      "en",
      ["2024", "7 days", "“Quoted”", "N. Korea", "🎉 b"],
      "#: “Quoted”, 🎉 b, 7 days, 2024; N: N. Korea",
    ],
    ["sv", ["Ås", "Ale", "Zink", "Öland", "École"], "A: Ale; E: École; Z: Zink; Å: Ås; Ö: Öland"],
    ["de", ["Ärzte", "Auto", "Öl"], "A: Ärzte, Auto; O: Öl"],
    ["es", ["ñandú", "nube"], "N: nube; Ñ: ñandú"],
    ["ko", ["각", "가방", "나무", "A"], "가: 가방; 각: 각; 나: 나무; A: A"],
    ["ko", ["\u1100\u1161방"], "가: \u1100\u1161방"],
    ["ja", ["がっこう", "かわ", "東京"], "か: がっこう, かわ; 東: 東京"],
    ["ar", ["أخبار", "اقتصاد", "ميناء"], "ا: أخبار, اقتصاد; م: ميناء"],
    ["ru", ["ёлка", "Ева", "йод", "иней"], "Е: Ева, ёлка; И: иней; Й: йод"],
    ["tr", ["ılık", "istanbul"], "I: ılık; İ: istanbul"],
  ] as const;
  for (const [language, titles, wanted] of table)
    it(`are ${wanted} in ${language}`, () => {
      assert.equal(lettersOf(language, ...titles), wanted);
    });

  it("are none if there is no tag", () => {
    assert.deepEqual(viewOf("en").letters, []);
  });

  it("have links to each tag with its count", () => {
    assert.deepEqual(viewOf("en", "Harbour", "Hills").letters, [
      {
        letter: "H",
        tags: [
          { title: "Harbour", url: "/paper/tags/harbour/", count: 2 },
          { title: "Hills", url: "/paper/tags/hills/", count: 1 },
        ],
      },
    ]);
  });
});
