import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { contentPolicy, metadata } from "../../../../layouts/parts/head.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const render = (changes: Parameters<typeof headOf>[0] = {}): string =>
  metadata(headOf(changes), chromeOf()).markup;

describe("metadata", () => {
  const titles = [
    ["World", "World · The Meridian"],
    ["", "The Meridian"],
    [
      "Top American diplomat opens Seoul talks on the North’s weapons",
      "Top American diplomat opens Seoul talks on the North’s weapons",
    ],
  ] as const;
  for (const [title, wanted] of titles)
    it(`calls it "${wanted}"`, () => {
      assert.match(render({ title }), new RegExp(`<title>${wanted}</title>`));
    });

  it("loads the scripts that the page needs, if they exist", () => {
    const chrome = chromeOf({ scriptUrls: { share: "/assets/share-1.js", embeds: "/assets/embeds-1.js" } });
    const { markup } = metadata(headOf({ scripts: ["share", "unknown"] }), chrome);
    assert.deepEqual(markup.match(/<script type="module"[^>]*><\/script>/g), [
      '<script type="module" src="/assets/share-1.js"></script>',
    ]);
  });

  it("has the canonical address, unless there is none", () => {
    assert.match(render(), /<link rel="canonical" href="https:\/\/example\.org\/2023\/11\/09\/ferries\/">/);
    assert.doesNotMatch(render({ canonical: undefined }), /canonical|og:url/);
  });

  it("asks for large pictures in results, or not to be indexed at all", () => {
    assert.match(render(), /<meta name="robots" content="max-snippet:-1,max-image-preview:large">/);
    assert.match(render({ indexed: false }), /<meta name="robots" content="noindex">/);
  });

  it("tells search engines when to forget an article", () => {
    const article = {
      published: "2023-11-09T14:20:00+09:00",
      expires: "2023-12-09T00:00:00+09:00",
      section: "World",
      tags: [],
      authorUrls: [],
    };
    assert.match(render({ article }), /large,unavailable_after:2023-12-09T00:00:00\+09:00">/);
    assert.match(render({ article, indexed: false }), /content="noindex">/);
  });

  it("leaves out what is unknown", () => {
    assert.doesNotMatch(render(), /description|article:/);
    assert.match(render({ description: "News." }), /<meta name="description" content="News\.">/);
  });

  it("has Open Graph properties of an article", () => {
    const output = render({
      openGraphType: "article",
      article: {
        published: "2023-11-09T14:20:00+09:00",
        section: "World",
        tags: ["Ports", "Sea"],
        authorUrls: ["https://example.org/a/"],
      },
    });
    for (const [property, content] of [
      ["og:type", "article"],
      ["article:published_time", "2023-11-09T14:20:00+09:00"],
      ["article:section", "World"],
      ["article:tag", "Ports"],
      ["article:tag", "Sea"],
      ["article:author", "https://example.org/a/"],
      ["og:image:alt", "The Meridian"],
    ] as const)
      assert.ok(output.includes(`<meta property="${property}" content="${content}">`), property);
    assert.doesNotMatch(output, /modified_time/);
  });

  it("names its language with a territory, and those of its versions once", () => {
    const alternates = [
      { language: "fr", url: "https://example.org/fr/" },
      { language: "pt-BR", url: "https://example.org/pt/" },
      { language: "en", url: "https://example.org/" },
      { language: "x-default", url: "https://example.org/" },
    ];
    const found = render({ alternates }).match(/og:locale[^>]*(?=">)/g);
    assert.deepEqual(found, [
      'og:locale" content="en_US',
      'og:locale:alternate" content="fr_FR',
      'og:locale:alternate" content="pt_BR',
    ]);
  });

  it("names its authors in the fediverse, and the profiles of whom it is about", () => {
    const output = render({
      creators: ["@mara@social.example"],
      profiles: ["https://social.example/@paper"],
    });
    assert.ok(output.includes('<meta name="fediverse:creator" content="@mara@social.example">'));
    assert.ok(output.includes('<link rel="me" href="https://social.example/@paper">'));
    assert.doesNotMatch(render(), /fediverse|rel="me"/);
  });

  it("has one data script for each piece of JSON-LD", () => {
    const output = render({ jsonLd: [{ name: "</script>" }, { name: "two" }] });
    assert.equal(output.match(/<script type="application\/ld\+json">/g)?.length, 2);
    assert.ok(output.includes('{"name":"\\u003c/script\\u003e"}'));
  });

  it("has the background colours as theme colours", () => {
    const tokens = readFileSync(new URL("../../../../layouts/styles/tokens.css", import.meta.url), "utf8");
    const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
    assert.ok(light && dark);
    assert.ok(render().includes(`content="${light}" media="(prefers-color-scheme: light)"`));
    assert.ok(render().includes(`content="${dark}" media="(prefers-color-scheme: dark)"`));
  });
});

const policyOf = (scripts: readonly string[], frameHosts: readonly string[]): string =>
  contentPolicy({ scripts, frameHosts }).markup.replaceAll("&#39;", "'");

describe("a page's content security policy", () => {
  it("allows resources of the site only", () => {
    assert.match(policyOf([], []), /default-src 'self'; script-src 'self'; frame-src 'none';/);
  });

  it("allows frames of the page's embeds", () => {
    assert.match(policyOf([], ["https://player.vimeo.com"]), /frame-src https:\/\/player\.vimeo\.com;/);
  });

  it("allows hosts that the publication names, each for its purpose", () => {
    const hosts = {
      scripts: ["https://a.example"],
      styles: ["https://b.example"],
      images: ["https://c.example", "https://d.example"],
      fonts: ["https://e.example"],
      frames: ["https://f.example", "https://player.vimeo.com"],
      connections: ["https://g.example"],
      forms: ["https://h.example"],
      media: ["https://i.example"],
    };
    const page = { scripts: [], frameHosts: ["https://player.vimeo.com"] };
    const [, policy = ""] = /content="([^"]+)"/.exec(contentPolicy(page, hosts).markup) ?? [];
    assert.deepEqual(policy.replaceAll("&#39;", "'").split("; "), [
      "default-src 'self'",
      "script-src 'self' https://a.example",
      "style-src 'self' https://b.example",
      "img-src 'self' https://c.example https://d.example",
      "font-src 'self' https://e.example",
      "connect-src 'self' https://g.example",
      "media-src 'self' https://i.example",
      "frame-src https://player.vimeo.com https://f.example",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self' https://h.example",
    ]);
  });

  it("allows WebAssembly on the search page only", () => {
    assert.match(policyOf(["search"], []), /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policyOf(["share"], []), /unsafe/);
  });
});
