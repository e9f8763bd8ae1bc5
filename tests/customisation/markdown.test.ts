/** A publication's own plugins for Markdown. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { problemMessage } from "../../src/cli/format-problems.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOptions } from "../support/built-site.ts";
import { type OwnPublication, publicationWith } from "../support/own-publication.ts";

const harbour = "articles/2023/11/harbour-reopens.md";
const page = "2023/11/09/harbour-reopens/index.html";

const article = (text: string): string =>
  `---\ntitle: Harbour reopens\ndate: 2023-11-09T08:30\nsection: world\nauthors: [mara-lindqvist]\n---\n\n${text}\n`;

/** A plugin that makes an element of words between two dollar signs. */
const plugin = (tag: string, attributes = ""): string => `
export const dollars = (md) => {
  md.inline.ruler.before("escape", "dollars", (state, silent) => {
    const end = state.src.indexOf("$", state.pos + 1);
    if (state.src[state.pos] !== "$" || end < 0) return false;
    if (!silent) state.push("dollars", "", 0).content = state.src.slice(state.pos + 1, end);
    state.pos = end + 1;
    return true;
  });
  md.renderer.rules.dollars = (tokens, at) => '<${tag}${attributes}>' + tokens[at].content + "</${tag}>";
};
`;

const config = (keys = "markdown(md) { md.use(dollars); }"): string =>
  `import { dollars } from "./lib/dollars.ts";\nexport default {\n  ${keys},\n};\n`;

const own = (tag: string, attributes?: string, keys?: string) => ({
  "dateline.config.ts": config(keys),
  "lib/dollars.ts": plugin(tag, attributes),
});

const dollars = { [harbour]: article("It costs $ten$ a day.") };

const told = async ({ built }: OwnPublication): Promise<readonly string[]> =>
  (await built()).problems.map((one) => {
    const file = one.file.replace(/^.*\/(?=articles\/)/, "");
    return `${file}:${one.line} ${problemMessage(one)}`.replace(/ \/\S*\/(?=articles\/)/, " ");
  });

