/** What is told of a publication's own code that can't be used. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemMessage } from "../../src/cli/format-problems.ts";
import { publicationWith } from "../support/own-publication.ts";

/** The problems of a build, one a line. */
const problemsOf = async (code: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { built } = await publicationWith(code);
  const { problems, update } = await built();
  assert.equal(update, undefined);
  return problems.map((one) => `${one.file}:${one.line}:${one.column} ${problemMessage(one)}`);
};

const markup = 'import { html } from "dateline-press/markup";\n';
const config = (text: string) => ({ "dateline.config.ts": text });

const cases: Readonly<
  Record<string, { readonly code: Readonly<Record<string, string>>; readonly told: string }>
> = {
  "a layout of an unknown name": {
    code: { "layouts/artcle.ts": "" },
    told: 'layouts/artcle.ts:0:0 "artcle" is not the name of a layout. Did you mean article? A file that layouts only import can lie in another folder.',
  },
  "a part of an unknown name": {
    code: { "layouts/parts/cards.ts": "" },
    told: 'layouts/parts/cards.ts:0:0 "cards" is not the name of a part. Did you mean card? A file that parts only import can lie in another folder.',
  },
  "a slot of an unknown name": {
    code: { "slots/sidebar.html": "" },
    told: 'slots/sidebar.html:0:0 "sidebar" is not the name of a slot. Known are head, top, afterMasthead, beforeArticle, afterLead, afterText, afterArticle, aside, beforeListing, afterListing, beforeFront, afterFront, beforeFooter, footer. A file that slots only import can lie in another folder.',
  },
  "a slot of an unknown form": {
    code: { "slots/footer.md": "Join us." },
    told: "slots/footer.md:0:0 The name of a slot ends in .html, .ts, .js, or .mjs. Rename the file.",
  },
  "a config of an unknown form": {
    code: { "dateline.config.json": "{}" },
    told: "dateline.config.json:0:0 The config has the name dateline.config.ts. Rename the file.",
  },
  "two files for one layout": {
    code: { "layouts/article.ts": "", "layouts/article.js": "" },
    told: "layouts/article.ts:0:0 It has the same task as layouts/article.js. Remove one of them.",
  },
  "two configs": {
    code: { "dateline.config.ts": "export default {}", "dateline.config.mjs": "export default {}" },
    told: "dateline.config.mjs:0:0 It has the same task as dateline.config.ts. Remove one of them.",
  },
  "a layout without a default export": {
    code: { "layouts/article.ts": "export const article = () => '';\n" },
    told: "layouts/article.ts:0:0 It has no default export. Write: export default (view) => html`…`;",
  },
  "a layout that is no function": {
    code: { "layouts/article.ts": "export default 'article';\n" },
    told: "layouts/article.ts:1:0 What it exports is no function.",
  },
  "a layout that returns nothing": {
    code: { "layouts/front.ts": `${markup}export default () => { html\`\`; };\n` },
    told: "layouts/front.ts:2:0 It returned nothing. Return html`…` or text. The page is /.",
  },
  "a layout that is async": {
    code: { "layouts/front.ts": `${markup}export default async () => html\`\`;\n` },
    told: "layouts/front.ts:2:0 It returned a promise. A page is made at once, so that the function can't be async. Return html`…` or text. The page is /.",
  },
  "a layout that shows nothing": {
    code: { "layouts/front.ts": "export default () => null;\n" },
    told: "layouts/front.ts:1:0 It returned null. Return html`…` or text. The page is /.",
  },
  "a layout that throws": {
    code: { "layouts/front.ts": `export default (view) =>\n  view.lede.title;\n` },
    told: "layouts/front.ts:2:13 TypeError: Cannot read properties of undefined (reading 'title'). The page is /.",
  },
  "a helper that throws": {
    code: {
      "layouts/front.ts": `import { helper } from "../lib/helper.ts";\nexport default (view) =>\n  helper(view);\n`,
      "lib/helper.ts": 'export const helper = () => {\n  throw new Error("There is no lead");\n};\n',
    },
    told: "lib/helper.ts:2:9 There is no lead. The page is /.",
  },
  "a layout that throws a text": {
    code: { "layouts/front.ts": `export default () => { throw "no"; };\n` },
    told: 'layouts/front.ts:0:0 It threw "no". The page is /.',
  },
  "a part with an unknown export": {
    code: { "layouts/parts/card.ts": `${markup}export const kiker = () => html\`\`;\n` },
    told: 'layouts/parts/card.ts:2:0 It exports "kiker", which is no function of this part. Did you mean kicker?',
  },
  "a part with a default export that replaces nothing": {
    code: { "layouts/parts/card-lists.ts": `${markup}export default () => html\`\`;\n` },
    told: "layouts/parts/card-lists.ts:2:0 It has a default export. Name what it replaces: cardGrid.",
  },
  "a part that returns text": {
    code: { "layouts/parts/footer.ts": `export default () => "footer";\n` },
    told: "layouts/parts/footer.ts:1:0 It returned a string. Return html`…`, or null to show nothing. The page is /.",
  },
  "a slot that throws": {
    code: { "slots/footer.ts": `export default (view) => view.a.b;\n` },
    told: "slots/footer.ts:1:33 TypeError: Cannot read properties of undefined (reading 'b'). The page is /.",
  },
  "an import of a file that is not there": {
    code: { "layouts/front.ts": `import { a } from "../lib/nothing.ts";\nexport default () => a;\n` },
    told: 'layouts/front.ts:1:19 There is no file "../lib/nothing.ts" to import. Write the path from this file, with its ending.',
  },
  "an import of a package that is not installed": {
    code: { "layouts/front.ts": `import a from "no-such-package/deep";\nexport default () => a;\n` },
    told: 'layouts/front.ts:1:15 The package "no-such-package/deep" is not installed. Run npm install no-such-package.',
  },
  "an import of an unknown module of the generator": {
    code: {
      "layouts/front.ts": `\nimport { article } from "dateline-press/layout";\nexport default article;\n`,
    },
    told: 'layouts/front.ts:2:25 There is no module "dateline-press/layout". Did you mean dateline-press/layouts?',
  },
  "an import of an unknown layout": {
    code: {
      "layouts/front.ts": `\nimport { fronts } from "dateline-press/layouts";\nexport default fronts;\n`,
    },
    told: 'layouts/front.ts:2:0 "dateline-press/layouts" exports no "fronts". Did you mean front?',
  },
  "a layout with a slip": {
    code: { "layouts/front.ts": `export default () => {\n  return [1 2];\n};\n` },
    told: "layouts/front.ts:2:0 SyntaxError: Expected ',', got 'numeric literal'.",
  },
  "a layout in JavaScript with a slip": {
    code: { "layouts/front.js": `export default () => {\n  return [1 2];\n};\n` },
    told: "layouts/front.js:2:0 SyntaxError: Expected ',', got 'numeric literal'.",
  },
  "a layout that Node can't strip": {
    code: { "layouts/front.ts": `enum A { B }\nexport default () => A.B;\n` },
    told: "layouts/front.ts:1:0 TypeScript enum is not supported in strip-only mode. Node runs TypeScript by leaving its types out. Write an object instead of an enum, and fields instead of parameter properties.",
  },
  "a config that throws": {
    code: config('const a = 1;\nthrow new Error("No token");\n'),
    told: "dateline.config.ts:2:7 No token.",
  },
  "a config without a default export": {
    code: config("export const config = {};\n"),
    told: "dateline.config.ts:0:0 It has no config. Write: export default defineConfig({ … });",
  },
  "a config that is a function": {
    code: config("export default () => ({});\n"),
    told: "dateline.config.ts:0:0 It has no config. Write: export default defineConfig({ … });",
  },
  "a config with an unknown key": {
    code: config("export default {\n  markdwn: () => {},\n};\n"),
    told: "dateline.config.ts:2:0 markdwn: It is not known. Did you mean markdown?",
  },
  "a config with a wrong value": {
    code: config("export default {\n  markdown: true,\n};\n"),
    told: "dateline.config.ts:2:0 markdown: It is no function. Write it like markdown(md) { md.use(plugin); }.",
  },
  "a schema that is none": {
    code: config("export default {\n  extra: { article: { rating: 1 } },\n};\n"),
    told: 'dateline.config.ts:2:0 extra.article: It is no schema of zod. Write it like z.object({ rating: z.int() }), with import { z } from "dateline-press/schema".',
  },
  "a schema of something without the group extra": {
    code: config("export default {\n  extra: {\n    articles: {},\n  },\n};\n"),
    told: "dateline.config.ts:3:0 extra.articles: Nothing of this name has a group extra. Did you mean article?",
  },
  "a tag that runs code": {
    code: config("export default {\n  allowedTags: {\n    script: [],\n  },\n};\n"),
    told: "dateline.config.ts:3:0 allowedTags.script: <script> can't be allowed in texts, since it runs, loads or sends something. Put it into a slot or a layout.",
  },
  "an attribute that runs code": {
    code: config('export default {\n  allowedTags: { span: ["onclick"] },\n};\n'),
    told: "dateline.config.ts:2:0 allowedTags.span: onclick can't be allowed in texts, since it runs, loads or sends something.",
  },
  "attributes that are no list": {
    code: config('export default {\n  allowedTags: { span: "class" },\n};\n'),
    told: 'dateline.config.ts:2:0 allowedTags.span: It is no list of attributes. Write it like span: ["class"], or span: [] for none.',
  },
  "words of no language": {
    code: config("export default {\n  words: { english: {} },\n};\n"),
    told: 'dateline.config.ts:2:0 words.english: "english" is not a language tag. Write it like en, fr or pt-BR.',
  },
  "an unknown word": {
    code: config(
      'export default {\n  words: {\n    en: {\n      kinds: { opnion: "Column" },\n    },\n  },\n};\n',
    ),
    told: "dateline.config.ts:4:0 words.en.kinds.opnion: The interface has no such words. Did you mean opinion?",
  },
  "a word that is no text": {
    code: config("export default {\n  words: { en: { by: 1 } },\n};\n"),
    told: 'dateline.config.ts:2:0 words.en.by: It is no text. Write it like "By".',
  },
  "a phrase without a place for what is inserted": {
    code: config('export default {\n  words: { en: { articleCount: "articles" } },\n};\n'),
    told: 'dateline.config.ts:2:0 words.en.articleCount: It has no #, in whose place something is inserted. Write it like "# articles".',
  },
  "forms for plurals that are none": {
    code: config(
      'export default {\n  words: { en: { articleCount: { singular: "a", other: "# articles" } } },\n};\n',
    ),
    told: 'dateline.config.ts:2:0 words.en.articleCount: "singular" is no form for plurals. Forms are zero, one, two, few, many, other, each a text.',
  },
  "a format of dates without such a purpose": {
    code: config('export default {\n  dateFormats: { en: { dya: "d" } },\n};\n'),
    told: "dateline.config.ts:2:0 dateFormats.en.dya: No date has this purpose. Did you mean day?",
  },
  "a format of dates with tokens of another library": {
    code: config('export default {\n  dateFormats: { en: { day: "D MMMM YYYY" } },\n};\n'),
    told: 'dateline.config.ts:2:0 dateFormats.en.day: "YYYY" is no token of luxon. Did you mean yyyy? Write it like "cccc d MMMM yyyy, HH:mm", with words in single quotation marks.',
  },
  "a format of dates with an open quotation mark": {
    code: config('export default {\n  dateFormats: { en: { day: "d \'of MMMM" } },\n};\n'),
    told: "dateline.config.ts:2:0 dateFormats.en.day: A quotation mark is open. Words stand between two of them, like 'at'.",
  },
  "a format of dates without a date": {
    code: config("export default {\n  dateFormats: { en: { day: \"'today'\" } },\n};\n"),
    told: 'dateline.config.ts:2:0 dateFormats.en.day: It shows no part of a date. Write it like "d MMMM yyyy".',
  },
  "a config with a slip": {
    code: config("export default {\n  hosts: {}\n  words: {},\n};\n"),
    told: "dateline.config.ts:3:0 SyntaxError: Expected ',', got 'ident'.",
  },
};

describe("of a publication's own code is told", () => {
  for (const [name, { code, told }] of Object.entries(cases))
    it(name, async () => {
      assert.deepEqual(await problemsOf(code), [told]);
    });
});
