import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redirectPages } from "../../../../src/pages/machine/redirectPages.ts";
import type { Page } from "../../../../src/pages/page.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { siteFixture } from "../../../support/siteFixture.ts";
import { staticPageFixture } from "../../../support/staticPageFixture.ts";

const linesOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) =>
    page.kind === "redirectsFile" ? page.view.redirects.map(({ from, to }) => `${from} ${to}`) : [],
  );

describe("redirectPages", () => {
  const article = articleFixture({ language: "fr", aliases: ["/2021/old", "/old.html"] });
  const site = siteFixture({ articles: [article], pages: [staticPageFixture({ aliases: ["/about-us/"] })] });

  it("makes a page at each former address, and names the file that asks for it", () => {
    const [first, ...others] = redirectPages(site);
    assert.deepEqual(
      [first?.kind, first?.url, first?.source],
      ["redirect", "/2021/old/", article.origin.file],
    );
    assert.deepEqual(first?.view, {
      language: "fr",
      title: article.title,
      url: "/paper/2023/11/09/harbour-reopens/",
      canonical: "https://example.org/paper/2023/11/09/harbour-reopens/",
    });
    assert.deepEqual(
      others.map(({ url, source }) => `${url} ${source}`),
      [
        `/old.html ${article.origin.file}`,
        "/about-us/ content/pages/about.md",
        "/_redirects the list of redirects",
      ],
    );
  });

  it("lists them sorted, folders with and without their slash, all below the base path", () => {
    assert.deepEqual(linesOf(redirectPages(site)), [
      "/paper/2021/old /paper/2023/11/09/harbour-reopens/",
      "/paper/2021/old/ /paper/2023/11/09/harbour-reopens/",
      "/paper/about-us /paper/about/",
      "/paper/about-us/ /paper/about/",
      "/paper/old.html /paper/2023/11/09/harbour-reopens/",
    ]);
  });

  it("lists what is gone for good as such, once, and makes no page of it", () => {
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

  it("makes one page of an address that is written twice", () => {
    const twice = siteFixture({ articles: [articleFixture({ aliases: ["/old", "/old/"] })] });
    assert.equal(redirectPages(twice).filter(({ kind }) => kind === "redirect").length, 1);
  });

  it("lists a whole address for the root, which is nothing without its slash", () => {
    const root = siteFixture({ articles: [articleFixture({ aliases: ["/"] })] });
    assert.deepEqual(linesOf(redirectPages(root)), ["/paper/ /paper/2023/11/09/harbour-reopens/"]);
  });

  it("lists nothing where nothing has moved", () => {
    const [file, ...others] = redirectPages(siteFixture());
    assert.deepEqual(others, []);
    assert.deepEqual(file?.kind === "redirectsFile" && file.view, { redirects: [] });
  });
});
