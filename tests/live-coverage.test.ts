/** What a site shows of live coverage, and what it does not show yet. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { nextDue } from "../src/pipeline/next-due.ts";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { filesWith, unpacked } from "./support/leaks.ts";
import { smallPublication } from "./support/small-publication.ts";
import { writtenFiles } from "./support/written-files.ts";

const article = `---
title: The night the lamps went out
date: 2026-10-11T20:00
section: world
kind: live
coverageStart: 2026-10-11T19:30
coverageEnd: 2026-10-12T09:00
---

The power failed at half past seven.

::: update 2026-10-11T21:10
A second crew has arrived.
:::

::: update 2026-10-11T22:45 The lamps come on {key by=mara-lindqvist}
The first lamps came on.

::: correction 2026-10-11T23:10
Secretcorrection: it was the northern streets.
:::
:::

::: update 2026-10-12T06:00 Secretword at dawn {#secret-id key by=jonas-berg}
Secretbody. See [later](#secret-id).

![Secretalt](secret-picture.png "Secretcaption")
:::

::: update 2026-10-11T22:00 Secretdraft {draft}
Secretnote.
:::
`;

const files = {
  "articles/lamps/index.md": article,
  "articles/lamps/updates/hospital.md":
    "---\ndate: 2026-10-11T21:40\ntitle: The hospital has an engine\nauthors: [jonas-berg]\n---\n\nIt started at once.\n",
  "articles/lamps/updates/secret-file.md":
    "---\ndate: 2026-10-12T07:00\ntitle: Secrettitle\n---\n\nSecretfile.\n",
  "articles/lamps/updates/secret-draft.md":
    "---\ndate: 2026-10-11T20:30\ntitle: Secretunready\ndraft: true\n---\n\nSecretlines.\n",
};

const folderWithPicture = async (): Promise<string> => {
  const folder = await smallPublication(files);
  mkdirSync(join(folder, "articles/lamps"), { recursive: true });
  copyFileSync(
    testFolder("sites/golden/articles/2024/03/secret.png"),
    join(folder, "articles/lamps/secret-picture.png"),
  );
  return folder;
};

const page = "2026/10/11/the-night-the-lamps-went-out/";

describe("live coverage while it goes on", () => {
  let folder: string;
  let site: BuiltSite;
  before(async () => {
    folder = await folderWithPicture();
    site = await builtSite({ folder, now: "2026-10-11T23:00" });
  });

  it("lets no word of an update that is a draft or dated ahead into any file or its name", () => {
    assert.deepEqual(filesWith(/secret/i, site), []);
  });

  it("says which updates are not published yet, and when the next thing is due", async () => {
    assert.deepEqual(
      site.report.unpublished.map(({ title, reason, until }) => [title, reason, until?.iso]),
      [
        ["Secretword at dawn", "scheduled", "2026-10-12T06:00:00+09:00"],
        ["Secretdraft", "draft", undefined],
        ["Secretunready", "draft", undefined],
        ["Secrettitle", "scheduled", "2026-10-12T07:00:00+09:00"],
      ],
    );
    const dueAt = async (now: string) => (await nextDue({ folder, now, audience: "public" })).due;
    assert.equal(await dueAt("2026-10-11T23:00"), "2026-10-11T23:10:00+09:00");
    assert.equal(await dueAt("2026-10-11T23:10"), "2026-10-12T06:00:00+09:00");
    assert.equal(await dueAt("2026-10-12T07:00"), "2026-10-12T09:00:00+09:00");
  });

  it("shows the updates of the text and of files, newest first", () => {
    const ids = [...site.read(`${page}index.html`).matchAll(/<article class="update[^>]* id="([^"]*)"/g)];
    assert.deepEqual(
      ids.map(([, id]) => id),
      ["u-20261011-2245-the-lamps-come-on", "u-hospital", "u-20261011-2110"],
    );
  });

  it("tells browsers in a small file what there is", () => {
    const { version, ended, count, newest } = JSON.parse(site.read(`${page}live.json`));
    const markup = site.read(`${page}index.html`);
    assert.deepEqual([ended, count, newest.length], [false, 3, 3]);
    assert.ok(markup.includes(`&quot;version&quot;:&quot;${version}&quot;`));
    for (const [id, hash] of newest) assert.ok(markup.includes(`id="${id}" data-hash="${hash}"`), id);
  });

  it("has the updates as on the page in a second file", () => {
    const { updates, head } = JSON.parse(site.read(`${page}updates.json`));
    const markup = site.read(`${page}index.html`);
    assert.ok(markup.includes(updates));
    assert.ok(markup.includes(head));
  });

  it("describes the updates to search engines", () => {
    const [, json = ""] =
      /<script type="application\/ld\+json">(\{.*?"LiveBlogPosting".*?)<\/script>/s.exec(
        site.read(`${page}index.html`),
      ) ?? [];
    const { coverageStartTime, coverageEndTime, liveBlogUpdate } = JSON.parse(json);
    assert.equal(coverageStartTime, "2026-10-11T19:30:00+09:00");
    assert.equal(coverageEndTime, "2026-10-12T09:00:00+09:00");
    assert.deepEqual(
      liveBlogUpdate.map(({ headline, datePublished }: Record<string, string>) => [headline, datePublished]),
      [
        ["The lamps come on", "2026-10-11T22:45:00+09:00"],
        ["The hospital has an engine", "2026-10-11T21:40:00+09:00"],
        ["The night the lamps went out", "2026-10-11T21:10:00+09:00"],
      ],
    );
  });

  it("gives the time of the newest update to feeds, sitemaps and cards", () => {
    assert.match(site.read("atom.xml"), /<updated>2026-10-11T22:45:00\+09:00<\/updated>/);
    assert.match(
      site.read("sitemap-2026-10.xml"),
      /the-night-the-lamps-went-out\/<\/loc><lastmod>2026-10-11T22:45:00\+09:00/,
    );
    assert.match(site.read("index.html"), /datetime="2026-10-11T22:45:00\+09:00"/);
  });

  it("finds words of updates", () => {
    const found = site.files.filter((file) => unpacked(site, file).includes("It started at once"));
    assert.ok(found.some((file) => file.startsWith("search/index/2026/fragment/")));
  });

  it("shows updates that are not published in a preview, and says what they are", async () => {
    const preview = await builtSite({ folder, now: "2026-10-11T23:00", audience: "preview" });
    const markup = preview.read(`${page}index.html`);
    assert.match(markup, /Scheduled for 12 October 2026 at 06:00[^<]*<\/p><p class="update-time">/);
    assert.match(markup, /<p class="standing">Draft<\/p><p class="update-time">/);
    assert.ok(!preview.files.some((file) => file.endsWith("live.json")));
  });
});

describe("live coverage that has ended", () => {
  it("says so, shows all that came, and is asked for no more", async () => {
    const folder = await folderWithPicture();
    const site = await builtSite({ folder, now: "2026-10-12T09:00" });
    const markup = site.read(`${page}index.html`);
    assert.match(markup, /<p class="live-state"><span class="live-badge">Coverage has ended<\/span>/);
    assert.match(markup, /Secretbody/);
    assert.ok(site.files.some((file) => file.startsWith("pictures/secret-picture-")));
    assert.doesNotMatch(markup, /live-\w+\.js"/);
    assert.doesNotMatch(site.read("index.html"), /label live/);
    assert.equal(JSON.parse(site.read(`${page}live.json`)).ended, true);
  });

  it("ends 24 hours after its last update if it has no end", async () => {
    const folder = await smallPublication({
      "articles/lamps.md": `---
title: The night the lamps went out
date: 2026-10-11T20:00
section: world
kind: live
---

::: update 2026-10-11T21:00
Dark.
:::
`,
    });
    const endedAt = async (now: string): Promise<boolean> => {
      const site = await builtSite({ folder, now });
      return JSON.parse(site.read(`${page}live.json`)).ended;
    };
    assert.equal(await endedAt("2026-10-12T20:59"), false);
    assert.equal(await endedAt("2026-10-12T21:00"), true);
  });
});

describe("one update more", () => {
  it("changes its page and the files beside it, and what shows when it was updated", async () => {
    const others = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `articles/2026/other-${index}.md`,
        `---\ntitle: Other ${index}\ndate: 2026-09-${String(1 + (index % 28)).padStart(2, "0")}T08:00\nsection: culture\n---\n\nWords.\n`,
      ]),
    );
    const folder = await smallPublication({ ...files, ...others });
    writtenFiles(folder, { "articles/lamps/index.md": article.replace(/!\[.*\n/, "") });
    const { output } = await builtSite({ folder, now: "2026-10-11T23:00" });
    writtenFiles(folder, {
      "articles/lamps/updates/more.md": "---\ndate: 2026-10-11T22:55\ntitle: More\n---\n\nMore lamps.\n",
    });
    const { report } = await builtSite({ folder, now: "2026-10-11T23:00", output });
    const changed = report.update?.changed.filter((file) => !file.startsWith("search/index/")) ?? [];
    assert.deepEqual(changed.toSorted(), [
      `${page}index.html`,
      `${page}live.json`,
      `${page}updates.json`,
      "404.html",
      "archive/2026/10/index.html",
      "atom.xml",
      "feed.json",
      "feed.xml",
      "index.html",
      "sitemap-2026-10.xml",
      "sitemap.xml",
      "world/atom.xml",
      "world/feed.json",
      "world/feed.xml",
      "world/index.html",
    ]);
  });
});
