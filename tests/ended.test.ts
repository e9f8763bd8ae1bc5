/** What a site shows of articles that have expired or were withdrawn. See docs/security.md. */
import assert from "node:assert/strict";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { nextDue } from "../src/pipeline/next-due.ts";
import { type BuiltSite, builtSite, bytesBelow } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { filesWith } from "./support/leaks.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const end = "2026-10-12T09:00";

const early = "2026-10-12T08:59";

/** Returns an article with something in every field whose words could be left somewhere. */
const article = (ending: string): string => `---
title: Headlineword in the harbour
slug: the-report
shortTitle: Secretshort
kicker: Secretkicker
description: Secretstandfirst.
date: 2026-10-11T20:00
${ending}
section: culture
authors: [mara-lindqvist, secret-author]
tags: [Secrettag, Harbour]
kind: live
dateline: SECRETPLACE
image: { src: secret-lead.png, alt: Secretalt, caption: Secretcaption, credit: Secretcredit }
corrections: [{ date: 2026-10-11T21:00, text: Secretcorrection. }]
story: thread
sources: [{ title: Secretsource, url: "https://secret.example/" }]
aliases: [/old-address/]
translationKey: key
extra: { note: Secretnote }
---

Secretbody. See [below](#secret-part).

## Secret part

![Secretpicture](secret-inside.png "Secretline | Secretmaker")

::: update 2026-10-11T21:10 Secretupdate {key}
Secretnews.
:::
`;

const files = (ending: string) => ({
  "articles/report/index.md": article(ending),
  "articles/report/updates/secret-file.md":
    "---\ndate: 2026-10-11T22:00\ntitle: Secrettitle\n---\n\nSecretfile.\n",
  "articles/other.md":
    "---\ntitle: Other news\ndate: 2026-10-11T19:00\nsection: culture\ntags: [Harbour]\nstory: thread\n---\n\nWords.\n",
  "articles/french.md":
    "---\ntitle: Le port\ndate: 2026-10-11T18:00\nsection: culture\nlang: fr\ntranslationKey: key\n---\n\nMots.\n",
  "authors/secret-author.md": undefined,
  "authors/new-colleague.md": "---\nname: New Colleague\n---\n",
  "site.yaml":
    "name: The Small Paper\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\nninjs: true\noffline: true\nstories: { thread: The thread }\n",
});

const contentWith = async (
  ending: string,
  others: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const folder = await smallPublication({
    ...files(ending),
    "articles/report/index.md": article(ending).replace(", secret-author", ""),
    ...others,
  });
  for (const name of ["secret-lead.png", "secret-inside.png"])
    copyFileSync(
      testFolder("sites/golden/articles/2024/03/secret.png"),
      join(folder, "articles/report", name),
    );
  return folder;
};

/** What names the article without being its text. */
const naming = {
  "front.yaml":
    "breaking: { text: News, article: the-report }\nlead: { article: the-report, related: [other-news] }\npinned: [harbour-reopens]\nfocus: [thread, tag/harbour]\nblocks: [{ story: thread }, { articles: [choir-returns] }, { section: culture }]\n",
  "articles/naming.md":
    "---\ntitle: Naming\ndate: 2026-10-11T17:00\nsection: world\nrelated: [the-report]\n---\n\nWords.\n",
};

const secret = /secret/i;

/** Returns the problems of a site but that its picture is small. */
const told = ({ report }: BuiltSite): readonly unknown[] =>
  report.problems
    .filter(({ field }) => field !== "image.src")
    .map(({ severity, field, message }) => [severity, field, message]);

const page = "2026/10/11/the-report/index.html";

/** Returns how a folder is built before and at the moment of the end, into one output folder. */
const builds = async (folder: string): Promise<readonly [first: BuiltSite, second: BuiltSite]> => {
  const output = join(temporaryFolder(), "site");
  const first = await builtSite({ folder, now: early, output });
  const found = filesWith(secret, first);
  assert.ok(found.length > 20 && found.some((file) => file.startsWith("pictures/secret-lead")));
  return [first, await builtSite({ folder, now: end, output })];
};

