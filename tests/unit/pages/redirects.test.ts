import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Page } from "../../../src/pages/page.ts";
import { aliasUrl, encodedPath, redirectPages } from "../../../src/pages/redirects.ts";
import { anyText } from "../../support/any-text.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

const linesOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) =>
    page.kind === "redirectsFile" ? page.view.redirects.map(({ from, to }) => `${from} ${to}`) : [],
  );

describe("the pages of redirects", () => {
  const article = articleFixture({ language: "fr", aliases: ["/2021/old", "/old.html"] });
  const site = siteFixture({ articles: [article], pages: [staticPageFixture({ aliases: ["/about-us/"] })] });

  it("exist at each former address, with the file of the article as source", () => {
    const [first, ...others] = redirectPages(site);
    assert.deepEqual(
      [first?.kind, first?.url, first?.source],
      ["redirect", "/2021/old/", article.record.origin.file],
    );
    assert.deepEqual(first?.view, {
      language: "fr",
      title: article.record.title,
      url: "/paper/2023/11/09/harbour-reopens/",
      canonical: "https://example.org/paper/2023/11/09/harbour-reopens/",
    });
    assert.deepEqual(
      others.map(({ url, source }) => `${url} ${source}`),
      [
        `/old.html ${article.record.origin.file}`,
        "/about-us/ content/pages/about.md",
        "/_redirects the list of redirects",
      ],
    );
  });

  it("exist for each line of redirects.yaml too, also if that leads to another host", () => {
    const redirects = {
      origin: { file: "content/redirects.yaml", positions: new Map() },
      redirects: [
        { from: "/feed", to: "/feed.xml" },
        { from: "/shop/", to: "https://shop.example/" },
      ],
    };
    const pages = redirectPages(siteFixture({ articles: [], redirects }));
    assert.deepEqual(
      pages.slice(0, 2).map(({ url, source, view }) => ({ url, source, view })),
      [
        {
          url: "/feed/",
          source: "content/redirects.yaml",
          view: {
            language: "en",
            title: "/feed.xml",
            url: "/paper/feed.xml",
            canonical: "https://example.org/paper/feed.xml",
          },
        },
        {
          url: "/shop/",
          source: "content/redirects.yaml",
          view: {
            language: "en",
            title: "https://shop.example/",
            url: "https://shop.example/",
            canonical: "https://shop.example/",
          },
        },
      ],
    );
    assert.deepEqual(linesOf(pages), [
      "/paper/feed /paper/feed.xml",
      "/paper/feed/ /paper/feed.xml",
      "/paper/shop https://shop.example/",
      "/paper/shop/ https://shop.example/",
    ]);
  });

  it("lists them sorted, folders with and without a slash, all below the base path", () => {
    assert.deepEqual(linesOf(redirectPages(site)), [
      "/paper/2021/old /paper/2023/11/09/harbour-reopens/",
      "/paper/2021/old/ /paper/2023/11/09/harbour-reopens/",
      "/paper/about-us /paper/about/",
      "/paper/about-us/ /paper/about/",
      "/paper/old.html /paper/2023/11/09/harbour-reopens/",
    ]);
  });

  it("lists addresses that are gone once, and makes no page of them", () => {
    const publication = publicationFixture({ gone: ["/2021/retracted", "/2021/retracted/", "/a:b.html"] });
    const pages = redirectPages(siteFixture({ articles: [], publication }));
    assert.equal(pages.length, 1);
    assert.deepEqual(
      pages.flatMap((page) => (page.kind === "redirectsFile" ? page.view.redirects : [])),
      ["/paper/2021/retracted", "/paper/2021/retracted/", "/paper/a%3Ab.html"].map((from) => ({
        from,
        to: "/paper/404.html",
        status: 410,
      })),
    );
  });

  it("encodes both ends of a redirect", () => {
    const moved = siteFixture({ articles: [articleFixture({ url: "/ü/", aliases: ["/été/*"] })] });
    assert.deepEqual(linesOf(redirectPages(moved)), [
      "/paper/%C3%A9t%C3%A9/%2A /paper/%C3%BC/",
      "/paper/%C3%A9t%C3%A9/%2A/ /paper/%C3%BC/",
    ]);
  });

  it("makes one page for an alias that is listed twice", () => {
    const twice = siteFixture({ articles: [articleFixture({ aliases: ["/old", "/old/"] })] });
    assert.equal(redirectPages(twice).filter(({ kind }) => kind === "redirect").length, 1);
  });

  it("lists the root only with its slash", () => {
    const root = siteFixture({ articles: [articleFixture({ aliases: ["/"] })] });
    assert.deepEqual(linesOf(redirectPages(root)), ["/paper/ /paper/2023/11/09/harbour-reopens/"]);
  });

  it("lists nothing if nothing has moved", () => {
    const [file, ...others] = redirectPages(siteFixture());
    assert.deepEqual(others, []);
    assert.deepEqual(file?.kind === "redirectsFile" && file.view, { redirects: [] });
  });
});

const cases = [
  ["/2021/old/", "/2021/old/"],
  ["/2021/old", "/2021/old/"],
  ["/2021/old.html", "/2021/old.html"],
  ["/2021/old.PHP", "/2021/old.PHP"],
  ["/news/version-1.2", "/news/version-1.2/"],
  ["/a.b/c", "/a.b/c/"],
  ["/", "/"],
  ["/%C3%A9t%C3%A9/", "/été/"],
  ["/été", "/été/"],
  ["/e\u0301te\u0301/", "/\u00e9t\u00e9/"],
  ["/e%CC%81t/", "/\u00e9t/"],
  ["/a%20b/", "/a b/"],
  ["/%ED%95%9C/", "/한/"],
  ["/100%/", "/100%/"],
  ["/%2E%2E/%2e%2e/etc", "/%2E%2E/%2e%2e/etc/"],
  ["/a%00b/", "/a%00b/"],
  ["/a%3Fb/", "/a%3Fb/"],
] as const;

for (const [alias, expected] of cases)
  it(`the url of the alias ${alias} is ${expected}`, () => {
    assert.equal(aliasUrl(alias), expected);
  });

const encodedPathCases = [
  ["/2021/old/", "/2021/old/"],
  ["/été/", "/%C3%A9t%C3%A9/"],
  ["/a:b/*", "/a%3Ab/%2A"],
  ["/100%/", "/100%25/"],
] as const;

for (const [path, expected] of encodedPathCases)
  it(`the path ${path} is encoded as ${expected}`, () => {
    assert.equal(encodedPath(path), expected);
  });

it("an encoded path is one column of ASCII for any path, and can be decoded", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const encoded = encodedPath(`/${text}`);
      assert.match(encoded, /^\/[^\s*:]*$/);
      assert.equal(decodeURIComponent(encoded), `/${text.toWellFormed()}`);
    }),
  );
});
