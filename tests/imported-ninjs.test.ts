/** Files of ninjs and plain text, imported, built, and compared: what readers see, and what nobody may see. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { importCommand } from "../src/cli/import.ts";
import { ninjsFormat } from "../src/import/wires/ninjs/ninjs-format.ts";
import { plainTextFormat } from "../src/import/wires/plain-text/plain-text-format.ts";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { importContext, importedItems, importFixtures, inputBytes } from "./support/imported-items.ts";
import { type Ran, runCommand } from "./support/run-command.ts";
import { smallPublication } from "./support/small-publication.ts";

const now = Date.parse("2026-11-29T12:00:00Z");

const fixtures = ["ninjs", "plain-text"].map((folder) => join(importFixtures, folder));

const published = new URL("../../shared/wire/ninjs/", import.meta.url).pathname;

const folders = existsSync(published) ? [...fixtures, published] : fixtures;

/** Words of fixtures that are for editors, embargoed, killed, on hold, withheld, or of a script. */
const secrets: readonly RegExp[] = [
  /5550123/,
  /Notizblock/,
  /Secret quay/,
  /photo of the pilot/,
  /minister will resign/i,
  /denies his words/,
  /plan two reports/,
  /quay is safe\./,
  /Plans\./,
  /steal\(/,
  /evil\.example/,
  /No archive use/,
  /No sales/,
  /Editorial use/,
  /urn:newsml/,
];

describe("ninjs and plain text that are imported with --publish", () => {
  let ran: Ran;
  let site: BuiltSite;

  before(async () => {
    const content = await smallPublication();
    // Of a folder in which another format is found, plain text is not read.
    const reports = readdirSync(join(importFixtures, "plain-text"));
    const names = folders.flatMap((folder) =>
      folder.endsWith("plain-text") ? reports.map((name) => join(folder, name)) : [folder],
    );
    const words = [...names, "--content", content, "--skip-broken", "--publish"];
    ran = await runCommand(importCommand, words, { now: () => now });
    site = await builtSite({ folder: content, now });
  });

  it("make a site without a problem, and tell what can't be read", () => {
    const others = site.report.problems.filter(({ field }) => field !== "lang");
    assert.deepEqual(others, []);
    for (const told of [/ends too early/, /no JSON from here on/, /not UTF-8/, /inside of <contentSet>/])
      assert.match(ran.notices, told);
  });

  it("show no word of what is not public, and nothing of the wire, in no file", () => {
    for (const file of site.files) {
      const text = site.read(file);
      for (const secret of secrets) assert.doesNotMatch(text, secret, file);
    }
  });

  it("have a page with their title, words, dateline, byline and date", async () => {
    const pages = articlePages(site);
    const context = importContext({ now, timeZone: "Asia/Seoul" });
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:json|txt)$/.test(name))
        .map((name) => inputBytes(join(folder, name), readFileSync(join(folder, name)))),
    );
    let compared = 0;
    for (const format of [ninjsFormat, plainTextFormat]) {
      const items = await importedItems(format, files.filter(isOf(format)), context);
      const killed = new Set(items.map((item) => (item.type === "withdrawal" ? item.wire.id : "")));
      for (const item of items) {
        if (item.type !== "article" || item.release.state !== "public") continue;
        if (item.wire && killed.has(item.wire.id)) continue;
        const page = pages.find(
          ({ title, words }) =>
            wordsOf(title) === wordsOf(item.title) && words.includes(wordsOf(item.text.words)),
        );
        assert.ok(page, `${item.source.file}: ${item.title}`);
        if (item.dateline !== undefined) assert.ok(page.words.startsWith(wordsOf(item.dateline)), item.title);
        const name = typeof item.byline === "object" ? item.byline.name : (item.byline ?? "");
        assert.ok(page.all.includes(wordsOf(name)), `${item.title}: ${name}`);
        if (item.date !== undefined) assert.ok(page.times.has(minuteOf(item.date)), item.title);
        compared += 1;
      }
    }
    assert.ok(compared >= (folders.length > 2 ? 13 : 10), String(compared));
  });
});

function isOf({ name }: typeof ninjsFormat) {
  return ({ path }: ReturnType<typeof inputBytes>): boolean => path.endsWith(".json") === (name === "ninjs");
}

function articlePages({ files, read }: BuiltSite) {
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => parseHTML(read(file)).document.querySelector("article.h-entry"))
    .flatMap((article) => {
      const prose = article?.querySelector(".e-content");
      const times = [...(article?.querySelectorAll("time") ?? [])];
      return article && prose
        ? [
            {
              title: article.querySelector("h1")?.textContent ?? "",
              words: wordsOf(prose.textContent ?? ""),
              all: wordsOf(article.textContent ?? ""),
              times: new Set(times.map((time) => minuteOf(time.getAttribute("datetime") ?? ""))),
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
