/** Exports of WordPress and Ghost are imported by the command, built, and compared with what they hold. */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../src/cli/check.ts";
import { importCommand } from "../src/cli/import.ts";
import { builtSite, filesBelow } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { runCommand, testNow } from "./support/run-command.ts";
import { shownText } from "./support/shown-text.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** Words that stand in the fixtures for what nobody may ever see: keys, addresses, members, letters. */
const secrets =
  /PRIVATE[-._@]|PRIVATE (?:Member|note|session|subject|letter|words|row)|\.PRIVATE@|\.private@|@mail\.example|192\.0\.2\.7|track\(/;

interface Imported {
  readonly code: number;
  /** All that the command printed, and its report. */
  readonly told: string;
  readonly content: string;
  readonly read: (path: string) => string;
}

async function imported(
  files: readonly string[],
  words: readonly string[] = [],
  now = testNow,
): Promise<Imported> {
  const content = await smallPublication();
  const report = join(temporaryFolder(), "report.json");
  const { code, output, notices } = await runCommand(
    importCommand,
    [...files, "--content", content, "--report", report, ...words],
    { now: () => now },
  );
  const told = output + notices + (existsSync(report) ? readFileSync(report, "utf8") : "");
  return { code, told, content, read: (path) => readFileSync(join(content, path), "utf8") };
}

/** Checks what was imported, and builds it. */
async function siteOf({ content }: Imported, now = testNow) {
  const { output, notices } = await runCommand(checkCommand, ["--content", content], { now: () => now });
  assert.match(output, /no problems/, notices);
  return builtSite({ folder: content, now });
}

function fixture(path: string): string {
  return testFolder(`imports/${path}`);
}

/** Returns all bytes of all files below a folder as one text. */
function allOf(folder: string): string {
  return filesBelow(folder)
    .map((file) => `${file}\n${readFileSync(join(folder, file), "latin1")}`)
    .join("\n");
}

/** Asserts that the words stand on a page in their order, whatever stands between them. */
function assertShows(html: string, sentences: readonly string[]): void {
  const text = shownText(html).replace(/\s+/g, " ");
  let from = 0;
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    assert.ok(at >= 0, `"${sentence}" is missing, or stands before others`);
    from = at + sentence.length;
  }
}

