/** A publication's own style sheets, fonts and public files. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fonts } from "../../src/assets/site-assets.ts";
import { stylesheetPage } from "../../src/assets/style-sheet.ts";
import { paths } from "../../src/lib/runtime.ts";
import { type OwnPublication, publicationWith } from "../support/own-publication.ts";

const font = (name: string): Uint8Array =>
  readFileSync(`${paths.fonts}/newsreader-text-${name}-normal.woff2`);

const withFonts = {
  "public/fonts/own.woff2": font("latin"),
  "public/fonts/own-ext.woff2": font("latin-ext"),
};

/** The name of a publication's style sheet, and the part that its own files make. */
const styleSheet = ({ read }: OwnPublication) => {
  const [, name = ""] = /<link rel="stylesheet" href="\/(assets\/[^"]+)">/.exec(read("index.html")) ?? [];
  const css = read(name);
  const generated = stylesheetPage(paths.styles, { names: fonts(paths.fonts).names }).view.css;
  assert.ok(css.includes(generated));
  // What prints have of a site is made of its address.
  return { name, css: css.replace(generated, "").replace(/@layer dateline\{@media print\{.*$/s, "") };
};

describe("tokens.css of a publication", () => {
  it("sets tokens, and its edits render those pages again that link the style sheet", async () => {
    const publication = await publicationWith({ "styles/tokens.css": ":root { --page: 70rem; }\n" });
    const { change, built } = publication;
    const { pages } = await built();
    const before = styleSheet(publication);
    assert.match(before.css, /@layer tokens\{:root\{--page:70rem\}\}$/);
    change({ "styles/tokens.css": ":root { --page: 71rem; }\n" });
    const { update } = await built();
    const documents = [
      "article",
      "front",
      "listing",
      "archive",
      "tagIndex",
      "authorIndex",
      "staticPage",
    ] as const;
    const others = ["corrections", "search", "notFound", "stylesheet"] as const;
    const count = [...documents, ...others].reduce((sum, kind) => sum + (pages.get(kind) ?? 0), 0);
    assert.equal(update?.rendered, count);
    const after = styleSheet(publication);
    assert.notEqual(after.name, before.name);
    assert.deepEqual(update?.removed, [before.name]);
    assert.match(after.css, /--page:71rem/);
  });

  it("sets values that depend on the language for all texts that have none of their own", async () => {
    const publication = await publicationWith({
      "styles/tokens.css": ":root { --serif: Georgia, serif; --gap: 1rem }",
    });
    await publication.built();
    const { css } = styleSheet(publication);
    assert.match(css, /^@layer tokens\{:root\{--gap:1rem\}/);
    assert.match(
      css,
      /\[lang\]:where\(:not\(:lang\(ar\),[^{]*\),:lang\(en\)\{--serif:Georgia, ?serif;--display:Georgia, ?serif\}\}$/,
    );
  });

  it("sets headlines in a family of their own", async () => {
    const publication = await publicationWith({
      "styles/tokens.css": ':root { --serif: Georgia, serif; --display: "Newsreader Display", serif }',
    });
    await publication.built();
    const { css } = styleSheet(publication);
    assert.match(css, /--serif:Georgia, ?serif;--display:"Newsreader Display", ?serif\}/);
    const preloaded = publication.read("index.html").match(/<link rel="preload" href="[^"]+"/g);
    assert.deepEqual(
      preloaded?.map((one) => /newsreader-\w+/.exec(one)?.[0]),
      ["newsreader-display"],
    );
  });

  it("gives pages the theme colour of its paper", async () => {
    const publication = await publicationWith({
      "styles/tokens.css": ":root { --paper: light-dark(white, oklch(0.2 0 0)); }",
    });
    await publication.built();
    const page = publication.read("index.html");
    assert.match(page, /<meta name="theme-color" content="#ffffff" media="\(prefers-color-scheme: light\)">/);
    assert.match(page, /<meta name="theme-color" content="#161616" media="\(prefers-color-scheme: dark\)">/);
  });
});

describe("further style sheets of a publication", () => {
  it("apply in the order of their names, in a layer after the generator's", async () => {
    const publication = await publicationWith({
      "styles/b.css": ".card { color: blue; }\n",
      "styles/a.css": '@import "parts/card.css";\n.card { color: red; margin: 0; }\n',
      "styles/parts/card.css": ".card { color: green; padding: 0 }",
    });
    await publication.built();
    const { css } = styleSheet(publication);
    assert.equal(css, "@layer publication{.card{color:#00f;margin:0;padding:0}}");
  });

  it("are made anew when a file changes that they import or show", async () => {
    const publication = await publicationWith({
      "styles/a.css": '@import "parts/card.css";\n',
      "styles/parts/card.css": ".card { background: url(line.svg) }",
      "styles/parts/line.svg": "<svg/>",
    });
    await publication.built();
    const { name, css } = styleSheet(publication);
    const [, picture = ""] = /url\((line-[^)]+\.svg)\)/.exec(css) ?? [];
    assert.equal(publication.read(`assets/${picture}`), "<svg/>");
    publication.change({ "styles/parts/line.svg": "<svg><g/></svg>" });
    await publication.built();
    assert.notEqual(styleSheet(publication).name, name);
    publication.change({ "styles/parts/card.css": ".card { margin: 0 }" });
    await publication.built();
    assert.match(styleSheet(publication).css, /margin:0/);
  });

  it("may come from a host that the config names", async () => {
    const publication = await publicationWith({
      "dateline.config.ts": 'export default { hosts: { styles: ["fonts.example.org"] } };',
      "styles/a.css": '@import "https://fonts.example.org/serif.css";\n.card { margin: 0; }',
    });
    await publication.built();
    const { css } = styleSheet(publication);
    assert.match(
      css,
      /^@layer tokens,dateline,publication;@import "https:\/\/fonts\.example\.org\/serif\.css" layer\(publication\);/,
    );
  });
});

const fontRules = `@font-face { font-family: "Own Serif"; src: url("/fonts/own-ext.woff2") format("woff2"); font-weight: 200 800; unicode-range: U+100-200; }
@font-face { font-family: "Own Serif"; src: url("/fonts/own.woff2") format("woff2"); font-weight: 200 800; unicode-range: U+0-FF; }
:root { --serif: "Own Serif", Georgia, serif; }\n`;

describe("a font of a publication's own", () => {
  it("comes from public/, is preloaded, and has a fallback with its measures", async () => {
    const publication = await publicationWith({ "styles/tokens.css": fontRules, ...withFonts });
    const { problems } = await publication.built();
    assert.deepEqual(problems, []);
    const { css } = styleSheet(publication);
    const [, name = ""] = /url\((own-[a-z0-9]{10}\.woff2)\)/i.exec(css) ?? [];
    const page = publication.read("index.html");
    assert.ok(
      page.includes(`<link rel="preload" href="/assets/${name}" as="font" type="font/woff2" crossorigin>`),
    );
    assert.match(css, /--serif:"Own Serif",\s*"Own Serif Fallback",\s*Georgia,\s*serif/);
    assert.match(
      css,
      /@font-face\{font-family:Own Serif Fallback;font-style:normal;font-weight:1 499;src:local\(DejaVu Serif\)/,
    );
    assert.match(css, /font-display:swap/);
  });

  it("may come from a package", async () => {
    const family = "node_modules/@paper/own-serif";
    const publication = await publicationWith({
      [`${family}/package.json`]:
        '{ "name": "@paper/own-serif", "version": "1.0.0", "exports": { ".": "./index.css" } }',
      [`${family}/index.css`]: '@font-face { font-family: "Own Serif"; src: url(./files/own.woff2); }',
      "styles/tokens.css": '@import "@paper/own-serif";\n:root { --serif: "Own Serif", serif; }',
      [`${family}/files/own.woff2`]: font("latin"),
    });
    const { problems } = await publication.built();
    assert.deepEqual(problems, []);
    assert.match(publication.read("index.html"), /<link rel="preload" href="\/assets\/own-/);
  });

  it("is not preloaded where the reader's own is shown", async () => {
    const publication = await publicationWith({ "styles/tokens.css": ":root { --serif: Georgia, serif; }" });
    await publication.built();
    assert.doesNotMatch(publication.read("index.html"), /rel="preload"/);
  });
});

describe("a public file of a publication", () => {
  it("is added, or stands in place of the generator's of the same name", async () => {
    const { built, read } = await publicationWith({
      "public/ads.txt": "example.org, 1, DIRECT\n",
      "public/.well-known/security.txt": "Contact: mailto:desk@example.org\n",
      "public/favicon.svg": "<svg/>",
      "public/robots.txt":
        "User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\nSitemap: https://example.org/news-sitemap.xml\n",
    });
    const { problems } = await built();
    assert.deepEqual(problems, []);
    assert.equal(read("ads.txt"), "example.org, 1, DIRECT\n");
    assert.equal(read(".well-known/security.txt"), "Contact: mailto:desk@example.org\n");
    assert.equal(read("favicon.svg"), "<svg/>");
    assert.match(read("robots.txt"), /^User-agent: \*\nAllow/);
    assert.ok(read("apple-touch-icon.png"));
    assert.throws(() => read("favicon.ico"));
  });

  it("is drawn from its name and colour if it is an icon that the publication has not", async () => {
    const { built, read, write, contentFolder } = await publicationWith({ "public/ads.txt": "" });
    await built();
    const icon = read("favicon.svg");
    const page = read("2023/11/09/harbour-reopens/index.html");
    assert.match(icon, /#8e1b17/);
    const site = join(contentFolder, "site.yaml");
    write(site, `${readFileSync(site, "utf8")}accent: "#14508c"\n`);
    await built();
    assert.match(read("favicon.svg"), /#14508c/);
    assert.match(page, /<link rel="icon" href="\/favicon\.svg"/);
  });

  it("is taken away again, and the generator's comes back", async () => {
    const { change, built, read } = await publicationWith({
      "public/robots.txt": "User-agent: *\n",
      "public/favicon.svg": "<svg/>",
    });
    await built();
    change({ "public/robots.txt": undefined, "public/favicon.svg": undefined });
    await built();
    assert.match(read("robots.txt"), /Sitemap:/);
    assert.notEqual(read("favicon.svg"), "<svg/>");
  });

  it("is told of if it weakens something", async () => {
    const { built } = await publicationWith({
      "public/robots.txt": "User-agent: *\nDisallow: /\n",
      "public/card.png": "no picture",
      "public/favicon.ico": "",
      "public/feed.xml": "<rss/>",
    });
    const { problems } = await built();
    assert.deepEqual(
      problems.map(({ severity, file, message }) => [severity, file, message.split(".")[0]]),
      [
        ["warning", "public/card.png", "It is no PNG picture, and pages announce a PNG of 1200 × 630"],
        ["warning", "public/favicon.ico", "Pages show /favicon"],
        ["warning", "public/feed.xml", "It takes the place of a feed"],
        ["warning", "public/robots.txt", "It keeps all search engines away from the whole site"],
      ],
    );
  });

  it("may be the logo", async () => {
    const publication = await publicationWith(
      {
        "public/nameplate.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"></svg>',
      },
      {
        "site.yaml":
          "name: Own\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\nlogo: { src: /nameplate.svg }\n",
      },
    );
    const { problems } = await publication.built();
    assert.deepEqual(problems, []);
    assert.match(publication.read("index.html"), /src="\/nameplate\.svg" [^>]*width="600" height="90"/);
  });
});

describe("hosts of a config", () => {
  it("are allowed by the policy of every page, by purpose", async () => {
    const { change, built, read } = await publicationWith({
      "dateline.config.ts":
        'export default { hosts: { scripts: ["stats.example.org"], forms: ["https://join.example.org/"] } };',
      "slots/footer.html":
        '<script src="https://stats.example.org/a.js" defer></script>\n<form action="https://join.example.org/"></form>',
    });
    const { problems, pages } = await built();
    assert.deepEqual(problems, []);
    const policy = read("index.html").replaceAll("&#39;", "'");
    assert.match(policy, /script-src 'self' 'sha256-[^']+' https:\/\/stats\.example\.org; frame-src 'none'/);
    assert.match(policy, /form-action 'self' https:\/\/join\.example\.org"/);
    change({
      "slots/footer.html": "",
      "dateline.config.ts": 'export default { hosts: { media: ["film.example.org"] } };',
    });
    const { update } = await built();
    assert.ok((update?.rendered ?? 0) < [...pages.values()].reduce((one, other) => one + other, 0));
    assert.match(
      read("index.html").replaceAll("&#39;", "'"),
      /; media-src 'self' https:\/\/film\.example\.org;/,
    );
  });
});
