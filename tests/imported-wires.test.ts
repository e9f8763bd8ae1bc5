/** Files of wires in XML, imported, built, and compared: what readers see, and what nobody may see. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { importCommand } from "../src/cli/import.ts";
import { newsml1Format, newsmlG2Format, nitfFormat } from "../src/import/wires/xml/wire-format.ts";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { importContext, importedItems, importFixtures, inputBytes } from "./support/imported-items.ts";
import { type Ran, runCommand, testNow } from "./support/run-command.ts";
import { smallPublication } from "./support/small-publication.ts";

const formats = [nitfFormat, newsmlG2Format, newsml1Format];

const fixtures = ["nitf", "newsml-g2", "newsml-1"].map((folder) => join(importFixtures, folder));

const published = new URL("../../shared/wire/", import.meta.url).pathname;

const samples = existsSync(published) ? ["nitf", "newsml-g2"].map((folder) => join(published, folder)) : [];

/** Words of fixtures that are withheld, cancelled, embargoed, not for the public, or in no file at all. */
const secrets: readonly RegExp[] = [
  /resign/,
  /drowned/,
  /doubles/,
  /Treasurer/,
  /Choir sings/,
  /(?:again|brille), (?:embargo(?! past)|withheld|canceled|unknown|advisory|picture|signal missing)/,
  /90,000 euros/,
  /555 ?0\d\d\d/,
  /Nobody outside/,
  /Zahlen folgen/,
  /Reprise/,
  /mia@nta/,
  /paragraph four/,
  /We will send four/,
  /haha/,
  /lamp-watermark/,
  /A seal has moved/,
];

describe("wires in XML that are imported with --publish", () => {
  let ran: Ran;
  let site: BuiltSite;
  let content: string;

  before(async () => {
    content = await smallPublication();
    ran = await runCommand(importCommand, [
      ...fixtures,
      ...samples,
      "--content",
      content,
      "--skip-broken",
      "--publish",
    ]);
    site = await builtSite({ folder: content, now: testNow });
  });

  it("are told one by one if they can't be read, and make a site without a problem", () => {
    assert.equal(ran.notices.match(/ends too early/g)?.length, 3);
    assert.equal(ran.notices.match(/Entities that a file declares itself are not read/g)?.length, 4);
    assert.deepEqual(site.report.problems, []);
  });

  it("show no word of what is not public, in no file", () => {
    const host = existsSync("/etc/hostname") ? readFileSync("/etc/hostname", "utf8").trim() : "";
    for (const file of site.files) {
      const text = site.read(file);
      for (const secret of secrets) assert.doesNotMatch(text, secret, file);
      assert.ok(host.length < 6 || !text.includes(host), file);
    }
  });

  it("have a page with their title, words, dateline, byline and date", async () => {
    const pages = articlePages(site);
    const context = importContext({ now: testNow, timeZone: "Asia/Seoul" });
    const paths = [...fixtures, ...samples].flatMap((folder) =>
      readdirSync(folder).map((name) => join(folder, name)),
    );
    const files = paths
      .filter((path) => path.endsWith(".xml"))
      .map((path) => inputBytes(path, readFileSync(path)));
    let compared = 0;
    const items = (await Promise.all(formats.map((format) => importedItems(format, files, context)))).flat();
    const killed = new Set(items.flatMap((item) => (item.type === "withdrawal" ? [item.wire.id] : [])));
    for (const item of items) {
      if (item.type !== "article" || item.release.state !== "public") continue;
      if (killed.has(item.wire?.id ?? "")) continue;
      const twins = pages.filter(({ title }) => wordsOf(title) === wordsOf(item.title));
      if (item.expires !== undefined && Date.parse(item.expires) <= testNow) {
        assert.deepEqual(twins, [], item.title);
        continue;
      }
      if (item.date !== undefined && Date.parse(item.date) > testNow) continue;
      const page = twins.find(({ words }) => words.includes(wordsOf(item.text.words)));
      assert.ok(page, `${item.source.file}: ${item.title}\n${item.text.words}`);
      if (item.dateline !== undefined) assert.ok(page.words.startsWith(wordsOf(item.dateline)), item.title);
      const name = typeof item.byline === "object" ? item.byline.name : (item.byline ?? "");
      assert.ok(page.all.includes(wordsOf(name)), `${item.title}: ${name}`);
      if (item.date?.includes("T")) assert.ok(page.times.has(minuteOf(item.date)), item.title);
      compared += 1;
    }
    assert.ok(compared >= 30, String(compared));
  });

  it("change nothing when they are imported again", async () => {
    const before = contentOf(content);
    await runCommand(importCommand, [
      ...fixtures,
      ...samples,
      "--content",
      content,
      "--skip-broken",
      "--publish",
    ]);
    assert.deepEqual(contentOf(content), before);
  });
});

function articlePages({ files, read }: BuiltSite) {
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => parseHTML(read(file)).document)
    .flatMap((document) => {
      const article = document.querySelector("article.h-entry");
      const prose = article?.querySelector(".e-content");
      // A page numbers its footnotes itself.
      for (const mark of prose?.querySelectorAll(".footnote-ref, .footnote-back") ?? []) mark.remove();
      const title = article?.querySelector("h1")?.textContent ?? "";
      const times = [...(article?.querySelectorAll("time") ?? [])].map((time) =>
        time.getAttribute("datetime"),
      );
      return article && prose
        ? [
            {
              title,
              words: wordsOf(prose.textContent ?? ""),
              all: wordsOf(article.textContent ?? ""),
              times: new Set(times.map((time) => minuteOf(time ?? ""))),
            },
          ]
        : [];
    });
}

/** Returns the minute of a time, since articles are dated by those. */
function minuteOf(time: string): number {
  return Math.floor(Date.parse(time) / 60_000);
}

/** Returns words without case, spaces and punctuation, since typography changes these. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, "utf8")}`);
}
