/** What is told of templates, and of pages made of data, that can't be used. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CustomisationError } from "../../src/customisation/error.ts";
import { findCustomisation } from "../../src/customisation/files.ts";
import { makeOwnPages, usualLimits } from "../../src/eleventy/own-pages.ts";
import { publicationWith } from "../support/own-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

type Code = Readonly<Record<string, string>>;

interface Refusal {
  readonly code: Code;
  readonly told: string;
}

const noSite = {
  json: JSON.stringify({ publication: {}, articles: [], sections: [], tags: [], authors: [], pages: [] }),
  hash: "",
  textOf: () => "",
};

/** Returns what is told of code, given a site with nothing in it. */
const toldOf = async (code: Code, limits: Partial<ReturnType<typeof usualLimits>> = {}): Promise<string> => {
  const folder = temporaryFolder();
  writtenFiles(folder, code);
  const files = findCustomisation(folder);
  assert.ok(files);
  try {
    const pages = await makeOwnPages(files, noSite, { ...usualLimits(0), ...limits });
    return JSON.stringify(pages);
  } catch (error) {
    if (!(error instanceof CustomisationError)) throw error;
    return `${error.file}:${error.line}:${error.column} ${error.message}`;
  }
};

const config = (pages: string) => ({
  "dateline.config.ts": `export default {\n  pages: () => ${pages},\n};\n`,
});
const template = (name: string, text: string) => ({ [`templates/${name}`]: text });

