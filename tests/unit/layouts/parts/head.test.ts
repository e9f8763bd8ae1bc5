import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { contentPolicy, metadata } from "../../../../layouts/parts/head.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const render = (changes: Parameters<typeof headOf>[0] = {}): string =>
  metadata(headOf(changes), chromeOf()).markup;

describe("what a page says of itself", () => {
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

  it("names the scripts that it has a use for, and none that there is not", () => {
    const chrome = chromeOf({ scriptUrls: { share: "/assets/share-1.js", embeds: "/assets/embeds-1.js" } });
    const { markup } = metadata(headOf({ scripts: ["share", "unknown"] }), chrome);
    assert.deepEqual(markup.match(/<script type="module"[^>]*><\/script>/g), [
      '<script type="module" src="/assets/share-1.js"></script>',
    ]);
  });

  it("names its own address, unless it has none", () => {
    assert.match(render(), /<link rel="canonical" href="https:\/\/example\.org\/2023\/11\/09\/ferries\/">/);
    assert.doesNotMatch(render({ canonical: undefined }), /canonical|og:url/);
  });

  it("asks for large pictures in results, or not to be indexed at all", () => {
    assert.match(render(), /<meta name="robots" content="max-image-preview:large">/);
    assert.match(render({ indexed: false }), /<meta name="robots" content="noindex">/);
  });

  it("is silent on what it doesn't know", () => {
    assert.doesNotMatch(render(), /description|article:/);
    assert.match(render({ description: "News." }), /<meta name="description" content="News\.">/);
  });

  it("tells other sites about an article", () => {
    const told = render({
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
      assert.ok(told.includes(`<meta property="${property}" content="${content}">`), property);
    assert.doesNotMatch(told, /modified_time/);
  });

  it("makes a script of data alone of each piece of JSON-LD", () => {
    const told = render({ jsonLd: [{ name: "</script>" }, { name: "two" }] });
    assert.equal(told.match(/<script type="application\/ld\+json">/g)?.length, 2);
    assert.ok(told.includes('{"name":"\\u003c/script\\u003e"}'));
  });

  it("gives the browser's edges the paper's colours", () => {
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
  it("lets in nothing that is not the site's own", () => {
    assert.match(policyOf([], []), /default-src 'self'; script-src 'self'; frame-src 'none';/);
  });

  it("names the hosts of the page's embeds", () => {
    assert.match(policyOf([], ["https://player.vimeo.com"]), /frame-src https:\/\/player\.vimeo\.com;/);
  });

  it("lets compiled code run where readers search, and nowhere else", () => {
    assert.match(policyOf(["search"], []), /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policyOf(["share"], []), /unsafe/);
  });
});
