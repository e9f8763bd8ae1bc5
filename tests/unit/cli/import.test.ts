import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { importCommand } from "../../../src/cli/import.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const report = [
  "Ferries sail: “late” again",
  "",
  "Ferries sail: “late” again",
  "",
  "SEOUL, South Korea: The first one left at noon.",
  "",
  "1. April was *no* day for it.",
  "",
].join("\n");

/** A publication and reports beside it, with paths as a person would type them. */
const newsroom = async (reports: Readonly<Record<string, string | Uint8Array>>) => {
  const content = await smallPublication();
  const wire = temporaryFolder();
  for (const [name, bytes] of Object.entries(reports)) writeFileSync(join(wire, name), bytes);
  const withoutFolders = (text: string) => text.replaceAll(content, "content").replaceAll(wire, "wire");
  const run = async (...words: readonly string[]) => {
    const files = Object.keys(reports).map((name) => join(wire, name));
    const { output, notices, code } = await runCommand(importCommand, [
      ...files,
      "--content",
      content,
      ...words,
    ]);
    return { output: withoutFolders(output), notices: withoutFolders(notices), code };
  };
  return {
    wire,
    run,
    read: (path: string) => readFileSync(join(content, path), "utf8"),
    check: () => runCommand(checkCommand, ["--content", content]),
    articles: () =>
      readdirSync(join(content, "articles"), { recursive: true }).filter((path) =>
        /\.md$/.test(String(path)),
      ),
  };
};

/** What the summary says of reports that came without --publish. */
const unpublished = (...files: readonly string[]) => {
  const source = files.length === 1 ? ` (wire/${files[0]})` : "";
  return `Drafts, to be published by removing draft: true (${files.length}):\n  ${files.length}: came by wire, and --publish was not given${source}\n`;
};

