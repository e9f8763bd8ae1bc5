/** The golden site as machines read it, with parsers and schemas that are independent of the generator. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { outputPath } from "../src/pages/page.ts";
import type { FeedView } from "../src/pages/views/files.ts";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { jsonLdSchemas } from "./support/json-ld-schemas.ts";
import { testFolder } from "./support/layered-content.ts";
import { prepareFolder } from "./support/prepare-folder.ts";
import { shownText } from "./support/shown-text.ts";
import { sitemapErrors } from "./support/sitemap-errors.ts";
import { xmlTree } from "./support/xml-tree.ts";

const folder = testFolder("sites/golden");
const now = "2024-03-09T12:00";

let site: BuiltSite;
before(async () => {
  site = await builtSite({ folder, now });
});

const { plan } = await prepareFolder({ folder, now, audience: "public" });

/** The feeds of one format: the file's text beside the view that it was made of. */
const feedsOf = (kind: "rss" | "atom" | "jsonFeed"): readonly (readonly [string, FeedView])[] =>
  (plan?.pages ?? []).flatMap((page) =>
    page.kind === kind ? [[site.read(outputPath(page.url)), page.view] as const] : [],
  );

const milliseconds = (date: unknown): number => Date.parse(String(date));

describe("the golden site's feeds", () => {
  it("hold in RSS, field by field, what their views hold", () => {
    const feeds = feedsOf("rss");
    assert.equal(feeds.length, 11);
    for (const [text, view] of feeds) {
      const feed = parseRssFeed(text);
      assert.deepEqual(
        [feed.title, feed.link, feed.description],
        [view.title, view.homeUrl, view.description],
      );
      assert.deepEqual(
        feed.atom?.links?.map(({ href }) => href),
        [view.urls.rss],
      );
      const items = feed.items ?? [];
      assert.equal(items.length, view.items.length);
      items.forEach((item, index) => {
        const wanted = view.items[index];
        assert.deepEqual(
          {
            id: item.guid?.value,
            isAddress: item.guid?.isPermaLink,
            url: item.link,
            title: item.title,
            // HTML, of which nothing but signs of HTML is escaped.
            summary: item.description && shownText(item.description),
            html: item.content?.encoded,
            published: milliseconds(item.pubDate),
            authors: item.dc?.creators,
            categories: item.categories?.map(({ name }) => name),
          },
          {
            id: wanted?.id,
            isAddress: false,
            url: wanted?.url,
            title: wanted?.title,
            summary: wanted?.summary,
            html: wanted?.html.trim(),
            published: milliseconds(wanted?.published),
            authors: wanted?.authors.map(({ name }) => name),
            categories: wanted?.categories,
          },
        );
      });
    }
  });

  it("hold the same in Atom", () => {
    for (const [text, view] of feedsOf("atom")) {
      const feed = parseAtomFeed(text);
      assert.deepEqual([feed.id, feed.title?.value], [view.id, view.title]);
      assert.deepEqual(
        feed.entries?.map(({ id, title, content, published, authors }) => [
          id,
          title?.value,
          content?.value?.trim(),
          milliseconds(published),
          authors?.map(({ name }) => name),
        ]) ?? [],
        view.items.map(({ id, title, html, published, authors }) => [
          id,
          title,
          html.trim(),
          milliseconds(published),
          authors.map(({ name }) => name),
        ]),
      );
    }
  });

  it("hold the same in JSON Feed", () => {
    for (const [text, view] of feedsOf("jsonFeed")) {
      const feed = parseJsonFeed(JSON.parse(text));
      assert.deepEqual(
        [feed.title, feed.home_page_url, feed.feed_url],
        [view.title, view.homeUrl, view.urls.json],
      );
      assert.deepEqual(
        feed.items?.map((item) => [item.id, item.url, item.title, item.content_html, item.tags]) ?? [],
        view.items.map(({ id, url, title, html, categories }) => [id, url, title, html.trim(), categories]),
      );
    }
  });

  it("hold no address that is relative, no script and no form", () => {
    for (const kind of ["rss", "atom", "jsonFeed"] as const)
      for (const [, view] of feedsOf(kind))
        for (const { html } of view.items) {
          assert.doesNotMatch(html, / (?:href|src|cite)="(?!https?:\/\/|mailto:|tel:)/);
          assert.doesNotMatch(html, /<(?:script|form|input|iframe|object|style)\b/i);
        }
  });
});

describe("the golden site's files for machines", () => {
  it("are sitemaps that keep to their schemas and name every page that is to be found", () => {
    const maps = site.files.filter((file) => /sitemap.*\.xml$/.test(file));
    assert.equal(maps.length, 6);
    for (const file of maps) assert.deepEqual(sitemapErrors(site.read(file)), [], file);
    const named = new Set(
      maps.flatMap((file) =>
        [...site.read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => decodeURI(match[1] ?? "")),
      ),
    );
    for (const file of site.files.filter((name) => name.endsWith("index.html"))) {
      const markup = site.read(file);
      const isFound = !/noindex|http-equiv="refresh"|rel="canonical" href="https:\/\/elsewhere/.test(markup);
      const url = `https://golden.example/post/${file.replace(/index\.html$/, "")}`;
      assert.equal(named.has(url), isFound, url);
    }
  });

  it("name in the news sitemap what came out in the last 48 hours", () => {
    const news = [...site.read("news-sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    assert.deepEqual(news, ["https://golden.example/post/2024/03/08/bridge-part-three/"]);
  });

  it("are XML that any parser takes", () => {
    const files = site.files.filter((file) => file.endsWith(".xml"));
    assert.ok(files.length >= 28);
    for (const file of files) assert.ok(xmlTree(site.read(file)).name !== "", file);
  });

  it("are JSON-LD of known form on every page", () => {
    const schemas = Object.values(jsonLdSchemas);
    let count = 0;
    for (const file of site.files.filter((name) => name.endsWith(".html")))
      for (const [, json = ""] of site
        .read(file)
        .matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
        count += 1;
        const data: unknown = JSON.parse(json);
        assert.ok(
          schemas.some((schema) => schema.safeParse(data).success),
          `${file}: ${json.slice(0, 300)}`,
        );
      }
    assert.ok(count > 40);
  });

  it("are a web manifest whose icons exist", () => {
    const { icons, start_url: start } = JSON.parse(site.read("site.webmanifest"));
    assert.equal(start, "/post/");
    for (const { src } of icons) assert.ok(site.files.includes(src.replace("/post/", "")), src);
  });
});
