import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listCommand, table } from "../../../src/cli/list.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";

const article = (title: string, rest: string) =>
  `---\ntitle: ${title}\nsection: world\n${rest}\n---\n\nText.\n`;

const more = {
  "articles/draft.md": article("Still a draft", "date: 2023-11-09T12:00\ndraft: true"),
  "articles/ahead.md": article("Comes later", "date: 2023-11-10T09:31"),
};

const ended = {
  "articles/short.md": article("Was short", "date: 2023-11-07\nexpires: 2023-11-10T11:00"),
  "articles/wrong.md": article(
    "Was wrong",
    "date: 2023-11-06\nwithdrawn: { date: 2023-11-09, reason: Wrong. }",
  ),
};

const list = async (folder: string, ...words: readonly string[]) => {
  const { output, notices, code } = await runCommand(listCommand, ["--content", folder, ...words]);
  return {
    output: output.replaceAll(folder, "content"),
    notices: notices.replaceAll(folder, "content"),
    code,
  };
};

describe("dateline list", () => {
  it("shows every article with its status, newest first, in the publication's time zone", async () => {
    assert.deepEqual(await list(await smallPublication(more)), {
      output: [
        "2023-11-10 09:31  scheduled  world    Comes later      content/articles/ahead.md",
        "2023-11-09 12:00  draft      world    Still a draft    content/articles/draft.md",
        "2023-11-09 08:30  published  world    Harbour reopens  content/articles/2023/11/harbour-reopens.md",
        "2023-11-08 18:00  published  culture  Choir returns    content/articles/2023/11/choir-returns.md",
        "",
      ].join("\n"),
      notices: "",
      code: 0,
    });
  });

  const filters: readonly (readonly [
    name: string,
    words: readonly string[],
    headlines: readonly string[],
  ])[] = [
    ["drafts alone", ["--drafts"], ["Still a draft"]],
    ["what is scheduled alone", ["--scheduled"], ["Comes later"]],
    ["both", ["--drafts", "--scheduled"], ["Comes later", "Still a draft"]],
    [
      "what is scheduled at another time",
      ["--scheduled", "--now", "2023-11-09T08:29"],
      ["Comes later", "Harbour reopens"],
    ],
    ["what has expired alone", ["--expired", "--now", "2023-11-10T11:00"], ["Was short"]],
    ["what was withdrawn alone", ["--withdrawn", "--now", "2023-11-10T11:00"], ["Was wrong"]],
    ["nothing where all is published", ["--scheduled", "--now", "2024-01-01"], []],
  ];
  for (const [name, words, headlines] of filters)
    it(`shows ${name}`, async () => {
      const { output } = await list(await smallPublication({ ...more, ...ended }), "--json", ...words);
      const shown: readonly { readonly headline: string }[] = JSON.parse(output);
      assert.deepEqual(
        shown.map(({ headline }) => headline),
        headlines,
      );
    });

  it("writes all that it knows of an article as JSON", async () => {
    const { output } = await list(await smallPublication(), "--json");
    assert.deepEqual(JSON.parse(output)[0], {
      date: "2023-11-09T08:30:00+09:00",
      status: "published",
      section: "world",
      headline: "Harbour reopens",
      file: "content/articles/2023/11/harbour-reopens.md",
      url: "/2023/11/09/harbour-reopens/",
    });
  });

  it("says so if there is none", async () => {
    assert.equal((await list(await smallPublication(), "--drafts")).output, "No articles found.\n");
  });

  it("works beside files that have errors and counts those that are left out", async () => {
    const folder = await smallPublication({
      "articles/bad.md": article("Bad", "date: yesterday\ntag: x"),
      "articles/worse.md": "no front matter",
      "authors/jonas-berg.md": "---\n---\n",
    });
    const { output, notices, code } = await list(folder);
    assert.equal(code, 0);
    assert.equal(output.split("\n").length, 3);
    assert.equal(notices, "2 files left out because of errors. Run dateline check to see the errors.\n");
  });

  it("shows an article whose errors do not concern the list, and doesn't count it as left out", async () => {
    const folder = await smallPublication({
      "articles/dead.md": `${article("Dead", "date: 2023-11-09")}\nSee [it](nowhere.md).\n`,
    });
    const { output, notices } = await list(folder);
    assert.match(output, /content\/articles\/dead\.md/);
    assert.equal(notices, "");
  });

  it("shows the problem if the publication itself can't be read", async () => {
    const { notices, code } = await list(await smallPublication({ "site.yaml": undefined }));
    assert.equal(code, 1);
    assert.match(notices, /^content\/site\.yaml: The publication is not described\./);
  });

  it("refuses a time that is none", async () => {
    const { notices, code } = await list("content", "--now", "soon");
    assert.equal(code, 2);
    assert.match(notices, /^error: --now "soon" is not a time\./);
  });

  it("shows help with examples", async () => {
    const { output, code } = await list("content", "--help");
    assert.equal(code, 0);
    assert.match(output, /dateline list --drafts --scheduled/);
  });
});

const long = "Harbour ".repeat(10);

const tables: readonly (readonly [name: string, rows: readonly (readonly string[])[], text: string])[] = [
  [
    "lines up its columns",
    [
      ["a", "bbb", "c"],
      ["aa", "b", "cc"],
    ],
    "a   bbb  c\naa  b    cc\n",
  ],
  [
    "counts wide letters as two",
    [
      ["港が再開", "c"],
      ["ab", "cc"],
    ],
    "港が再開  c\nab        cc\n",
  ],
  [
    "counts a letter with its accent as one",
    [
      ["e\u0301e", "c"],
      ["abc", "cc"],
    ],
    "e\u0301e   c\nabc  cc\n",
  ],
  ["cuts a cell that is too wide", [[long, "c"]], `${long.slice(0, 59).trimEnd()}…  c\n`],
  ["cuts no last cell", [["a", long]], `a  ${long.trimEnd()}\n`],
  ["shows no control character in a cell", [["a\u001bb", "c"]], "a b  c\n"],
  ["shows none in its last cell either", [["a", "b\u001b[2J\u202ec"]], "a  b\\x1b[2J\\u202ec\n"],
  ["is nothing without rows", [], ""],
];

describe("a table", () => {
  for (const [name, rows, text] of tables) it(name, () => assert.equal(table(rows), text));
});