const refusals: Readonly<Record<string, Refusal>> = {
  "an unknown filter in Nunjucks": {
    code: template("a.njk", "---\ntitle: A\n---\n\n{{ title | shuot }}\n"),
    told: "templates/a.njk:5:0 filter not found: shuot.",
  },
  "a slip in Nunjucks": {
    code: template("a.njk", "<p>\n{% if a %}\n"),
    told: "templates/a.njk:0:0 parseIf: expected elif, else, or endif, got end of file.",
  },
  "a slip in what a template includes": {
    code: {
      ...template("a.njk", '<p>\n{% include "b.njk" %}\n'),
      ...template("_includes/b.njk", "\n{{ a | b }}"),
    },
    told: "templates/_includes/b.njk:2:0 filter not found: b.",
  },
  "a call of nothing in Nunjucks": {
    code: template("a.njk", "---\ntitle: A\n---\n\n{{ site.no.such() }}\n"),
    told: 'templates/a.njk:5:16 Unable to call `site["no"]["such"]`, which is undefined or falsey.',
  },
  "an unknown filter in Liquid": {
    code: template("a.liquid", "---\ntitle: A\n---\n{{ title | no: %}"),
    told: 'templates/a.liquid:4:1 output "{{ title | no: %}" not closed.',
  },
  "a slip in front matter": {
    code: template("a.md", "---\ntitle: A\ntags: [a\n---\n"),
    told: "templates/a.md:4:1 The front matter is no valid YAML: unexpected end of the stream within a flow collection.",
  },
  "a template in code that throws": {
    code: template("a.11ty.ts", "export const render = ({ site }) => {\n  return site.lede.title;\n};\n"),
    told: "templates/a.11ty.ts:2:20 TypeError: Cannot read properties of undefined (reading 'title').",
  },
  "a filter of the config that throws": {
    code: {
      ...template("a.njk", "{{ 1 | f }}"),
      "dateline.config.ts":
        'export default {\n  eleventy(config) {\n    config.addFilter("f", () => { throw new Error("No f"); });\n  },\n};\n',
    },
    told: "dateline.config.ts:3:41 No f.",
  },
  "a config that throws": {
    code: {
      ...template("a.njk", ""),
      "dateline.config.ts": "export default { eleventy(config) {\n config.no(); } };\n",
    },
    told: "dateline.config.ts:2:9 TypeError: config.no is not a function.",
  },
  "a plugin that throws": {
    code: {
      ...template("a.njk", ""),
      "dateline.config.ts":
        'export default { eleventy(config) { config.addPlugin(() => {\n throw new Error("No key"); }); } };\n',
    },
    told: "dateline.config.ts:2:8 No key.",
  },
  "two templates of one address": {
    code: {
      ...template("a.njk", "---\npermalink: /x/\n---\n"),
      ...template("b.njk", "---\ntitle: B\npermalink: /x/\n---\n"),
    },
    told: "templates/b.njk:3:0 Its address is that of templates/a.njk too. Give one of them another permalink.",
  },
  "a template whose pages have one address": {
    code: template(
      "a.njk",
      "---\nitems: [1, 2]\npagination: { data: items, size: 1 }\npermalink: /x/\n---\n",
    ),
    told: "templates/a.njk:4:0 It makes two pages of one address. Write a permalink that differs from page to page.",
  },
  "an address outside of the site": {
    code: template("a.njk", "---\npermalink: ../../x.html\n---\n"),
    told: 'templates/a.njk:2:0 "/../../x.html" leads out of the output folder. Write an address of the site, like /ferries/.',
  },
  "an address that is no text": {
    code: template("a.njk", "---\npermalink: true\n---\n"),
    told: "templates/a.njk:2:0 `permalink: true` is not a supported feature in Eleventy. Did you mean `permalink: false`?",
  },
  "a form that is not known": {
    code: template("a.hbs", ""),
    told: "templates/a.hbs:0:0 .hbs is no known form of templates. Known are .njk, .liquid, .md, .html, .11ty.ts and .11ty.js. A plugin of Eleventy can add others in eleventy(config) of dateline.config.ts. A file that is published as it is belongs into public/.",
  },
  "a picture among templates": {
    code: template("a.png", ""),
    told: "templates/a.png:0:0 .png is no known form of templates. Known are .njk, .liquid, .md, .html, .11ty.ts and .11ty.js. A plugin of Eleventy can add others in eleventy(config) of dateline.config.ts. A file that is published as it is belongs into public/.",
  },
  "a layout that is not there": {
    code: template("a.njk", "---\nlayout: standalon\n---\n"),
    told: 'templates/a.njk:2:0 There is no layout "standalon" in templates/_includes/. Did you mean standalone?',
  },
  "a page in the frame without a title": {
    code: template("a.njk", "---\nlayout: standalone\n---\n"),
    told: 'templates/a.njk:2:0 title is missing. A page in the layout "standalone" has one.',
  },
  "a language that is none": {
    code: template("a.njk", "---\nlayout: standalone\ntitle: A\nlang: no such\n---\n"),
    told: 'templates/a.njk:4:0 lang is no language. Write it like "en" or "pt-BR".',
  },
  "data of the name of the site": {
    code: { ...template("a.njk", ""), ...template("_data/site.json", '{ "articles": [] }') },
    told: "templates/_data/site.json:0:0 site is the name of the site's own data. Give this file another name.",
  },
  "files that Eleventy would copy": {
    code: {
      ...template("a.njk", ""),
      "dateline.config.ts":
        'export default { eleventy(config) { config.addPassthroughCopy("templates/a.css"); } };\n',
    },
    told: "dateline.config.ts:1:0 addPassthroughCopy copies nothing here. A file that is published as it is belongs into public/.",
  },
  "a pagination without data": {
    code: template("a.njk", "---\npagination: { data: site.articels, size: 1 }\n---\n"),
    told: "templates/a.njk:2:0 Could not find pagination data, went looking for: site.articels.",
  },
  "a process that ends": {
    code: config("process.exit()"),
    told: "dateline.config.ts:0:0 It ended before its pages were made. Remove process.exit() from it.",
  },
  "pages that are no list": {
    code: config("undefined"),
    told: 'dateline.config.ts:2:0 pages(site) returned no list. Return [{ url: "/ferries/", content: … }], or [] for no page.',
  },
  "a page that is no object": {
    code: config('["/a/"]'),
    told: 'dateline.config.ts:2:0 Page 1 of pages(site): it is no object. Write it like { url: "/ferries/", content: "…" }.',
  },
  "a page without a url": {
    code: config('[{ content: "a" }]'),
    told: 'dateline.config.ts:2:0 Page 1 of pages(site): url is missing. Write it like "/ferries/".',
  },
  "a page without content": {
    code: config('[{ url: "/a/" }]'),
    told: "dateline.config.ts:2:0 The page /a/: content is missing. Write a text, or html`…`.",
  },
  "a page of data that is no JSON": {
    code: config('[{ url: "/a/", content: {} }]'),
    told: "dateline.config.ts:2:0 The page /a/: content is no text. Write a text, or html`…`. Only a file whose url ends in .json is made of data.",
  },
  "a page with an unknown field": {
    code: config('[\n{ url: "/a/", content: "", sitmap: true }]'),
    told: 'dateline.config.ts:3:0 The page /a/: "sitmap" is not known. Did you mean sitemap?',
  },
  "a page in an unknown layout": {
    code: config('[{ url: "/a/", content: "", layout: "article" }]'),
    told: 'dateline.config.ts:2:0 The page /a/: layout is not "standalone", and there is no other. Leave it out for a finished text.',
  },
  "a page outside of the site": {
    code: config('[{ url: "/a/../../b", content: "" }]'),
    told: 'dateline.config.ts:2:0 The page /a/../../b: "/a/../../b" leads out of the output folder. Write an address of the site, like /ferries/.',
  },
  "a page at no address": {
    code: config('[{ url: "a.html", content: "" }]'),
    told: 'dateline.config.ts:2:0 The page a.html: "a.html" is no address. Write it from the first slash on, like /ferries/.',
  },
  "pages that throw": {
    code: config('{ throw new Error("No data"); }'),
    told: "dateline.config.ts:2:24 No data.",
  },
};

