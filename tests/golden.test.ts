/** Rules for every page and file, tested with the golden site, which holds one of everything. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { htmlErrors } from "./support/html-errors.ts";
import { testFolder } from "./support/layered-content.ts";

const folder = testFolder("sites/golden");
const now = "2024-03-09T12:00";

let site: BuiltSite;
before(async () => {
  site = await builtSite({ folder, now });
});

const htmlFiles = (): readonly string[] => site.files.filter((file) => file.endsWith(".html"));

describe("the golden site", () => {
  it("has a page of every kind at the address that readers expect", () => {
    const expected = [
      "2023/12/31/tada-tada/index.html",
      "2024/02/23/al-jisr/index.html",
      "2024/02/24/le-pont/index.html",
      "2024/02/25/a-word-from-the-quarry/index.html",
      "2024/02/26/live-from-the-bridge/index.html",
      "2024/02/27/an-interview/index.html",
      "2024/02/28/an-explainer/index.html",
      "2024/02/29/a-review/index.html",
      "2024/03/04/hostile/index.html",
      "2024/03/05/bridge-part-one/index.html",
      "2024/03/06/bridge-part-two/index.html",
      "2024/03/08/bridge-part-three/index.html",
      "404.html",
      "about-us.html",
      "about/index.html",
      "archive/2023/12/index.html",
      "archive/2023/index.html",
      "archive/2024/02/index.html",
      "archive/2024/02/page/1/index.html",
      "archive/2024/03/index.html",
      "archive/2024/index.html",
      "archive/index.html",
      "authors/ada-brandt/index.html",
      "authors/ben-okri-vale/index.html",
      "authors/index.html",
      "bridge.html",
      "corrections-policy/index.html",
      "corrections/index.html",
      "index.html",
      "old/bridge/index.html",
      "quiet/index.html",
      "search/index.html",
      "tags/bridges/index.html",
      "tags/elan/index.html",
      "tags/index.html",
      "tags/jswr/index.html",
      "tags/r-d-tag/index.html",
      "tags/rivers/index.html",
      "town/index.html",
      "town/page/1/index.html",
      "views/index.html",
    ];
    assert.deepEqual(htmlFiles(), expected);
  });

  it("has feeds for the site and for each section, tag and author, and the files for machines", () => {
    const others = site.files.filter(
      (file) => !/\.(?:html|png|svg|ico)$/.test(file) && !/^(?:assets|pictures|search)\//.test(file),
    );
    const feedFolders = [
      "",
      "authors/ada-brandt/",
      "authors/ben-okri-vale/",
      "quiet/",
      "tags/bridges/",
      "tags/elan/",
      "tags/jswr/",
      "tags/r-d-tag/",
      "tags/rivers/",
      "town/",
      "views/",
    ];
    const feeds = feedFolders.flatMap((name) => [`${name}atom.xml`, `${name}feed.json`, `${name}feed.xml`]);
    const machine = [
      "_redirects",
      "news-sitemap.xml",
      "robots.txt",
      "site.webmanifest",
      "sitemap.xml",
      "sw.js",
    ];
    const maps = ["sitemap-2023-12.xml", "sitemap-2024-02.xml", "sitemap-2024-03.xml", "sitemap-pages.xml"];
    assert.deepEqual(others, [...feeds, ...machine, ...maps].sort());
  });

  it("links the published language versions of an article, for readers and for search engines", () => {
    const base = "https://golden.example/post/";
    const versions = [
      ["ar", "2024/02/23/al-jisr/"],
      ["fr", "2024/02/24/le-pont/"],
      ["en", "2024/03/05/bridge-part-one/"],
    ] as const;
    const names = { ar: "العربية", fr: "Français", en: "English" };
    const alternates = [...versions, ["x-default", "2024/03/05/bridge-part-one/"]].map(
      ([language, path]) => `<link rel="alternate" hreflang="${language}" href="${base}${path}">`,
    );
    for (const [own, path] of versions) {
      const page = site.read(`${path}index.html`);
      assert.deepEqual(page.match(/<link rel="alternate" hreflang=[^>]*>/g), alternates);
      const nav = /<nav class="translations".*?<\/nav>/s.exec(page)?.[0] ?? "";
      const links = [
        ...nav.matchAll(/hreflang="([^"]*)" lang="([^"]*)" dir="[^"]*" href="([^"]*)">([^<]*)</g),
      ];
      assert.deepEqual(
        links.map(([, ...parts]) => parts),
        versions
          .filter(([language]) => language !== own)
          .map(([language, target]) => [language, language, `/post/${target}`, names[language]]),
      );
    }
    assert.doesNotMatch(site.read("2024/03/06/bridge-part-two/index.html"), /hreflang|class="translations"/);
  });

  it("says in structured data which version is the original", () => {
    const original = site.read("2024/02/23/al-jisr/index.html");
    assert.match(original, /"workTranslation":\[\{"@type":"NewsArticle","@id":"[^"]*le-pont\/#article"/);
    assert.match(
      site.read("2024/03/05/bridge-part-one/index.html"),
      /"translationOfWork":\{"@type":"NewsArticle","@id":"[^"]*al-jisr\/#article","url":"[^"]*al-jisr\/","headline":"[^"]*","inLanguage":"ar"\}/,
    );
  });

  it("passes html-validate on every page", async () => {
    assert.deepEqual(await htmlErrors(site), []);
  });

  it("lets no word of a draft, a scheduled article or an unpublished page out, into no file and no file's name", () => {
    const secret = /draftword|draftbody|drafttag|scheduledword|scheduledbody|scheduledtag|secret|unfinished/i;
    const leaks = site.files.filter((file) => secret.test(file) || secret.test(site.read(file)));
    assert.deepEqual(leaks, []);
    assert.deepEqual(
      site.report.unpublished.map(({ file, reason, until }) => [
        file.slice(folder.length + 1),
        reason,
        until?.iso,
      ]),
      [
        ["articles/2024/03/draft.md", "draft", undefined],
        ["articles/2024/03/scheduled.md", "scheduled", "2024-03-10T06:00:00-04:00"],
        ["pages/unfinished.md", "draft", undefined],
      ],
    );
  });

  it("asks nothing of another host and runs no script but the site's own", () => {
    for (const file of htmlFiles()) {
      const markup = site.read(file);
      for (const [, address] of markup.matchAll(
        /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\ssrc="([^"]*)"/g,
      ))
        assert.match(address ?? "", /^\/post\//, file);
      for (const [, attributes = ""] of markup.matchAll(/<script\b([^>]*)>/g))
        assert.match(
          attributes,
          /^ (?:type="(?:application\/ld\+json|speculationrules)"|(?:type="module" )?src="\/post\/assets\/[a-z]+-\w+\.js")$/,
          file,
        );
      assert.doesNotMatch(markup, /\son[a-z]+=|\sstyle=|javascript:/i, file);
    }
  });

  it("has no inner link that leads nowhere", () => {
    const there = new Set(site.files);
    for (const file of htmlFiles())
      for (const [, address = ""] of site.read(file).matchAll(/ (?:href|src)="(\/[^"?#]*)/g)) {
        assert.ok(address.startsWith("/post/"), `${file}: ${address} leaves the base path`);
        const path = decodeURIComponent(address.slice("/post/".length));
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        assert.ok(there.has(target), `${file}: ${address} leads nowhere`);
      }
  });

  it("prints template signs of a body as they stand", () => {
    assert.match(site.read("2024/03/05/bridge-part-one/index.html"), /\{\{ not \}\} a \{% template %\}/);
  });

  it("shows a thread's earlier and later parts, this one among them", () => {
    const markup = site.read("2024/03/06/bridge-part-two/index.html");
    const story = markup.slice(markup.indexOf('id="story"'));
    assert.match(story, /The bridge[\s\S]*bridge-part-one[\s\S]*aria-current[\s\S]*bridge-part-three/);
  });

  it("shows corrections on the article and, newest first, on the corrections page", () => {
    const page = site.read("corrections/index.html");
    const [later, earlier] = [
      page.indexOf("The name of the mason"),
      page.indexOf("the number of stones as 12"),
    ];
    assert.ok(later > 0 && later < earlier);
    assert.match(site.read("2024/03/05/bridge-part-one/index.html"), /id="corrections"[\s\S]*It is 13\./);
  });

  it("keeps old addresses alive, by a page and by a line of _redirects", () => {
    assert.match(
      site.read("old/bridge/index.html"),
      /http-equiv="refresh" content="0; ?url=\/post\/2024\/03\/05\/bridge-part-one\/"/,
    );
    assert.match(
      site.read("_redirects"),
      /^\/post\/bridge\.html \/post\/2024\/03\/05\/bridge-part-one\/ 301$/m,
    );
  });

  it("pins the lead that site.yaml names", () => {
    const front = site.read("index.html");
    assert.match(front, /<article class="card card-lead h-entry"[\s\S]*?bridge-part-two/);
  });

  it("has the icons that its pages and its manifest name", () => {
    const named = [
      ...site.read("index.html").matchAll(/<link rel="(?:icon|apple-touch-icon)" href="\/post\/([^"]+)"/g),
      ...site.read("site.webmanifest").matchAll(/"src": ?"\/post\/([^"]+)"/g),
    ].map(([, file = ""]) => file);
    assert.equal(named.length, 6);
    for (const file of [...named, "favicon.ico", "card.png"]) assert.ok(site.files.includes(file), file);
  });

  it("has, under their content's name, the pictures that are used", () => {
    const pictures = site.files.filter((file) => /^pictures\/(?!card-)/.test(file));
    const names = pictures.map((file) => file.replace(/-[0-9a-f]{10}-.*/, ""));
    assert.deepEqual([...new Set(names)], ["pictures/ada", "pictures/bridge"]);
  });

  it("has its drafts in a preview, marked as such, and kept out of search engines and feeds", async () => {
    const preview = await builtSite({ folder, now, audience: "preview" });
    const draft = preview.read("2024/03/01/draftword-headline/index.html");
    assert.match(draft, /noindex/);
    assert.match(draft, /Draft/);
    assert.match(preview.read("2024/03/10/scheduledword-headline/index.html"), /Scheduled for/);
    assert.match(preview.read("robots.txt"), /Disallow: \//);
    for (const file of preview.files.filter((name) => /\.(?:xml|json)$/.test(name)))
      assert.doesNotMatch(preview.read(file), /draftword|scheduledword/i, file);
  });
});

describe("the golden site under a clock", () => {
  it("names no news sitemap when nothing is new", async () => {
    const later = await builtSite({ folder, now: "2024-06-01T12:00" });
    assert.equal(later.files.includes("news-sitemap.xml"), false);
    assert.doesNotMatch(later.read("robots.txt"), /news-sitemap/);
    assert.match(site.read("robots.txt"), /^Sitemap: https:\/\/golden\.example\/post\/news-sitemap\.xml$/m);
  });

  it("has a scheduled article from the second on that its date names", async () => {
    const path = "2024/03/10/scheduledword-headline/index.html";
    const early = await builtSite({ folder, now: "2024-03-10T05:59:59" });
    const late = await builtSite({ folder, now: "2024-03-10T06:00:00" });
    assert.equal(early.files.includes(path), false);
    assert.equal(late.files.includes(path), true);
    assert.match(late.read("index.html"), /Scheduledword/);
    assert.ok(late.files.some((file) => file.startsWith(join("pictures", "secret"))));
  });
});