describe("an export of WordPress", () => {
  const files = [fixture("wordpress/courier.xml"), fixture("wordpress/courier-media.xml")];

  it("becomes articles with the words, dates, credits and addresses that readers knew", async () => {
    const run = await imported(files);
    assert.equal(run.code, 0, run.told);
    const site = await siteOf(run);
    const ferries = site.read("2022/02/03/ferries-sail-again/index.html");
    assertShows(ferries, [
      "Ferries sail again & on time",
      "The first ship left at six.",
      "Mara Lindqvist",
      "3 February 2022",
      "The first ferry left at six, and the storm was over.",
      "What the captain said",
      "We sail when the wind lets us.",
      "Captain Ode Brink",
      "The quay at six.",
      "The crossing, filmed.",
      "Two ships in the morning",
      "One at night",
      "The crossings.",
      "Ship",
      "Hour",
      "Vessla",
      "six",
      "Nobody was seasick.",
      "A steward",
      "Left of the mole.",
      "Right of the mole.",
      "By the log of the Vessla.",
    ]);
    assert.match(ferries, /href="\/2019\/07\/01\/storm-takes-kiosk\/"/);
    assertShows(site.read("2019/07/01/storm-takes-kiosk/index.html"), [
      "A storm takes the kiosk",
      "Tomas Ek",
      "The storm came on Monday. Nobody had seen one like it.",
      "Waves over the quay",
      "The mayor called it “a wall of water”.",
      "It took the kiosk.",
      "Then it took the bench.",
      "What is shut",
      "The mole",
      "The market",
      "The quay, seen from the mole.",
      "An empty place on the pavement",
      "[tide-table port=",
      "north",
      "Ask at the office [sic] for more.",
    ]);
    assertShows(site.read("2021/05/05/two-hands/index.html"), [
      "Ann Ode",
      "Mara Lindqvist",
      "Written by two.",
    ]);
    assertShows(site.read("about/index.html"), ["About us", "We have written of the harbour since 1911."]);
    for (const [old, now] of [
      ["2022/02/ferries-are-back", "/2022/02/03/ferries-sail-again/"],
      ["2019/07/storm-takes-kiosk", "/2019/07/01/storm-takes-kiosk/"],
      ["category/harbour", "/harbour/"],
      ["category/harbour/feed", "/harbour/feed.xml"],
      ["author/mara", "/authors/mara-lindqvist/"],
      ["author/mara/feed", "/authors/mara-lindqvist/feed.xml"],
      ["feed", "/feed.xml"],
    ] as const)
      assert.ok(site.read(`${old}/index.html`).includes(now), `${old} leads to ${now}`);
  });

  it("tells drafts, what was left out, and what could not be carried", async () => {
    const { told } = await imported(files);
    const report = JSON.parse(told.slice(told.indexOf('{\n  "version"')));
    assert.deepEqual(
      report.drafts.map(({ source, reason }: Readonly<Record<string, string>>) => [
        basename(source ?? ""),
        reason,
      ]),
      [
        ["courier.xml, post 104", "is scheduled for 2023-12-01T06:00:00Z, and --publish was not given"],
        ["courier.xml, post 105", "was a draft already"],
        ["courier.xml, post 106", "waits for review"],
        ["courier.xml, post 107", "is private"],
        ["courier.xml, post 108", "has a password"],
        ["courier.xml, post 110", 'has the status "acf-disabled", which is not known'],
      ],
    );
    assert.deepEqual(
      report.skipped.map(({ reason }: Readonly<Record<string, string>>) => reason),
      [
        "is in the trash",
        'is of the type "feedback", which is none of readers\' texts',
        "is a revision",
        "holds 1 comment of readers, which have no place on a site without a server",
      ],
    );
    assert.deepEqual(
      report.notCarried.map(({ kind, name }: Readonly<Record<string, string>>) => `${kind} ${name}`).sort(),
      ["html <script>", "shortcode tide-table", "shortcode wp:latest-posts"],
    );
    assert.deepEqual(report.missingWords, []);
  });

  it("publishes nothing that was not public, and keeps no secret", async () => {
    const run = await imported(files, ["--publish"]);
    const site = await siteOf(run);
    assert.doesNotMatch(allOf(site.output), /PRIVATE/);
    assert.doesNotMatch(run.told, /PRIVATE/);
    for (const text of [allOf(site.output), run.told, allOf(run.content)]) assert.doesNotMatch(text, secrets);
    assert.match(allOf(run.content), /PRIVATE behind a password/, "drafts keep their words");
  });

  it("takes pictures from a folder of uploads, with the alternative texts of the library", async () => {
    const uploads = temporaryFolder();
    for (const picture of ["2022/02/quay.png", "2019/07/kiosk.png"]) {
      mkdirSync(dirname(join(uploads, picture)), { recursive: true });
      copyFileSync(testFolder("sites/golden/articles/2024/03/bridge.png"), join(uploads, picture));
    }
    const run = await imported(files, ["--media", uploads]);
    const article = run.read("articles/2022/02/ferries-sail-again/index.md");
    assert.match(
      article,
      /\nimage:\n {2}src: quay\.png\n {2}alt: A quay with two ferries\n {2}caption: The quay, seen from the mole\.\n {2}credit: Mara Lindqvist\n/,
    );
    assert.match(article, /!\[A quay with two ferries\]\(quay\.png "The quay at six\."\)/);
    const storm = run.read("articles/2019/07/storm-takes-kiosk/index.md");
    assert.match(storm, /!\[The quay under water\]\(quay\.png "Waves over the quay \| Mara Lindqvist"\)/);
    assert.match(
      storm,
      /::: gallery\n!\[A quay with two ferries\]\(quay\.png "The quay, seen from the mole\. \| Mara Lindqvist"\)\n!\[An empty place on the pavement\]\(kiosk\.png\)\n:::/,
    );
    const site = await builtSite({ folder: run.content, now: testNow });
    assert.match(site.read("2022/02/03/ferries-sail-again/index.html"), /alt="A quay with two ferries"/);
  });

  it("of an old version, without declarations and with characters that XML forbids, is read", async () => {
    const run = await imported([fixture("wordpress/old.xml")]);
    assert.equal(run.code, 0, run.told);
    assertShows((await siteOf(run)).read("2009/01/02/nets-and-lines/index.html"), [
      "Nets & lines",
      "Nets are dear; lines are not.",
      "if (a[b[0]]>1) said the sign.",
    ]);
    assert.match(run.told, /1 control character of it was left out/);
  });

  it("with a document type is read without it: nothing is fetched, and its entities are words", async () => {
    const run = await imported([fixture("wordpress/entities.xml")]);
    assert.equal(run.code, 0, run.told);
    assertShows((await siteOf(run)).read("2022/02/03/entities/index.html"), [
      "Café &outside; &two; & more",
      "A text without entities.",
    ]);
  });

  it("in another encoding than it says is read, and that is told", async () => {
    const run = await imported([fixture("wordpress/broken-encoding.xml")]);
    assertShows((await siteOf(run)).read("2022/02/03/farjan/index.html"), ["Färjan är här", "Kön växer."]);
    assert.match(run.told, /bytes of it are not UTF-8/);
  });

  it("that breaks off is refused as a whole, or imported without what is missing", async () => {
    const refused = await imported([fixture("wordpress/truncated.xml")]);
    assert.equal(refused.code, 1);
    assert.match(refused.told, /truncated\.xml:52 The file ends within the item that begins in line 52/);
    assert.doesNotMatch(refused.told, /PRIVATE/);
    assert.ok(!existsSync(join(refused.content, "articles/2022")));
    const run = await imported([fixture("wordpress/truncated.xml")], ["--skip-broken"]);
    assertShows((await siteOf(run)).read("2022/02/03/whole/index.html"), ["Whole"]);
  });

  it("changes nothing when it is imported again", async () => {
    const { content } = await imported(files);
    const before = allOf(content);
    const again = await runCommand(importCommand, [...files, "--content", content]);
    assert.equal(again.code, 0);
    assert.equal(allOf(content), before);
  });
});

