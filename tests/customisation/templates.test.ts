/** The templates of a publication, and pages made of data. */
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { builtSite } from "../support/built-site.ts";
import { publicationWith } from "../support/own-publication.ts";
import { writtenFiles } from "../support/written-files.ts";

const newest = `---
permalink: /newest/
---
<ul>{% for article in site.articles %}
<li><a href="{{ article.url }}">{{ article.title }}</a>{% endfor %}
</ul>
`;

/** One template of each form, and pages of data. */
const all = {
  "templates/newest.njk": newest,
  "templates/sections.liquid":
    "---\npermalink: /data/sections.csv\n---\nname,articles\n{% for section in site.sections %}{{ section.name }},{{ section.articles.size }}\n{% endfor %}",
  "templates/guide.md":
    "---\nlayout: standalone\ntitle: A guide\ndescription: To the harbour.\nlang: fr\nsitemap: true\nsearch: true\n---\n## The harbour\n\n[All news](/newest/)\n",
  "templates/texts.11ty.ts": `import { html } from "dateline-press/markup";
import { heading } from "../lib/heading.ts";
import type { ArticleData, SiteData } from "dateline-press/views";
interface Given { readonly article: ArticleData; readonly site: SiteData }
export const data = {
  pagination: { data: "site.articles", size: 1, alias: "article" },
  layout: "wide.njk",
  permalink: ({ article }: Given) => \`/texts\${article.url}\`,
};
export const render = ({ article }: Given) => html\`<h2>\${heading}: \${article.title}</h2>\${article.html.length}\`;
`,
  "templates/_includes/wide.njk":
    "---\nlayout: standalone\ntitle: Wide\n---\n<div>{{ content | safe }}</div>\n",
  "lib/heading.ts": `export const heading = "Text of";\n`,
  "templates/shout.njk":
    "---\npermalink: /shout.txt\n---\n{% for author in site.authors %}{{ author.name | shout }} {% year %}\n{% endfor %}",
  "dateline.config.ts": `import { defineConfig } from "dateline-press";
import { html } from "dateline-press/markup";
const plugin = (config: { addFilter: (name: string, filter: (text: string) => string) => void }) =>
  config.addFilter("shout", (text) => text.toUpperCase());
export default defineConfig({
  eleventy(config) {
    config.addPlugin(plugin);
    config.addShortcode("year", () => "since 1999");
  },
  pages: (site) => [
    { url: "/data/articles.json", content: site.articles.map(({ title }) => ({ title })) },
    { url: "/ferries/", layout: "standalone", title: "Ferries & boats", content: html\`<p>\${site.publication.name}</p>\` },
  ],
});
`,
};

