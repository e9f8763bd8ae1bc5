import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { listCommand } from "../../../src/cli/list.ts";
import { newCommand } from "../../../src/cli/new.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";

const run = async (folder: string, ...words: readonly string[]) => {
  const { output, notices, code } = await runCommand(newCommand, [...words, "--content", folder]);
  return {
    output: output.replaceAll(folder, "content"),
    notices: notices.replaceAll(folder, "content"),
    code,
  };
};

const check = (folder: string) => runCommand(checkCommand, ["--content", folder]);

const starter = "Write the story here. The first paragraph says what happened, where and when.";
const usage = "(dateline new --help shows all options)\n";

describe("dateline new", () => {
  it("writes a draft that passes the check, and prints where it is", async () => {
    const folder = await smallPublication();
    assert.deepEqual(await run(folder, "Ferries: “late” again"), {
      output: "content/articles/2023/11/ferries-late-again.md\n",
      notices: "",
      code: 0,
    });
    assert.equal(
      readFileSync(join(folder, "articles/2023/11/ferries-late-again.md"), "utf8"),
      [
        "---",
        'title: "Ferries: “late” again"',
        "# description: One or two sentences that stand under the headline.",
        "date: 2023-11-10T09:30",
        "section: world",
        "slug: ferries-late-again",
        "draft: true",
        "---",
        "",
        starter,
        "",
      ].join("\n"),
    );
    assert.equal((await check(folder)).output, "7 files checked, no problems.\n");
  });

  it("fills in the values of its options", async () => {
    const folder = await smallPublication();
    const words = ["--section", "culture", "--author", "mara-lindqvist, jonas-berg", "--tags", "Choir, Song"];
    const more = [
      "--kind",
      "sponsored",
      "--sponsor",
      "Northern Ferries",
      "--date",
      "2024-02-01",
      "--lang",
      "sv",
    ];
    const { output, code } = await run(folder, "Kören sjunger", ...words, ...more);
    assert.equal(code, 0);
    assert.equal(output, "content/articles/2024/02/koren-sjunger.md\n");
    assert.equal(
      readFileSync(join(folder, "articles/2024/02/koren-sjunger.md"), "utf8"),
      [
        "---",
        "title: Kören sjunger",
        "# description: One or two sentences that stand under the headline.",
        "date: 2024-02-01",
        "section: culture",
        "authors: [mara-lindqvist, jonas-berg]",
        "tags: [Choir, Song]",
        "kind: sponsored",
        "sponsor: Northern Ferries",
        "slug: koren-sjunger",
        "lang: sv",
        "draft: true",
        "---",
        "",
        starter,
        "",
      ].join("\n"),
    );
    assert.equal((await check(folder)).code, 0);
  });

  it("begins live coverage with an update", async () => {
    const folder = await smallPublication();
    await run(folder, "The storm, hour by hour", "--kind", "live", "--date", "2023-11-10T18:00");
    const text = readFileSync(join(folder, "articles/2023/11/the-storm-hour-by-hour.md"), "utf8");
    assert.match(text, /^::: update 2023-11-10T18:00 What happened first \{key\}\nWrite the first update/m);
    assert.equal((await check(folder)).code, 0);
  });

  it("writes the address down, so that a headline that is corrected keeps it", async () => {
    const folder = await smallPublication();
    await run(folder, "Harbor opens again");
    const file = join(folder, "articles/2023/11/harbor-opens-again.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("Harbor opens", "Harbour opens"));
    const { output } = await runCommand(listCommand, ["--content", folder, "--drafts", "--json"]);
    assert.equal(JSON.parse(output)[0].url, "/2023/11/10/harbor-opens-again/");
  });

  it("makes the address as the language of the article writes it in plain letters", async () => {
    const folder = await smallPublication();
    const { output } = await run(folder, "Fähren für Övelgönne", "--lang", "de");
    assert.equal(output, "content/articles/2023/11/faehren-fuer-oevelgoenne.md\n");
    assert.match(
      readFileSync(join(folder, "articles/2023/11/faehren-fuer-oevelgoenne.md"), "utf8"),
      /^slug: faehren-fuer-oevelgoenne$/m,
    );
    assert.equal(
      (await run(folder, "Fähren für Övelgönne")).output,
      "content/articles/2023/11/fahren-fur-ovelgonne.md\n",
    );
  });

  it("names the key that links it with its versions in other languages", async () => {
    const folder = await smallPublication();
    await run(folder, "Fähren fahren", "--lang", "de", "--translation-key", "ferries");
    const text = readFileSync(join(folder, "articles/2023/11/faehren-fahren.md"), "utf8");
    assert.match(text, /^lang: de\ntranslationKey: ferries$/m);
    assert.deepEqual(await run(folder, "Fähren", "--translation-key", "The ferries"), {
      output: "",
      notices: `error: translationKey: "The ferries" may hold small letters, digits and single hyphens only. Write it like harbour-bridge.\n`,
      code: 2,
    });
  });

  it("accepts authors one by one too", async () => {
    const folder = await smallPublication();
    await run(folder, "Ferries", "--author", "jonas-berg", "--author", "mara-lindqvist");
    const text = readFileSync(join(folder, "articles/2023/11/ferries.md"), "utf8");
    assert.match(text, /^authors: \[jonas-berg, mara-lindqvist\]$/m);
  });

  it("names the author if there is only one", async () => {
    const folder = await smallPublication({
      "authors/jonas-berg.md": undefined,
      "articles/2023/11/choir-returns.md": undefined,
    });
    await run(folder, "Ferries");
    assert.match(
      readFileSync(join(folder, "articles/2023/11/ferries.md"), "utf8"),
      /^authors: \[mara-lindqvist\]$/m,
    );
  });

  it("puts a headline of several lines on one", async () => {
    const { output } = await run(await smallPublication(), "  Ferries\n late ");
    assert.equal(output, "content/articles/2023/11/ferries-late.md\n");
  });

  it("works while other files have errors", async () => {
    const folder = await smallPublication({ "articles/bad.md": "no front matter" });
    assert.equal((await run(folder, "Ferries")).code, 0);
  });

  it("leaves an existing article alone", async () => {
    const folder = await smallPublication();
    const before = readFileSync(join(folder, "articles/2023/11/harbour-reopens.md"), "utf8");
    assert.deepEqual(await run(folder, "Harbour reopens"), {
      output: "",
      notices:
        "error: content/articles/2023/11/harbour-reopens.md already exists. Write another headline, or change the other article.\n",
      code: 1,
    });
    assert.equal(readFileSync(join(folder, "articles/2023/11/harbour-reopens.md"), "utf8"), before);
  });

  it("refuses the address of another article", async () => {
    const folder = await smallPublication({
      "articles/old.md": "---\ntitle: Old\nslug: ferries\ndate: 2023-11-10\nsection: world\n---\n\nText.\n",
    });
    const { notices, code } = await run(folder, "Ferries");
    assert.equal(code, 1);
    assert.equal(
      notices,
      "error: content/articles/old.md already has the address /2023/11/10/ferries/. Write another headline, or change the other article.\n",
    );
    assert.ok(!existsSync(join(folder, "articles/2023/11/ferries.md")));
  });

  const refused: readonly (readonly [name: string, words: readonly string[], notices: string])[] = [
    [
      "a headline without letters",
      ["!!!"],
      'error: The headline "!!!" has no letter or digit, so it makes no address. Write it in words.\n',
    ],
    [
      "an unknown section, with the nearest",
      ["Ferries", "--section", "wrold"],
      'error: --section: "wrold" is not a known section. Did you mean world?\n',
    ],
    [
      "a section that is like none, with all of them",
      ["Ferries", "--section", "meteorology"],
      'error: --section: "meteorology" is not a known section. Write one of world, culture.\n',
    ],
    [
      "another spelling of a known tag",
      ["Ferries", "--tags", "harbour"],
      'error: tags.0: "harbour" is the tag "Harbour" in another spelling (content/articles/2023/11/harbour-reopens.md:6:8). Write Harbour here too, or name both in tags/harbour.md.\n',
    ],
    [
      "an unknown author, with the nearest",
      ["Ferries", "--author", "jonas-berg,mara-lindkvist"],
      'error: --author: "mara-lindkvist" is not a known author. Did you mean mara-lindqvist?\n',
    ],
    [
      "an author who is like none, with all of them",
      ["Ferries", "--author", "x"],
      'error: --author: "x" is not a known author. Write one of jonas-berg, mara-lindqvist.\n',
    ],
    [
      "a date that is none",
      ["Ferries", "--date", "tomorrow"],
      'error: --date: "tomorrow" is not a date. Write it as 2023-11-09T08:30 or 2023-11-09.\n',
    ],
    [
      "a language that is none",
      ["Ferries", "--lang", "no language"],
      'error: lang: "no language" is not a language tag. Write it like en, fr or pt-BR.\n',
    ],
    [
      "a tag without letters",
      ["Ferries", "--tags", "Sea,!!"],
      'error: tags.1: "!!" holds no letter or digit, so it can have no page. Write a word.\n',
    ],
    [
      "a headline that is too long",
      ["Ferries ".repeat(50)],
      "error: title: is longer than 300 characters. Shorten it.\n",
    ],
    [
      "a sponsored article without its sponsor",
      ["Ferries", "--kind", "sponsored"],
      "error: --kind sponsored needs --sponsor with the name of who paid for it.\n",
    ],
    [
      "a sponsor of an article that is not marked",
      ["Ferries", "--sponsor", "Northern Ferries"],
      "error: --sponsor needs --kind sponsored, so that readers see that someone paid for the article.\n",
    ],
    [
      "an unknown kind",
      ["Ferries", "--kind", "gossip"],
      `error: option '--kind <kind>' argument 'gossip' is invalid. Allowed choices are news, analysis, opinion, explainer, review, interview, live, sponsored.\n${usage}`,
    ],
    [
      "a call without a headline",
      [],
      `error: The headline is missing. Write it in quotation marks, like dateline new "Harbour reopens after storm".\n${usage}`,
    ],
    [
      "a headline without quotes",
      ["Ferries", "late"],
      `error: The headline must be in quotation marks. Write: dateline new "Ferries late".\n`,
    ],
  ];
  for (const [name, words, notices] of refused)
    it(`refuses ${name}`, async () => {
      const folder = await smallPublication();
      assert.deepEqual(await run(folder, ...words), { output: "", notices, code: 2 });
      assert.equal(readdirSync(join(folder, "articles"), { recursive: true }).length, 4);
    });

  it("says how to begin if there is no section", async () => {
    const folder = await smallPublication({
      "sections/world.md": undefined,
      "sections/culture.md": undefined,
    });
    const { notices, code } = await run(folder, "Ferries");
    assert.equal(code, 1);
    assert.equal(
      notices,
      "content/sections: There is no section yet. Create one, for example a file sections/world.md with the line name: World.\n1 error in 1 file.\n",
    );
  });

  it("shows the problem if the publication itself can't be read", async () => {
    const { notices, code } = await run(
      await smallPublication({ "site.yaml": 'name: "The Small Paper' }),
      "Ferries",
    );
    assert.equal(code, 1);
    assert.match(
      notices,
      /^content\/site\.yaml:1:7 name: The closing quotation mark is missing\. Write name: "The Small Paper"$/m,
    );
  });

  it("shows help with examples", async () => {
    const { output, code } = await run("content", "--help");
    assert.equal(code, 0);
    assert.match(output, /dateline new "Harbour reopens after storm"\n/);
  });
});