describe("an article that has expired", () => {
  let folder: string;
  let first: BuiltSite;
  let site: BuiltSite;
  before(async () => {
    folder = await contentWith(`expires: ${end}`);
    [first, site] = await builds(folder);
  });

  it("leaves the site that it would be without the article, to the byte", async () => {
    const without = await contentWith(`expires: ${end}`);
    rmSync(join(without, "articles/report"), { recursive: true });
    const clean = await builtSite({ folder: without, now: end });
    assert.deepEqual(bytesBelow(site.output), bytesBelow(clean.output));
  });

  it("is in no file of the output and in no name, though others name it", async () => {
    const [, named] = await builds(await contentWith(`expires: ${end}`, naming));
    assert.deepEqual(filesWith(/secret|headlineword|the-report|old-address/i, named), []);
    assert.deepEqual(told(named), [
      ["warning", "breaking.article", '"the-report" has expired, and stands here no longer. Remove it.'],
      ["warning", "lead.article", '"the-report" has expired, and stands here no longer. Remove it.'],
    ]);
  });

  it("is in no preview", async () => {
    const preview = await builtSite({ folder, now: end, audience: "preview" });
    assert.deepEqual(filesWith(/secret|headlineword|the-report|old-address/i, preview), []);
  });

  it("leads to no warning of its addresses, and is told in the summary", () => {
    assert.deepEqual(told(site), []);
    assert.deepEqual(site.report.lost, { addresses: [], problems: [] });
    assert.deepEqual(
      site.report.ended.map(({ url, reason, since }) => [url, reason, since.iso]),
      [["/2026/10/11/the-report/", "expired", "2026-10-12T09:00:00+09:00"]],
    );
    assert.deepEqual(first.report.ended, []);
  });

  it("is the next thing that falls due", async () => {
    const { due } = await nextDue({ folder, now: early, audience: "public" });
    assert.equal(due, "2026-10-12T09:00:00+09:00");
  });
});