describe("a template of a publication", () => {
  it("makes a page of the site's data, and nothing is written as long as nothing changes", async () => {
    const { change, built, read, contentFolder } = await publicationWith({ "templates/newest.njk": newest });
    const { problems } = await built();
    assert.deepEqual(problems, []);
    assert.match(
      read("newest/index.html"),
      /<li><a href="\/2023\/11\/09\/harbour-reopens\/">Harbour reopens<\/a>\n<li>/,
    );
    assert.deepEqual((await built()).update?.changed, []);
    change({ "templates/newest.njk": newest.replace("<ul>", "<ol>") });
    assert.deepEqual((await built()).update?.changed, ["newest/index.html"]);
    appendFileSync(join(contentFolder, "articles/2023/11/choir-returns.md"), "One sentence more.\n");
    const changed = (await built()).update?.changed ?? [];
    assert.ok(changed.length > 0 && !changed.includes("newest/index.html"));
    change({ "templates/newest.njk": undefined });
    assert.deepEqual((await built()).update?.removed, ["newest/index.html"]);
  });

  it("may have any form of Eleventy, its plugins, and the frame of other pages", async () => {
    const { change, built, read } = await publicationWith(all);
    const { problems, pages } = await built();
    assert.deepEqual(problems, []);
    assert.equal(pages.get("standalone"), 4);
    assert.equal(pages.get("template"), 4);
    assert.equal(read("data/sections.csv"), "name,articles\nWorld,1\nCulture,1\n");
    const guide = read("guide/index.html");
    assert.match(guide, /<html lang="fr" dir="ltr">/);
    assert.match(guide, /<h1>A guide<\/h1>\n<p class="standfirst">To the harbour\.<\/p>/);
    assert.match(guide, /<h2>The harbour<\/h2>\n<p><a href="\/newest\/">All news<\/a><\/p>/);
    assert.match(read("sitemap-pages.xml"), /<loc>https:\/\/example\.org\/guide\/<\/loc>/);
    assert.doesNotMatch(read("sitemap-pages.xml"), /newest|ferries/);
    assert.match(read("search/index.html"), /\/search\/index\/pages\//);
    const text = read("texts/2023/11/09/harbour-reopens/index.html");
    assert.match(text, /<h1>Wide<\/h1>/);
    assert.match(text, /<div><h2>Text of: Harbour reopens<\/h2>27<\/div>/);
    assert.equal(read("shout.txt"), "JONAS BERG since 1999\nMARA LINDQVIST since 1999\n");
    assert.deepEqual(JSON.parse(read("data/articles.json")), [
      { title: "Harbour reopens" },
      { title: "Choir returns" },
    ]);
    assert.match(read("ferries/index.html"), /<h1>Ferries &amp; boats<\/h1>.*<p>The Small Paper<\/p>/s);
    change({ "lib/heading.ts": `export const heading = "Words of";\n` });
    assert.deepEqual((await built()).update?.changed, [
      "texts/2023/11/08/choir-returns/index.html",
      "texts/2023/11/09/harbour-reopens/index.html",
    ]);
  });

  it("sees no word that is not out, and may not link to it", async () => {
    const { change, built, read, contentFolder } = await publicationWith({
      "templates/all.njk":
        "---\npermalink: /all.txt\n---\n{{ site | dump | safe }}{% for one in site.articles %}{{ one.html }}{% endfor %}",
      "dateline.config.ts":
        'export default { pages: (site) => [{ url: "/all.json", content: { site } }] };\n',
    });
    const hidden = (fields: string) =>
      `---\ntitle: Hiddenword\nsection: world\ntags: [Hiddenword]\n${fields}\n---\n\nHiddenword\n`;
    writtenFiles(contentFolder, {
      "articles/2023/11/draft.md": hidden("date: 2023-11-01\ndraft: true"),
      "articles/2023/12/later.md": hidden("date: 2023-12-01\nslug: later"),
    });
    await built();
    assert.match(read("all.txt"), /Harbour reopens/);
    assert.doesNotMatch(read("all.txt") + read("all.json"), /Hiddenword/i);
    change({ "templates/link.html": '<a href="/2023/12/01/later/">Soon</a>\n' });
    const [problem] = (await built()).problems;
    assert.match(problem?.message ?? "", /which readers cannot see: it is scheduled until 2023-12-01/);
    assert.deepEqual([problem?.file, problem?.line], ["templates/link.html", 1]);
  });

  it("writes addresses without the path of the site, which is added to its HTML", async () => {
    const { publicationFolder, contentFolder } = await publicationWith({
      "templates/newest.njk": newest,
      "templates/guide.md": "---\nlayout: standalone\ntitle: Guide\n---\n[Newest](/newest/)\n",
      "templates/data.njk": "---\npermalink: /data.json\n---\n{{ site.articles[0].url | dump | safe }}\n",
    });
    const { read, report } = await builtSite({
      folder: contentFolder,
      publicationFolder,
      now: "2023-11-10T12:00",
      baseUrl: "https://example.org/paper/",
    });
    assert.deepEqual(report.problems, []);
    assert.match(read("newest/index.html"), /<a href="\/paper\/2023\/11\/09\/harbour-reopens\/">/);
    assert.match(read("guide/index.html"), /<a href="\/paper\/newest\/">/);
    assert.equal(read("data.json"), '"/2023/11/09/harbour-reopens/"\n');
  });
});
