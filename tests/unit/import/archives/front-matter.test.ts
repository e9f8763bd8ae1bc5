import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dateOf } from "../../../../src/import/archives/markdown/dates.ts";
import { frontMatterOf } from "../../../../src/import/archives/markdown/front-matter.ts";
import { permalinkPath } from "../../../../src/import/archives/markdown/permalinks.ts";
import { plainLine } from "../../../../src/import/archives/markdown/plain-line.ts";
import { draftReason } from "../../../../src/import/archives/markdown/post-release.ts";

const read = (text: string) => frontMatterOf(new TextEncoder().encode(text), "a.md");

describe("front matter of other generators", () => {
  it("is YAML, TOML or JSON, with names in any case", () => {
    for (const text of [
      "---\nTitle: Ferry\n---\nWords.",
      '+++\nTITLE = "Ferry"\n+++\nWords.',
      '{"title": "Ferry", "x": {"y": "}"}}\nWords.',
      '---json\n{"title": "Ferry"}\n---\nWords.',
      "\ufeff---\r\ntitle: Ferry\r\n---\r\nWords.",
    ]) {
      const source = read(text)?.source;
      assert.deepEqual([source?.fields.get("title"), source?.body.trim()], ["Ferry", "Words."], text);
    }
    assert.equal(read("No front matter.\n"), undefined);
  });

  it("is told with its line where it can't be read, since a mistake may hide that it is a draft", () => {
    const found = [
      "---\ntitle: 'x\ndraft: true\n---\n",
      "+++\na = 1\nb = \n+++\n",
      '{"a": }\n',
      "---\na: b\n",
    ];
    assert.deepEqual(
      found.map((text) => read(text)?.problem?.line),
      [2, 3, 1, 1],
    );
  });

  const dates: readonly (readonly [written: string, zone: string | undefined, iso: string | undefined])[] = [
    ["2021-9-1", "Europe/Oslo", "2021-09-01"],
    ["2016-09-26 21:00:00 +0200", undefined, "2016-09-26T21:00:00+02:00"],
    ["2016-09-26 21:00", "Europe/Oslo", "2016-09-26T21:00:00+02:00"],
    ["2014-10-21 11:00:00 -4", undefined, "2014-10-21T11:00:00-04:00"],
    ["2020-01-02T03:04:05.678Z", undefined, "2020-01-02T03:04:05Z"],
    ["Mon, 02 Jan 2006 15:04:05 -0700", undefined, "2006-01-02T15:04:05-07:00"],
    ["March 3, 2014", undefined, "2014-03-03"],
    ["2021-02-30", undefined, undefined],
    ["soon", undefined, undefined],
  ];
  for (const [written, zone, iso] of dates)
    it(`has the date ${iso} for "${written}"`, () => assert.equal(dateOf(written, zone), iso));

  const lines: readonly (readonly [written: string, shown: string])[] = [
    ["<p>The <em>Plover</em></p>\n\n<p>sails</p>", "The Plover sails"],
    ["**Bold** and [a link](https://x.example/a_(b)) &amp; `code`", "Bold and a link & code"],
    ["snake_case_name * 2 * 3", "snake_case_name * 2 * 3"],
    ["5 < 6 &unknown; &#8212;", "5 < 6 &unknown; —"],
  ];
  for (const [written, shown] of lines)
    it(`reads ${JSON.stringify(written)} as "${shown}"`, () => assert.equal(plainLine(written), shown));

  it("keeps what was not surely public", () => {
    const reasons = [
      { draft: "yes" },
      { published: "no" },
      { draft: "perhaps" },
      { draft: false },
      { status: "pending" },
      { private: true },
    ];
    assert.deepEqual(
      reasons.map((fields) => draftReason(new Map(Object.entries(fields)))),
      [
        "was a draft already",
        "has published: false",
        "was a draft already",
        undefined,
        'has the state "pending"',
        "is private",
      ],
    );
  });

  it("makes addresses by patterns, and none by names that nobody knows", () => {
    const parts = { date: "2021-03-04", values: { title: "ferry", sections: "news/town", categories: "" } };
    const paths = [
      "/:categories/:year/:i_month/:title.html",
      ":sections[1:]/:monthname/:title/",
      "/:ours/:title/",
    ];
    assert.deepEqual(
      paths.map((pattern) => permalinkPath(pattern, parts)),
      ["/2021/3/ferry.html", "/town/march/ferry/", undefined],
    );
  });
});
