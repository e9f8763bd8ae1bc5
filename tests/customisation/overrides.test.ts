/** A publication's own layouts, parts and slots. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layoutNames, partNames, slotNames } from "../../src/customisation/names.ts";
import { type PageKind, pageKinds } from "../../src/pages/page.ts";
import * as originals from "../../src/public/layouts.ts";
import { publicationWith } from "../support/own-publication.ts";

const markup = 'import { html } from "dateline-press/markup";\n';

/** A module that wraps an original, with a comment before it. */
const wrapped = (name: string, comment: string): string =>
  `${markup}import { ${name} } from "dateline-press/layouts";
export default (...given) => html\`<!-- ${comment} -->\${${name}(...given)}\`;\n`;

const slotOf = (text: string): string =>
  `${markup}export default (view, kind) => html\`<p>${text} \${kind}</p>\`;\n`;

const articles = ["2023/11/08/choir-returns/index.html", "2023/11/09/harbour-reopens/index.html"];

/** An expression in the template of a module. */
const words = ["$", "{words}"].join("");

describe("a publication's own layout", () => {
  it("makes the pages of its kind, and these alone are rendered again when it changes", async () => {
    const { change, built, read } = await publicationWith({
      "layouts/article.ts": wrapped("article", "one"),
    });
    const { pages } = await built();
    for (const article of articles) assert.match(read(article), /^<!-- one --><!DOCTYPE html>/);
    change({ "layouts/article.ts": wrapped("article", "two") });
    assert.equal((await built()).update?.rendered, pages.get("article"));
    assert.match(read(articles[0] ?? ""), /^<!-- two -->/);
    change({ "layouts/article.ts": undefined });
    assert.equal((await built()).update?.rendered, pages.get("article"));
    assert.match(read(articles[0] ?? ""), /^<!DOCTYPE html>/);
  });

  it("is followed into the files that it imports", async () => {
    const { change, built, read } = await publicationWith({
      "layouts/front.ts": `export { default } from "../lib/front.ts";\n`,
      "lib/front.ts": `import { words } from "./words.ts";\n${wrapped("front", words)}`,
      "lib/words.ts": `export const words = "one";\n`,
    });
    await built();
    change({ "lib/words.ts": `export const words = "two";\n` });
    assert.equal((await built()).update?.rendered, 1);
    assert.match(read("index.html"), /^<!-- two -->/);
  });

  it("may import data and CommonJS, in a publication whose package.json says nothing of modules", async () => {
    const { change, built, read } = await publicationWith({
      "package.json": "{}",
      "layouts/robots.ts": `import data from "../lib/data.json" with { type: "json" };
import common from "../lib/common.cjs";
export default () => \`\${data.text} \${common.text}\`;\n`,
      "lib/data.json": '{ "text": "one" }',
      "lib/common.cjs": 'exports.text = "common";\n',
    });
    await built();
    assert.equal(read("robots.txt"), "one common");
    change({ "lib/data.json": '{ "text": "two" }' });
    assert.equal((await built()).update?.rendered, 1);
    assert.equal(read("robots.txt"), "two common");
    change({ "lib/common.cjs": 'exports.text = "rare";\n' });
    await built();
    assert.equal(read("robots.txt"), "two rare");
  });

  it("is told if it can't be loaded, even if no page needs it", async () => {
    const { change, built } = await publicationWith({ "layouts/robots.js": "export default () => 'one';\n" });
    await built();
    change({ "layouts/standalone.js": "export default 1;\n" });
    const { problems, update } = await built();
    assert.equal(update, undefined);
    assert.deepEqual(
      problems.map(({ file, message }) => `${file}: ${message}`),
      ["layouts/standalone.js: What it exports is no function."],
    );
  });

  it("may make a feed", async () => {
    const { built, read } = await publicationWith({
      "layouts/rss.ts": `import { xml } from "dateline-press/markup";
export default (view) => xml\`<rss><title>\${view.title}</title></rss>\`;\n`,
    });
    await built();
    assert.match(read("feed.xml"), /^<rss><title>/);
  });

  it("may return text, and may be JavaScript", async () => {
    const { built, read } = await publicationWith({
      "layouts/robots.js": `export default () => "User-agent: *\\nDisallow: /drafts/\\n";\n`,
    });
    await built();
    assert.equal(read("robots.txt"), "User-agent: *\nDisallow: /drafts/\n");
  });
});