describe("an export of Ghost", () => {
  it("becomes articles with the words, dates, credits and addresses that readers knew", async () => {
    const run = await imported([fixture("ghost/tidewater.json")]);
    assert.equal(run.code, 0, run.told);
    const site = await siteOf(run);
    assertShows(site.read("2021/02/03/oysters-return/index.html"), [
      "Analysis",
      "Oysters return to the sound",
      "The beds are full again.",
      "Olle Kvist",
      "Siv Tang",
      "The beds are full again, and the tides helped.",
      "Raking at low water.",
      "Oysters are sold on Fridays.",
      "The report of the fishery",
      "All beds, counted.",
      "The fishery board",
      "How beds are counted",
      "By hand, twice.",
      "Written at the pier.",
    ]);
    assertShows(site.read("2021/04/01/tides-of-march/index.html"), [
      "1 April 2021",
      "High water is at noon.",
      "First",
      "Second",
    ]);
    assertShows(site.read("about/index.html"), ["We print on Thursdays."]);
    for (const [old, now] of [
      ["oysters-return", "/2021/02/03/oysters-return/"],
      ["tag/sound", "/sound/"],
      ["tag/sound/rss", "/sound/feed.xml"],
      ["tag/oysters", "/tags/oysters/"],
      ["author/siv", "/authors/siv/"],
    ] as const)
      assert.ok(site.read(`${old}/index.html`).includes(now), `${old} leads to ${now}`);
  });

  it("publishes nothing that was not public, and keeps no secret", async () => {
    for (const words of [[], ["--publish"]]) {
      const run = await imported([fixture("ghost/tidewater.json")], words);
      const site = await siteOf(run);
      assert.doesNotMatch(allOf(site.output), /PRIVATE/);
      assert.doesNotMatch(run.told, /PRIVATE/);
      for (const text of [allOf(site.output), run.told, allOf(run.content)])
        assert.doesNotMatch(text, secrets);
      assert.match(allOf(run.content), /PRIVATE for payers/, "drafts keep their words");
    }
  });

  it("that is broken is told by table and row, and none of its words", async () => {
    for (const [file, message] of [
      ["ghost/broken-row.json", /broken-row\.json: What stands in row 3 of the table posts is no JSON/],
      ["ghost/truncated.json", /truncated\.json: The file ends too early in row 4 of the table posts/],
    ] as const) {
      const { code, told, content } = await imported([fixture(file)]);
      assert.equal(code, 1);
      assert.match(told, message);
      assert.doesNotMatch(told, /PRIVATE/);
      assert.ok(!existsSync(join(content, "articles/2021")));
    }
    const run = await imported([fixture("ghost/broken-row.json")], ["--skip-broken"]);
    assert.equal(run.code, 0, run.told);
    assert.doesNotMatch(allOf(run.content), /PRIVATE for members/);
  });

  it("in another encoding is read, and that is told", async () => {
    const run = await imported([fixture("ghost/broken-encoding.json")]);
    assertShows((await siteOf(run)).read("2021/02/03/farjan/index.html"), ["Färjan", "Kön växer."]);
    assert.match(run.told, /some bytes of it are no UTF-8/);
  });
});

describe("the samples of other projects", () => {
  const folder = testFolder("../../shared/archives/wordpress");

  it("are imported and built with their titles and words", async (context) => {
    if (!existsSync(folder)) {
      context.diagnostic("../shared/archives holds no exports beside this checkout");
      return;
    }
    for (const file of filesBelow(folder)) {
      const now = Date.parse("2026-11-29T12:00:00Z");
      const run = await imported([join(folder, file)], [], now);
      assert.equal(run.code, 0, run.told);
      const { read, files } = await siteOf(run, now);
      const pages = files.filter((path) => path.endsWith(".html")).map((path) => shownText(read(path)));
      const source = readFileSync(join(folder, file), "utf8");
      for (const item of source.match(/<item>[\s\S]*?<\/item>/g) ?? []) {
        if (!/<wp:status>publish/.test(item) || !/<wp:post_type>(?:post|page)/.test(item)) continue;
        const title = /<title>(.*?)<\/title>/.exec(item)?.[1] ?? "";
        const content = /<content:encoded><!\[CDATA\[(.*?)\]\]>/s.exec(item)?.[1] ?? "";
        const words = content
          .replaceAll(/<[^>]*>/g, " ")
          .replaceAll("'", "’")
          .trim()
          .split(/\s+/);
        const page = pages.find((text) => text.includes(title) && words.every((word) => text.includes(word)));
        assert.ok(page, `${file}: ${title}`);
      }
    }
  });
});
