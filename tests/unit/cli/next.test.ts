import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextCommand } from "../../../src/cli/next.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";

const article = (fields: string) => `---\ntitle: One\nsection: world\n${fields}\n---\n\nText.\n`;

/** Publications whose only article is one, evergreen unless said otherwise. */
const only = (fields: string) => ({
  "articles/2023/11/harbour-reopens.md": undefined,
  "articles/2023/11/choir-returns.md": undefined,
  "articles/one.md": article(fields),
});

const next = async (files: Parameters<typeof smallPublication>[0], now: string) => {
  const folder = await smallPublication(files);
  const ran = await runCommand(nextCommand, ["--content", folder, "--now", now]);
  return { ...ran, notices: ran.notices.replaceAll(folder, "content") };
};

const cases: Readonly<Record<string, readonly [fields: string, now: string, due: string]>> = {
  "a scheduled article": ["date: 2023-11-12T08:30", "2023-11-10", "2023-11-12T08:30:00+09:00\n"],
  "an article that leaves the news sitemap, a moment after two days": [
    "date: 2023-11-09T08:30\nevergreen: true",
    "2023-11-10",
    "2023-11-11T08:30:01+09:00\n",
  ],
  "a correction dated ahead": [
    'date: 2022-11-09\nevergreen: true\ncorrections:\n  - date: 2023-11-20T10:00\n    text: "It was Monday."',
    "2023-11-10",
    "2023-11-20T10:00:00+09:00\n",
  ],
  "an update dated ahead": [
    "date: 2022-11-09\nevergreen: true\nupdated: 2023-11-21T10:00",
    "2023-11-10",
    "2023-11-21T10:00:00+09:00\n",
  ],
  "an article that turns a year older": ["date: 2022-12-09", "2023-11-10", "2023-12-10T00:00:00+09:00\n"],
  "nothing for a draft, whatever its date": ["date: 2023-11-12\ndraft: true", "2023-11-10", ""],
  "nothing for an old article whose age does not matter": [
    "date: 2022-11-09\nevergreen: true",
    "2023-11-10",
    "",
  ],
};

describe("dateline next", () => {
  for (const [what, [fields, now, due]] of Object.entries(cases))
    it(`tells ${what}`, async () => {
      assert.deepEqual(await next(only(fields), now), { code: 0, output: due, notices: "" });
    });

  it("tells when something of the front page is over, and when its lead is old", async () => {
    const files = (front: string) => ({
      ...only("date: 2022-11-09\nevergreen: true"),
      "articles/two.md": article("date: 2023-11-07T08:30\nevergreen: true").replace("One", "Two"),
      "front.yaml": front,
    });
    const due = async (front: string): Promise<string> => (await next(files(front), "2023-11-10")).output;
    assert.equal(
      await due("breaking: { text: News, until: 2023-11-10T06:00 }\n"),
      "2023-11-10T06:00:00+09:00\n",
    );
    assert.equal(
      await due("blocks: [{ section: world, until: 2023-11-12 }]\n"),
      "2023-11-12T00:00:00+09:00\n",
    );
    assert.equal((await next(files("lead: two\n"), "2023-11-08")).output, "2023-11-09T08:30:00+09:00\n");
  });

  it("tells one moment after the other, until nothing is due", async () => {
    const files = {
      ...only("date: 2023-11-12T08:30\nevergreen: true"),
      "articles/two.md": article("date: 2023-11-12T18:00\nevergreen: true").replace("One", "Two"),
    };
    const moments: string[] = [];
    for (let now = "2023-11-10"; now !== ""; ) {
      now = (await next(files, now)).output.trim();
      moments.push(now);
    }
    assert.deepEqual(moments, [
      "2023-11-12T08:30:00+09:00",
      "2023-11-12T18:00:00+09:00",
      "2023-11-14T08:30:01+09:00",
      "2023-11-14T18:00:01+09:00",
      "",
    ]);
  });

  it("shows what is wrong with content of which it can't tell, and ends with 1", async () => {
    const { code, output, notices } = await next(only("date: soon"), "2023-11-10");
    assert.equal(code, 1);
    assert.equal(output, "");
    assert.match(notices, /^content\/articles\/one\.md:4:7 date: "soon" is not a date/);
  });
});