describe("a publication's own part", () => {
  it("is called by the generator's layouts and parts, and can call the original", async () => {
    const { built, read } = await publicationWith({ "layouts/parts/card.ts": wrapped("card", "mine") });
    await built();
    assert.match(read("index.html"), /<!-- mine --><article class="card /);
    assert.match(read("world/index.html"), /<!-- mine --><article class="card /);
  });

  it("may replace several functions of a file by their names", async () => {
    const { built, read } = await publicationWith({
      "layouts/parts/article-footer.ts": `${markup}
export const tagLinks = (tags) => html\`<p>Tags: \${tags.map(({ title }) => title).join()}</p>\`;
export function relatedCards() { return null; }\n`,
    });
    await built();
    assert.match(read(articles[1] ?? ""), /<p>Tags: Harbour<\/p>/);
  });

  it("is shown on cards that were kept before it changed", async () => {
    const kicker = (text: string) => `${markup}export const kicker = () => html\`<p>${text}</p>\`;\n`;
    const { change, built, read } = await publicationWith({ "layouts/parts/card.ts": kicker("one") });
    await built();
    change({ "layouts/parts/card.ts": kicker("two") });
    await built();
    assert.match(read("archive/2023/11/index.html"), /<p>two<\/p>/);
    assert.doesNotMatch(read("archive/2023/11/index.html"), /<p>one<\/p>/);
  });

  /** Kinds of pages whose layouts call cards, or parts that do: tables of contents stand beside kickers, which cards have. */
  const kindsWithCards = ["article", "front", "listing", "notFound", "corrections", "staticPage"] as const;

  it("renders those kinds of pages again that show it", async () => {
    const own = (comment: string, name: string, file = name) => ({
      [`layouts/parts/${file}.ts`]: wrapped(name, comment),
    });
    const { change, built } = await publicationWith({
      ...own("one", "footer"),
      ...own("one", "listingHeader", "listing-header"),
    });
    const { pages } = await built();
    const count = (...kinds: readonly PageKind[]) =>
      kinds.reduce((sum, kind) => sum + (pages.get(kind) ?? 0), 0);
    change(own("two", "footer"));
    const documents = pageKinds.filter((kind) => layoutNames[kind] === "document");
    assert.equal((await built()).update?.rendered, count(...documents));
    change(own("two", "listingHeader", "listing-header"));
    assert.equal((await built()).update?.rendered, count("listing", "archive"));
    change(own("one", "card"));
    assert.equal((await built()).update?.rendered, count(...kindsWithCards));
  });

  it("renders those kinds of pages again whose own layout or slot imports it", async () => {
    const { change, built } = await publicationWith({
      "layouts/tagIndex.ts": `import { card } from "dateline-press/layouts";\nexport default () => String(card.name);\n`,
      "layouts/parts/card.ts": wrapped("card", "one"),
      "slots/afterArticle.ts": slotOf("after"),
    });
    const { pages } = await built();
    change({ "layouts/parts/card.ts": wrapped("card", "two") });
    const kinds = [...kindsWithCards, "tagIndex"] as const;
    const count = kinds.reduce((sum, kind) => sum + (pages.get(kind) ?? 0), 0);
    assert.equal((await built()).update?.rendered, count);
  });
});

describe("a publication's slot", () => {
  it("has a place on pages", async () => {
    const names = Object.keys(slotNames);
    const { built, read } = await publicationWith(
      Object.fromEntries(names.map((name) => [`slots/${name}.ts`, slotOf(`slot ${name}`)])),
    );
    await built();
    const pages = ["index.html", "world/index.html", ...articles].map(read).join("");
    for (const name of names)
      assert.match(pages, new RegExp(`<p>slot ${name} (?:front|listing|article)</p>\n`));
  });

  it("takes HTML as it is, and leaves no trace if it is empty", async () => {
    const { built, read } = await publicationWith({
      "slots/afterArticle.html": '<form action="/join/"><input name="mail"></form>\n',
      "slots/footer.ts": "export default () => null;\n",
      "slots/top.html": "\n",
    });
    await built();
    const page = read(articles[0] ?? "");
    assert.match(page, /<\/article>\n<form action="\/join\/"><input name="mail"><\/form>\n/);
    assert.match(page, /<\/a>\n<header/);
    assert.match(page, /<\/p>\n<\/footer>/);
  });

  it("of articles renders articles again and nothing else", async () => {
    const { change, built } = await publicationWith({ "slots/afterText.html": "<p>Join us.</p>" });
    const { pages } = await built();
    change({ "slots/afterText.html": "<p>Join us now.</p>" });
    assert.equal((await built()).update?.rendered, pages.get("article"));
  });
});

describe("the names of layouts, parts and slots", () => {
  it("are those of all kinds of pages", () => {
    assert.deepEqual(Object.keys(layoutNames), pageKinds);
  });

  it("are those of the functions that a publication can import and wrap", () => {
    const names = [...Object.keys(layoutNames), ...Object.values(partNames).flat()];
    const missing = names.filter(
      (name) => typeof Object.entries(originals).find(([one]) => one === name)?.[1] !== "function",
    );
    assert.deepEqual(missing, []);
  });
});
