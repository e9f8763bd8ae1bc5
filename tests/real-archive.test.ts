/** Five hundred posts of a real blog: imported by the command, built, and compared with another reading of their Markdown. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { importCommand } from "../src/cli/import.ts";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { evaluated18f } from "./support/evaluated-18f.ts";
import { testFolder } from "./support/layered-content.ts";
import { otherWords, proseWords } from "./support/other-markdown.ts";
import { runCommand } from "./support/run-command.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

interface Report {
  readonly written: readonly { readonly file: string; readonly source: string }[];
  readonly missingWords: readonly unknown[];
  readonly lostLinks: readonly { readonly address: string }[];
  readonly unforwardedAddresses: readonly { readonly address: string }[];
  readonly errors: readonly unknown[];
  readonly notCarried: readonly { readonly name: string; readonly count: number }[];
}

describe("an import of five hundred real posts", { timeout: 240_000 }, () => {
  const posts = testFolder("../../shared/corpora/18f/posts");
  if (!existsSync(posts)) {
    it("did not run: the posts are not in reach of this checkout", (context) => {
      context.diagnostic("../shared/corpora/18f holds no posts beside this checkout");
      assert.equal(existsSync(posts), false);
    });
    return;
  }

  let report: Report;
  let site: BuiltSite;
  let folder = "";
  before(async () => {
    folder = await smallPublication({
      "site.yaml":
        "name: The Blog\nurl: https://blog.example/\nlanguage: en\ntimeZone: America/New_York\ndescription: Posts.\nsearch: false\ncards: false\n",
      "articles/2023/11/harbour-reopens.md": undefined,
      "articles/2023/11/choir-returns.md": undefined,
    });
    const file = join(temporaryFolder(), "report.json");
    const ran = await runCommand(importCommand, ["--content", folder, "--report", file, dirname(posts)], {
      now: () => now,
    });
    assert.equal(ran.code, 0, ran.notices);
    report = JSON.parse(readFileSync(file, "utf8"));
    site = await builtSite({ folder, now });
  });

  it("writes every post, without an error", () => {
    assert.equal(report.written.length, 509);
    assert.deepEqual(report.errors, []);
    assert.deepEqual(
      site.report.problems.filter(({ severity }) => severity === "error"),
      [],
    );
  });

  it("loses no word of a post, by another implementation of Markdown", () => {
    assert.deepEqual(report.missingWords, []);
    const different = report.written.flatMap(({ file, source }) => {
      const written = readFileSync(source, "utf8").replace(/\r\n/g, "\n");
      const wanted = otherWords(evaluated18f(written));
      const shown = proseWords(site.read(pageOf(readFileSync(join(folder, file), "utf8"))));
      // Pictures in the middle of a sentence stand behind it.
      if (wanted.toSorted().join(" ") === shown.toSorted().join(" ")) return [];
      const at = wanted.findIndex((word, index) => word !== shown[index]);
      const from = Math.max(0, (at < 0 ? wanted.length : at) - 3);
      return `${basename(source)}: "${wanted.slice(from, from + 9).join(" ")}", not "${shown.slice(from, from + 9).join(" ")}"`;
    });
    assert.deepEqual(different, []);
  });

  it("resolves every link from post to post, and tells the others", () => {
    const published = new Set(
      report.written.map(({ source }) =>
        `/${basename(source, ".md").replace(/^(\d+)-(\d+)-(\d+)-/, "$1/$2/$3/")}`.toLowerCase(),
      ),
    );
    const lost = report.lostLinks.filter(({ address }) =>
      published.has(address.replace(/[#?].*|\/$/g, "").toLowerCase()),
    );
    assert.deepEqual(lost, []);
    assert.ok(report.lostLinks.length > 0);
  });

  it("keeps every old address but those that differ in capital letters alone", () => {
    const lost = report.written.flatMap(({ source }) => {
      const [, permalink] = /^permalink: (.*)$/m.exec(readFileSync(source, "utf8")) ?? [];
      const address = permalink ?? oldAddress(source);
      return site.files.includes(`${address.slice(1)}index.html`) ? [] : [address];
    });
    const told = new Set(report.unforwardedAddresses.map(({ address }) => address));
    assert.deepEqual(
      lost.filter((address) => !told.has(address)),
      [],
    );
    assert.ok(told.size < 30);
  });

  it("lists what it could not carry over", () => {
    const counts = new Map(report.notCarried.map(({ name, count }) => [name, count]));
    assert.deepEqual([counts.get("team_photo"), counts.get("team_link")], [211, 206]);
  });
});

const now = Date.parse("2026-01-01T00:00:00Z");

/** Returns the file of an article's page, by its front matter. */
function pageOf(article: string): string {
  const [, day = ""] = /^date: (\d{4}-\d\d-\d\d)/m.exec(article) ?? [];
  const [, slug = ""] = /^slug: (.*)$/m.exec(article) ?? [];
  return `${day.replaceAll("-", "/")}/${slug.replace(/"/g, "")}/index.html`;
}

/** Returns where Eleventy put a post: the day is that of its front matter in Greenwich, or that of its name. */
function oldAddress(source: string): string {
  const name = basename(source, ".md");
  const [, written] = /^date: *['"]?([^'"\n]+?)['"]? *$/m.exec(readFileSync(source, "utf8")) ?? [];
  const day =
    written === undefined || written.length === 10 ? (written ?? name.slice(0, 10)) : greenwichDay(written);
  return `/${day.replaceAll("-", "/")}/${name.replace(/^\d{4}-\d\d-\d\d-/, "")}/`;
}

function greenwichDay(date: string): string {
  return new Date(date.replace(/^(\S+) (\d:)/, "$1 0$2").replace(/^(\S+) (\S+) -(\d)$/, "$1T$2-0$3:00"))
    .toISOString()
    .slice(0, 10);
}