describe("templates and pages that are refused", () => {
  for (const [name, { code, told }] of Object.entries(refusals))
    it(`tells of ${name}`, async () => assert.equal(await toldOf(code), told));

  it("tells of a template that never ends, or that fills the memory", async () => {
    const endless = template("a.11ty.js", "export const render = () => { for (;;); };\n");
    const large = template("a.njk", "{% for i in range(0, 1000000000) %}a{% endfor %}");
    const hint = "Look for a loop or a pagination without an end.";
    assert.equal(
      await toldOf(endless, { milliseconds: 3000 }),
      `templates/a.11ty.js:0:0 It did not end within 3 seconds. ${hint}`,
    );
    assert.equal(
      await toldOf(large, { megabytes: 64 }),
      `templates/a.njk:0:0 It takes more than 64 MB of memory. ${hint}`,
    );
  });

  it("tells of a pagination that never ends", async () => {
    const pages = (count: string) =>
      template(
        "a.11ty.js",
        `export const data = {
  pagination: { data: "items", size: 1 },
  items: [1],
  permalink: ({ pagination }) => "/" + pagination.pageNumber + "/",
};
data.pagination.before = (items) => {
  for (let i = 0; i < ${count}; i += 1) items.push(i);
  return items;
};\n`,
      );
    assert.equal(
      await toldOf(pages("20"), { pages: 20 }),
      "templates/a.11ty.js:2:0 It makes more than 20 pages. Look for a pagination without an end.",
    );
    assert.match(
      await toldOf(pages("Infinity"), { megabytes: 64 }),
      /^templates\/a\.11ty\.js:0:0 It takes more than 64/,
    );
  });
});

describe("a page that a publication makes itself", () => {
  it("must not have the address of another one, nor dead links", async () => {
    const { built, contentFolder } = await publicationWith({
      "templates/a.njk": "---\npermalink: /world/\n---\n",
      "templates/b.njk":
        '---\npermalink: /b/\n---\n<a href="/culture/">a</a>\n<img src="c.png">\n<a href="/cultur/">b</a><a href="#x">c</a><!-- <a href="/no/"> -->\n',
      ...config('[{ url: "/articles/x.md", content: "" }, { url: "/b/", content: "" }]'),
    });
    const { problems } = await built();
    const page = "The page is /b/.";
    assert.deepEqual(
      problems.map(
        ({ file, line, message }) => `${file.replace(`${contentFolder}/`, "")}:${line} ${message}`,
      ),
      [
        `templates/a.njk:2 Its address /world/ is taken by ${contentFolder}/sections/world.md. Write another one.`,
        "templates/b.njk:2 Its address /b/ is taken by dateline.config.ts. Write another one.",
        `templates/b.njk:5 The link leads to /b/c.png, where nothing is. Correct it or remove it. ${page}`,
        `templates/b.njk:6 The link leads to #x, which this text does not have. Correct it or remove it. ${page}`,
        `templates/b.njk:6 The link leads to /cultur/, where nothing is. Did you mean /culture/? ${page}`,
      ],
    );
  });

  it("must not show what the content security policy of its frame forbids", async () => {
    const { built } = await publicationWith({
      "templates/a.njk":
        '---\nlayout: standalone\ntitle: A\n---\n<script src="https://a.example/x.js"></script>\n<script src="https://b.example/x.js"></script>\n<b onclick="x()">b</b>\n',
      "templates/b.md": "---\nlayout: standalone\ntitle: B\n---\n| a |\n|--:|\n| 1 |\n",
      "dateline.config.ts": 'export default { hosts: { scripts: ["a.example"] } };\n',
    });
    const { problems } = await built();
    assert.deepEqual(
      problems.map(({ file, line, severity }) => `${file}:${line} ${severity}`),
      ["templates/a.njk:6 error", "templates/a.njk:7 error", "templates/b.md:0 warning"],
    );
    assert.match(problems[0]?.message ?? "", /b\.example.*The page is \/a\/\./);
  });
});
