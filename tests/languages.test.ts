/** Rules for a publication whose further languages have pages of their own. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { htmlErrors } from "./support/html-errors.ts";
import { testFolder } from "./support/layered-content.ts";

const folder = testFolder("sites/bilingual");

let site: BuiltSite;
before(async () => {
  site = await builtSite({ folder, now: "2024-03-09T12:00" });
});

const page = (path: string): string => site.read(`${path}index.html`);

/** Returns the articles that the cards of a page lead to, in their order. */
const listed = (path: string): readonly string[] =>
  [
    ...page(path).matchAll(/<h\d class="headline"[^>]*><a class="u-url" href="\/post\/[\d/]*\/([^/"]*)\/"/g),
  ].map(([, slug = ""]) => slug);

const alternatesOf = (path: string): readonly string[] =>
  [
    ...page(path).matchAll(
      /<link rel="alternate" hreflang="([^"]*)" href="https:\/\/border\.example\/post([^"]*)">/g,
    ),
  ].map(([, language, url]) => `${language} ${url}`);

describe("a publication in several languages", () => {
  it("has pages of every kind for each language", () => {
    const german = site.files.filter((file) => /^de\/.*\.html$/.test(file));
    assert.deepEqual(german, [
      "de/archive/2024/03/index.html",
      "de/archive/2024/03/page/1/index.html",
      "de/archive/2024/index.html",
      "de/archive/index.html",
      "de/authors/ada-brandt/index.html",
      "de/authors/ada-brandt/page/1/index.html",
      "de/authors/index.html",
      "de/corrections/index.html",
      "de/culture/index.html",
      "de/index.html",
      "de/search/index.html",
      "de/tags/ferry/index.html",
      "de/tags/hafen/index.html",
      "de/tags/hafen/page/1/index.html",
      "de/tags/index.html",
      "de/town/index.html",
      "de/town/page/1/index.html",
    ]);
    for (const name of ["", "town/", "tags/hafen/", "authors/ada-brandt/"])
      for (const format of ["feed.xml", "atom.xml", "feed.json"])
        assert.ok(site.files.includes(`de/${name}${format}`), `de/${name}${format}`);
  });

  it("lists each article in its own language only", () => {
    assert.deepEqual(listed("de/"), ["die-faehre", "stadt-4", "stadt-3", "stadt-2", "stadt-1"]);
    assert.deepEqual(listed("de/town/"), ["die-faehre", "stadt-4", "stadt-3"]);
    assert.deepEqual(listed("ar/"), ["al-jisr"]);
    assert.deepEqual(listed("town/"), ["bridge", "the-ferry"]);
    const german = /die-faehre|stadt-\d|al-jisr/;
    for (const file of [
      "index.html",
      "feed.xml",
      "archive/2024/03/index.html",
      "town/feed.json",
      "tags/index.html",
    ])
      assert.doesNotMatch(site.read(file), german, file);
    assert.match(site.read("de/feed.json"), /stadt-4/);
    assert.doesNotMatch(site.read("de/atom.xml"), /the-ferry|al-jisr/);
  });

  it("lists an article in a language without pages of its own with those of its own language", () => {
    assert.deepEqual(listed("culture/"), ["le-pont"]);
    assert.match(page(""), /le-pont/);
  });

  it("speaks the language of the pages around an article, with its names", () => {
    const article = page("2024/03/05/die-faehre/");
    assert.match(article, /<html lang="de" dir="ltr">[\s\S]*<body>/);
    assert.match(article, /<title>Die Fähre fährt wieder · Die Grenzpost<\/title>/);
    assert.match(article, /<a href="\/post\/de\/"><bdi>Die Grenzpost<\/bdi><\/a>/);
    assert.match(
      article,
      /<nav class="sections" aria-label="Ressorts"><ul><li><a href="\/post\/de\/town\/" aria-current="true"><bdi>Stadt/,
    );
    assert.match(
      article,
      /<a href="\/post\/de\/authors\/ada-brandt\/"|href="\/post\/de\/authors\/ada-brandt\/"/,
    );
    assert.match(article, /<a rel="tag" href="\/post\/de\/tags\/hafen\/">/);
    assert.match(article, /"articleSection":"Stadt"/);
    assert.match(page("de/corrections/"), /viermal, nicht dreimal/);
    assert.doesNotMatch(page("corrections/"), /viermal/);
  });

  it("leads from each page to the front pages of all languages", () => {
    for (const path of ["", "de/", "ar/town/", "2024/03/05/die-faehre/", "about/"]) {
      const [nav = ""] = /<nav class="language-switch".*?<\/nav>/.exec(page(path)) ?? [];
      const links = [...nav.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].map(
        ([, url, name]) => `${url} ${name}`,
      );
      assert.deepEqual(links, ["/post/ English", "/post/de/ Deutsch", "/post/ar/ العربية"], path);
    }
    assert.match(page("ar/"), /href="\/post\/ar\/" aria-current="true">العربية/);
  });

  it("names the front pages and sections of all languages to search engines", () => {
    const fronts = ["en /", "de /de/", "ar /ar/", "x-default /"];
    for (const path of ["", "de/", "ar/"]) assert.deepEqual(alternatesOf(path), fronts);
    assert.deepEqual(alternatesOf("de/culture/"), ["en /culture/", "de /de/culture/", "x-default /culture/"]);
    assert.deepEqual(alternatesOf("authors/ada-brandt/"), [
      "en /authors/ada-brandt/",
      "de /de/authors/ada-brandt/",
      "x-default /authors/ada-brandt/",
    ]);
    assert.deepEqual(alternatesOf("de/town/page/1/"), []);
    assert.deepEqual(alternatesOf("sport/"), []);
    const sitemap = site.read("sitemap-pages.xml");
    for (const path of ["de/", "de/town/", "ar/"]) assert.ok(sitemap.includes(`/post/${path}</loc>`), path);
  });

  it("links the versions of an article and of a page, whatever pages list them", () => {
    const versions = [
      "de /2024/03/05/die-faehre/",
      "en /2024/03/05/the-ferry/",
      "x-default /2024/03/05/the-ferry/",
    ];
    for (const slug of ["die-faehre", "the-ferry"])
      assert.deepEqual(alternatesOf(`2024/03/05/${slug}/`).toSorted(), versions);
    const pages = ["en /about/", "de /ueber-uns/", "x-default /about/"];
    for (const path of ["about/", "ueber-uns/"]) assert.deepEqual(alternatesOf(path), pages);
    assert.match(page("about/"), /<nav class="translations".*href="\/post\/ueber-uns\/">Deutsch<\/a>/);
    assert.match(page("ueber-uns/"), /<nav class="translations".*href="\/post\/about\/">English<\/a>/);
  });

  it("leads to the policies in the language of the page, if there is such a version", () => {
    assert.match(page("de/corrections/"), /<p class="policy"><a href="\/post\/ueber-uns\/">/);
    assert.match(page("corrections/"), /<p class="policy"><a href="\/post\/about\/">/);
    assert.doesNotMatch(page("ar/corrections/"), /class="policy"/);
    assert.match(page("de/"), /"ethicsPolicy":"[^"]*\/ueber-uns\/"/);
    assert.match(page("ar/"), /"ethicsPolicy":"[^"]*\/about\/"/);
  });

  it("has feeds in each language, with an id of their own", () => {
    const feed = site.read("de/atom.xml");
    assert.match(feed, /<feed [^>]*xml:lang="de"/);
    assert.match(feed, /<title>Die Grenzpost<\/title>/);
    assert.match(feed, /<id>tag:border\.example,2026:\/de\/<\/id>/);
    assert.match(site.read("de/town/feed.xml"), /<title>Stadt – Die Grenzpost<\/title>/);
  });

  it("keeps what is scheduled out of every language", () => {
    const leaks = site.files.filter(
      (file) => /spaeter|geheim/i.test(file) || /spaeter|geheim/i.test(site.read(file)),
    );
    assert.deepEqual(leaks, []);
    assert.ok(!site.files.includes("de/sport/index.html"));
  });

  it("has the static pages of a language in the footer of its pages", () => {
    assert.match(page("de/"), /<nav class="foot-links".*?ueber-uns.*?<\/nav>/);
    assert.doesNotMatch(page("de/"), /href="\/post\/about\/"/);
    assert.match(page("ueber-uns/"), /<bdi>Die Grenzpost<\/bdi>/);
  });

  it("searches the articles of a language on its own page", () => {
    assert.match(page("de/search/"), /&quot;languages&quot;:\[\{&quot;language&quot;:&quot;de&quot;/);
    assert.doesNotMatch(page("de/search/"), /&quot;language&quot;:&quot;ar&quot;,&quot;indexes/);
  });

  it("passes html-validate on every page", async () => {
    assert.deepEqual(await htmlErrors(site), []);
  });
});