describe("a plugin for Markdown", () => {
  it("changes texts, and its tags that texts may have reach readers", async () => {
    const { built, read } = await publicationWith(own("mark"), dollars);
    assert.deepEqual((await built()).problems, []);
    assert.match(read(page), /It costs <mark>ten<\/mark> a day\./);
  });

  it("changes texts that threads read, as do words and schemas", async () => {
    const keys = `markdown(md) { md.use(dollars); },
  words: { en: { footnotes: "Remarks" } },
  extra: z.looseObject({ rating: z.int().default(3) })`;
    const files = {
      ...own("mark", "", keys),
      "slots/afterText.ts": `import { html } from "dateline-press/markup";\nexport default ({ extra }) => html\`<p>\${extra.rating} stars</p>\`;\n`,
    };
    const code = {
      ...files,
      "dateline.config.ts": `import { z } from "zod";\n${files["dateline.config.ts"]}`,
    };
    const many = Array.from({ length: 400 }, (_, index) => [
      `articles/2022/${index}.md`,
      article("It costs $ten$ a day.[^1]\n\n[^1]: Yes.").replace("Harbour", `Harbour ${index}`),
    ]);
    const publication = await publicationWith(code, Object.fromEntries(many));
    const report = await buildSite(
      buildOptions({
        folder: publication.contentFolder,
        publicationFolder: publication.publicationFolder,
        now: "2023-11-10T12:00",
        output: join(publication.publicationFolder, "site"),
      }),
    );
    assert.deepEqual(report.problems, []);
    const text = readFileSync(
      join(publication.publicationFolder, "site/2023/11/09/harbour-399-reopens/index.html"),
      "utf8",
    );
    assert.match(text, /It costs <mark>ten<\/mark> a day\./);
    assert.match(text, /aria-label="Remarks"/);
    assert.match(text, /<p>3 stars<\/p>/);
  });

  it("is read anew with all texts when it changes, and so is the config", async () => {
    const { built, read, change, textsRead } = await publicationWith(own("mark"), dollars);
    await built();
    const texts = textsRead();
    change({ "lib/dollars.ts": plugin("kbd") });
    await built();
    assert.equal(textsRead(), texts);
    assert.match(read(page), /<kbd>ten<\/kbd>/);
    change({ "dateline.config.ts": config("markdown(md) { md.use(dollars); md.disable('emphasis'); }") });
    await built();
    assert.equal(textsRead(), texts);
    change({ "dateline.config.ts": undefined });
    await built();
    assert.equal(textsRead(), texts);
    assert.match(read(page), /\$ten\$/);
  });

  it("makes HTML that is sanitised, of which an editor is told", async () => {
    const publication = await publicationWith(own("script"), dollars);
    assert.deepEqual(await told(publication), [
      `${harbour}:7 A plugin makes <script> here, which was removed. Texts may not have that.`,
    ]);
    assert.match(publication.read(page), /It costs {2}a day\./);
  });

  it("makes other tags once the config allows them", async () => {
    const wanted = ' class="price" data-unit="day" onclick="go()"';
    const publication = await publicationWith(own("data", wanted), dollars);
    assert.deepEqual(await told(publication), [
      `${harbour}:7 A plugin makes <data data-unit onclick class> here, which was removed. Let readers have it by writing allowedTags: { data: ["data-unit","class"] } in dateline.config.ts.`,
    ]);
    publication.change({
      "dateline.config.ts": config(
        'markdown(md) { md.use(dollars); },\n  allowedTags: { data: ["data-unit", "class"] }',
      ),
    });
    assert.deepEqual(await told(publication), [
      `${harbour}:7 A plugin makes <data onclick> here, which was removed. Texts may not have that.`,
    ]);
    assert.match(publication.read(page), /<data class="price" data-unit="day">ten<\/data>/);
  });

  it("leaves what is told of handwritten HTML", async () => {
    const text = { [harbour]: article('It costs $ten$ a <meter value="1">day</meter>.') };
    const publication = await publicationWith(own("mark"), text);
    assert.deepEqual(await told(publication), [`${harbour}:8 <meter> is not allowed here and was removed.`]);
  });

  const failing: readonly (readonly [name: string, keys: string, code: string, told: RegExp])[] = [
    [
      "throws in the publication's own file",
      "markdown(md) { md.use(dollars); }",
      `export const dollars = (md) => {\n  md.core.ruler.push("dollars", (state) => { state.no.such(); });\n};\n`,
      /^lib\/dollars\.ts:2 TypeError: Cannot read properties of undefined \(reading 'such'\)\. The text is .*\.md\.$/,
    ],
    [
      "is no plugin",
      "markdown(md) {\n    md.use(dollars); }",
      "export const dollars = 1;\n",
      /^dateline\.config\.ts:4 TypeError: .* The text is .*\.md\.$/,
    ],
    [
      "throws in a package",
      "markdown(md) { md.core.ruler.push('a', JSON.parse); }",
      "export const dollars = 1;\n",
      /^dateline\.config\.ts:3 SyntaxError: .* The text is .*\.md\.$/,
    ],
    [
      "is added too late",
      "async markdown(md) { md.use(dollars); }",
      "export const dollars = () => {};\n",
      /^dateline\.config\.ts:3 It returned a promise\. .* Import them at the top of the file\. The text is /,
    ],
  ];

  for (const [name, keys, code, message] of failing)
    it(`that ${name} is told with the line and the text`, async () => {
      const files = { "dateline.config.ts": config(keys), "lib/dollars.ts": code };
      const { built } = await publicationWith(files, dollars);
      const { problems, update } = await built();
      assert.equal(update, undefined);
      const [problem] = problems;
      assert.ok(problem);
      assert.match(`${problem.file}:${problem.line} ${problemMessage(problem)}`, message);
    });
});

describe("tags that a config allows", () => {
  it("may be written by hand", async () => {
    const files = { "dateline.config.ts": 'export default { allowedTags: { meter: ["value"] } };\n' };
    const text = { [harbour]: article('It is <meter value="1">full</meter>.') };
    const { built, read } = await publicationWith(files, text);
    assert.deepEqual((await built()).problems, []);
    assert.match(read(page), /<meter value="1">full<\/meter>/);
  });
});