describe("an article that was withdrawn", () => {
  const ending = `withdrawn: { date: ${end}, reason: Reasonword was found wrong. }`;
  let folder: string;
  let site: BuiltSite;
  before(async () => {
    folder = await contentWith(ending, naming);
    [, site] = await builds(folder);
  });

  it("leaves no word of its text, and none of its pictures, in any file or its name", () => {
    assert.deepEqual(filesWith(secret, site), []);
  });

  it("leaves headline and reason at its address and on the corrections page, and nowhere else", () => {
    assert.deepEqual(filesWith(/reasonword/i, site), [page, "corrections/index.html"].sort());
    assert.deepEqual(
      filesWith(/headlineword/i, site),
      [page, "corrections/index.html", "old-address/index.html"].sort(),
    );
    assert.deepEqual(
      filesWith(/the-report/, site),
      [page, "_redirects", "corrections/index.html", "old-address/index.html"].sort(),
    );
  });

  it("leaves no other file than its page and the one that forwards to it", async () => {
    const without = await contentWith(ending);
    rmSync(join(without, "articles/report"), { recursive: true });
    const [withIt, clean] = [
      await builtSite({ folder: await contentWith(ending), now: end }),
      await builtSite({ folder: without, now: end }),
    ];
    const more = withIt.files.filter((file) => !clean.files.includes(file));
    assert.deepEqual(more, [page, "old-address/index.html"].sort());
    const other = [...bytesBelow(withIt.output)].filter(
      ([file, hash]) => clean.files.includes(file) && bytesBelow(clean.output).get(file) !== hash,
    );
    assert.deepEqual(
      other.map(([file]) => file),
      ["_redirects", "corrections/index.html", "sitemap-pages.xml", "sitemap.xml"],
    );
  });

  it("has a page for readers that search engines leave alone, and that says when and why", () => {
    const markup = site.read(page);
    assert.match(markup, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(markup, /ld\+json|og:type" content="article|article:|hreflang|h-entry|live\.json/);
    assert.match(
      markup,
      /<p class="standing">Withdrawn<\/p>\n<h1>Headlineword in the harbour<\/h1>\n<p class="standfirst">We have withdrawn this article.<\/p>\n<p class="facts"><time datetime="2026-10-12T09:00:00\+09:00">12 October 2026 at 09:00[^<]*<\/time><\/p>/,
    );
    assert.match(markup, /<p>Reasonword was found wrong\.<\/p>/);
  });

  it("is told on the corrections page", () => {
    assert.match(
      site.read("corrections/index.html"),
      /<time datetime="2026-10-12T09:00:00\+09:00">12 October 2026<\/time><div>\n<h2 class="headline"><a href="\/2026\/10\/11\/the-report\/">Headlineword in the harbour<\/a><\/h2>\n<p><strong>Withdrawn<\/strong> Reasonword was found wrong\.<\/p>/,
    );
  });

  it("looks the same in a preview", async () => {
    const preview = await builtSite({ folder, now: end, audience: "preview" });
    assert.deepEqual(filesWith(secret, preview), []);
    assert.match(preview.read(page), /Reasonword/);
  });

  it("is told to whoever names it, and in the summary", () => {
    assert.deepEqual(told(site), [
      ["warning", "related.0", '"the-report" was withdrawn. Remove it.'],
      ["warning", "breaking.article", '"the-report" was withdrawn, and stands here no longer. Remove it.'],
      ["warning", "lead.article", '"the-report" was withdrawn, and stands here no longer. Remove it.'],
    ]);
    assert.deepEqual(site.report.lost.addresses, []);
    assert.deepEqual(
      site.report.ended.map(({ reason, since }) => [reason, since.iso]),
      [["withdrawn", "2026-10-12T09:00:00+09:00"]],
    );
  });

  it("may still be linked to, and to its parts, and its own links are not checked", async () => {
    const linked = await contentWith(`withdrawn: { date: 2026-10-12, reason: Wrong. }`, {
      "articles/linking.md":
        "---\ntitle: Linking\ndate: 2026-10-12T07:00\nsection: world\n---\n\nSee [that](/2026/10/11/the-report/#secret-part) and [old](/old-address/).\n",
    });
    assert.deepEqual(told(await builtSite({ folder: linked, now: end })), []);
  });

  it("keeps its address if only its headline changes with it, and is told of it if it does not", async () => {
    const corrected = await smallPublication();
    const output = join(temporaryFolder(), "site");
    const now = "2023-11-12T12:00";
    const changed = (slug: string): Promise<BuiltSite> => {
      writtenFiles(corrected, {
        "articles/2023/11/harbour-reopens.md": `---\ntitle: Another headline\n${slug}date: 2023-11-09T08:30\nsection: world\nwithdrawn: { date: 2023-11-10, reason: The headline was wrong. }\n---\n\nWords.\n`,
      });
      return builtSite({ folder: corrected, now, output });
    };
    await builtSite({ folder: corrected, now, output });
    const moved = await changed("");
    assert.deepEqual(
      moved.report.lost.addresses.map(({ url, change, to }) => [url, change, to]),
      [["/2023/11/09/harbour-reopens/", "moved", "/2023/11/09/another-headline/"]],
    );
    const kept = await changed("slug: harbour-reopens\n");
    assert.deepEqual(kept.report.lost.addresses, []);
    assert.deepEqual(filesWith(/Harbour reopens/, kept), []);
  });

  it("has no page if it was a draft", async () => {
    const draft = await contentWith(`${ending}\ndraft: true`);
    assert.deepEqual(
      filesWith(/secret|headlineword|reasonword/i, await builtSite({ folder: draft, now: end })),
      [],
    );
  });
});