describe("dateline import", () => {
  it("makes a draft of a report, with the headline once and the dateline in its field", async () => {
    const room = await newsroom({ "report.txt": report });
    assert.deepEqual(await room.run("--section", "culture", "--tags", "North Korea,South Korea"), {
      output: `content/articles/2023/11/ferries-sail-late-again.md\n${unpublished("report.txt")}`,
      notices: "",
      code: 0,
    });
    assert.equal(
      room.read("articles/2023/11/ferries-sail-late-again.md"),
      [
        "---",
        'title: "Ferries sail: “late” again"',
        "# description: One or two sentences that stand under the headline.",
        "date: 2023-11-10T09:30",
        "section: culture",
        "tags: [North Korea, South Korea]",
        "dateline: SEOUL, South Korea",
        "slug: ferries-sail-late-again",
        "id: tag:example.org,2023-11-10:ferries-sail-late-again",
        "draft: true",
        "---",
        "",
        "The first one left at noon.",
        "",
        "1\\. April was \\*no\\* day for it.",
        "",
      ].join("\n"),
    );
    assert.equal((await room.check()).output, "7 files checked, no problems.\n");
  });

  it("publishes with --publish, with the date, authors and language of the options", async () => {
    const room = await newsroom({ "report.txt": report });
    const words = [
      "--publish",
      "--date",
      "2022-01-31T08:00",
      "--authors",
      "jonas-berg, mara-lindqvist",
      "--lang",
      "en-GB",
    ];
    assert.equal((await room.run(...words)).code, 0);
    const text = room.read("articles/2022/01/ferries-sail-late-again.md");
    assert.match(text, /^date: 2022-01-31T08:00\nsection: world\nauthors: \[jonas-berg, mara-lindqvist\]\n/m);
    assert.match(text, /^lang: en-GB\nid: tag:example\.org,2022-01-31:ferries-sail-late-again\n---$/m);
    assert.doesNotMatch(text, /draft/);
    assert.equal((await room.check()).code, 0);
  });

  it("makes address and id as the language of the report writes them in plain letters", async () => {
    const room = await newsroom({ "report.txt": "Færger fra Århus\n\nDe sejler." });
    const { output } = await room.run("--lang", "da");
    assert.match(output, /^content\/articles\/2023\/11\/faerger-fra-aarhus\.md\n/);
    assert.match(
      room.read("articles/2023/11/faerger-fra-aarhus.md"),
      /^slug: faerger-fra-aarhus\nlang: da\nid: tag:example\.org,2023-11-10:faerger-fra-aarhus$/m,
    );
  });

  it("turns the lines above a report into fields, and reports what it leaves out", async () => {
    const wired = `FERRIES/\n\nFerries sail\n\nAfter three days\n\nBy JANE DOE, Staff Writer\n\nPARIS (AFP) — They left.\n\nENDS\n`;
    const desk = await newsroom({ "report.txt": wired });
    assert.deepEqual(await desk.run("--publish"), {
      output: "content/articles/2023/11/ferries-sail.md\n",
      notices: 'wire/report.txt: the slug line "FERRIES/" was left out.\n',
      code: 0,
    });
    const text = desk.read("articles/2023/11/ferries-sail.md");
    assert.match(text, /^description: After three days$/m);
    assert.match(
      text,
      /^byline:\n {2}name: Jane Doe\n {2}role: Staff Writer, AFP\n {2}type: person\ndateline: PARIS$/m,
    );
    assert.match(text, /^---\n\nThey left\.\n$/m);
    assert.equal((await desk.check()).code, 0);
  });

  it("keeps a report with an embargo a draft, even with --publish", async () => {
    const wired = "EMBARGOED UNTIL 0600 GMT\n\nFerries sail\n\nOSLO: They left.\n";
    const desk = await newsroom({ "report.txt": wired });
    assert.deepEqual(await desk.run("--publish"), {
      output:
        'content/articles/2023/11/ferries-sail.md\nDrafts, to be published by removing draft: true (1):\n  1: has an embargo: "EMBARGOED UNTIL 0600 GMT" (wire/report.txt)\n',
      notices: "",
      code: 0,
    });
    const text = desk.read("articles/2023/11/ferries-sail.md");
    assert.match(text, /^draft: true$/m);
    assert.doesNotMatch(text, /EMBARGO/);
  });

  it("credits the agency that the dateline names, unless a byline is given", async () => {
    const wired = "Ferries sail\n\nPARIS, Nov 9 (AFP) — They left at noon.\n";
    const agency = await newsroom({ "report.txt": wired });
    assert.deepEqual(await agency.run(), {
      output: `content/articles/2023/11/ferries-sail.md\n${unpublished("report.txt")}`,
      notices:
        "wire/report.txt: the dateline says Nov 9, but the article is dated now. Correct its date, or write --date.\n",
      code: 0,
    });
    assert.match(
      agency.read("articles/2023/11/ferries-sail.md"),
      /^byline: AFP\ndateline: PARIS\nslug: ferries-sail$/m,
    );
    const desk = await newsroom({ "report.txt": wired });
    const { notices } = await desk.run("--byline", "By the foreign desk", "--date", "2023-11-09");
    assert.equal(notices, "");
    assert.match(
      desk.read("articles/2023/11/ferries-sail.md"),
      /^byline: By the foreign desk\ndateline: PARIS$/m,
    );
    const own = await newsroom({ "report.txt": wired });
    await own.run("--authors", "jonas-berg");
    assert.match(own.read("articles/2023/11/ferries-sail.md"), /^authors: \[jonas-berg\]\ndateline: PARIS$/m);
    assert.equal((await own.check()).code, 0);
  });

  it("imports several reports at once", async () => {
    const room = await newsroom({ "a.txt": "One\n\nText.", "b.txt": "Two\n\nText." });
    assert.equal(
      (await room.run()).output,
      `content/articles/2023/11/one.md\ncontent/articles/2023/11/two.md\n${unpublished("a.txt", "b.txt")}`,
    );
    assert.equal(room.articles().length, 4);
  });

  it("imports the reports of a folder, and only tells of them with --dry-run", async () => {
    const room = await newsroom({});
    mkdirSync(join(room.wire, "desk"));
    writeFileSync(join(room.wire, "desk", "a.txt"), "One\n\nText.");
    writeFileSync(join(room.wire, "b.txt"), "Two\n\nText.");
    const files = "content/articles/2023/11/two.md\ncontent/articles/2023/11/one.md\n";
    const drafts = unpublished("b.txt", "desk/a.txt");
    assert.deepEqual(await room.run(room.wire, "--dry-run"), {
      output: `${files}2 articles would be written in content.\n${drafts}`,
      notices: "",
      code: 0,
    });
    assert.equal(room.articles().length, 2);
    assert.deepEqual(await room.run(room.wire), { output: `${files}${drafts}`, notices: "", code: 0 });
    assert.equal(room.articles().length, 4);
  });

  it("writes none of several if one has an error, and shows every error", async () => {
    const room = await newsroom({
      "a.txt": "One\n\nText.",
      "b.txt": "Two",
      "c.txt": "",
      "d.txt": Uint8Array.of(0xff, 0xd8),
      "e.txt": "!!!\n\nText.",
      "f.txt": `${"Long ".repeat(70)}\n\nText.`,
    });
    assert.deepEqual(await room.run(), {
      output: "",
      notices: [
        "wire/b.txt: There is no text under the headline. Write it below, after a blank line.",
        "wire/c.txt: The file is empty. Save the report into it again.",
        "wire/d.txt: The file is not UTF-8 text. Save it again in the encoding UTF-8.",
        'wire/e.txt: The headline "!!!" has no letter or digit to make an address from. Write it in words on the first line.',
        "wire/f.txt: title: is longer than 300 characters. Shorten it.",
        "5 errors in 5 files.",
        "",
      ].join("\n"),
      code: 1,
    });
    assert.equal(room.articles().length, 2);
  });

  it("names files that are missing and folders without files", async () => {
    const { wire, run } = await newsroom({});
    const { notices, code } = await run(wire, join(wire, "nothing.txt"));
    assert.equal(code, 1);
    assert.equal(
      notices,
      "wire: There is no file in it. Name a file, a folder or a ZIP archive that holds some.\nwire/nothing.txt: There is no such file. Check its name.\n2 errors in 2 files.\n",
    );
  });

  it("leaves an existing article alone", async () => {
    const room = await newsroom({ "report.txt": "Harbour reopens\n\nText." });
    const before = room.read("articles/2023/11/harbour-reopens.md");
    assert.deepEqual(await room.run(), {
      output: "",
      notices:
        "wire/report.txt: content/articles/2023/11/harbour-reopens.md already exists. Change the headline, or the other article.\n1 error in 1 file.\n",
      code: 1,
    });
    assert.equal(room.read("articles/2023/11/harbour-reopens.md"), before);
  });

  it("refuses two reports that would become one article", async () => {
    const room = await newsroom({ "a.txt": "One\n\nText.", "b.txt": "One!\n\nOther." });
    const { notices, code } = await room.run();
    assert.equal(code, 1);
    assert.equal(
      notices,
      "wire/b.txt: wire/a.txt would also become content/articles/2023/11/one.md. Change one of the headlines.\n1 error in 1 file.\n",
    );
    assert.equal(room.articles().length, 2);
  });

  const refused: readonly (readonly [name: string, words: readonly string[], notices: string])[] = [
    [
      "an unknown section, with the nearest",
      ["--section", "wrold"],
      'error: --section: "wrold" is not a known section. Did you mean world?\n',
    ],
    [
      "an unknown author, with the nearest",
      ["--authors", "mara-lindkvist"],
      'error: --authors: "mara-lindkvist" is not a known author. Did you mean mara-lindqvist?\n',
    ],
    [
      "authors and a byline together",
      ["--authors", "jonas-berg", "--byline", "By us"],
      "error: Use either --authors or --byline: --authors for people with a profile, --byline for others.\n",
    ],
    [
      "a date that is none",
      ["--date", "2023-02-30"],
      'error: --date: "2023-02-30" is a day that the calendar does not have. Write it as 2023-11-09T08:30 or 2023-11-09.\n',
    ],
    [
      "a language that is none",
      ["--lang", "no language"],
      'error: --lang: "no language" is not a language tag. Write it like en, fr or pt-BR.\n',
    ],
    [
      "a tag without letters",
      ["--tags", "!!"],
      'error: --tags: "!!" holds no letter or digit, so it can have no page. Write a word.\n',
    ],
    [
      "an unknown option",
      ["--publsh"],
      "error: unknown option '--publsh'\n(Did you mean --publish?)\n(dateline import --help shows all options)\n",
    ],
  ];
  for (const [name, words, notices] of refused)
    it(`refuses ${name}`, async () => {
      const room = await newsroom({ "report.txt": report });
      assert.deepEqual(await room.run(...words), { output: "", notices, code: 2 });
      assert.equal(room.articles().length, 2);
    });

  it("refuses a call without files", async () => {
    const { notices, code } = await (await newsroom({})).run();
    assert.equal(code, 2);
    assert.match(
      notices,
      /^error: Nothing is named to import\. Write a file, a folder or a ZIP archive, like dateline import export\.xml\.\n/,
    );
  });

  it("shows help with examples", async () => {
    const { output, code } = await (await newsroom({})).run("--help");
    assert.equal(code, 0);
    assert.match(output, /dateline import report\.txt --section world/);
  });
});
