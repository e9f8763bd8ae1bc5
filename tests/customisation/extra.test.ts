/** The group `extra` of articles, authors and pages, and a publication's own schemas for it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { problemMessage } from "../../src/cli/format-problems.ts";
import { type OwnPublication, publicationWith } from "../support/own-publication.ts";

const article = (extra: string, title = "Harbour reopens"): string =>
  `---\ntitle: ${title}\ndate: 2023-11-09T08:30\nsection: world\nauthors: [mara-lindqvist]\n${extra}---\n\nFerries sail again.\n`;

const harbour = "articles/2023/11/harbour-reopens.md";
const page = "2023/11/09/harbour-reopens/index.html";

/** A layout or slot that shows the group as JSON. */
const shown = (expression: string): string =>
  `import { html } from "dateline-press/markup";\nexport default (view) => html\`<p>\${JSON.stringify(${expression})}</p>\`;\n`;

const config = (text: string) => ({
  "dateline.config.ts": `import { defineConfig } from "dateline-press";\nimport { z } from "dateline-press/schema";\n${text}`,
});

const rating = config(
  `export default defineConfig({\n  extra: { article: z.strictObject({ rating: z.int().min(1).max(5) }).optional() },\n});\n`,
);

const told = async ({ built }: OwnPublication): Promise<readonly string[]> => {
  const { problems, update } = await built();
  assert.equal(update, undefined);
  return problems.map(
    (one) =>
      `${one.file.replace(/^.*\/(?=articles|authors|pages)/, "")}:${one.line}:${one.column} ${problemMessage(one)}`,
  );
};

describe("the group extra", () => {
  it("takes any data and reaches the views of articles, cards, authors and pages", async () => {
    const { built, read } = await publicationWith(
      {
        "slots/afterText.ts": shown("view.extra"),
        "slots/afterListing.ts": shown("[view.author?.extra, view.cards.map(({ extra }) => extra)]"),
        "layouts/staticPage.ts": shown("view.extra"),
      },
      {
        [harbour]: article(
          "extra:\n  rating: 4\n  film: { title: Tide, year: 1962 }\n  seen: [yes, true, null]\n",
        ),
        "authors/mara-lindqvist.md": "---\nname: Mara Lindqvist\nextra: { desk: harbour }\n---\n",
        "pages/about.md": "---\ntitle: About\nextra: { form: long }\n---\n\nUs.\n",
      },
    );
    await built();
    const text = (file: string) => read(file).replaceAll("&quot;", '"').replaceAll("&#34;", '"');
    assert.match(
      text(page),
      /<p>\{"rating":4,"film":\{"title":"Tide","year":1962\},"seen":\["yes",true,null\]\}<\/p>/,
    );
    assert.match(text("authors/mara-lindqvist/index.html"), /<p>\[\{"desk":"harbour"\},\[\{"rating":4,/);
    assert.match(text("about/index.html"), /<p>\{"form":"long"\}<\/p>/);
  });

  it("of one article renders the pages that show it, and is read with it alone", async () => {
    const slot = { "slots/afterText.ts": shown("view.extra") };
    const { built, contentFolder, read, write, textsRead } = await publicationWith(slot, {
      [harbour]: article("extra: { rating: 4 }\n"),
    });
    const { pages } = await built();
    write(join(contentFolder, harbour), article("extra: { rating: 5 }\n"));
    const { update } = await built();
    assert.equal(textsRead(), 1);
    const all = [...pages.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(update && update.rendered < all);
    assert.match(read(page), /rating&quot;:5|rating&#34;:5/);
  });

  it("may hold marks of Markdown, since layouts decide what they mean", async () => {
    const { built } = await publicationWith({}, { [harbour]: article("extra: { note: So **bold** }\n") });
    assert.deepEqual((await built()).problems, []);
  });
});

describe("a schema for the group extra", () => {
  it("gives defaults and other values", async () => {
    const { built, read } = await publicationWith(
      {
        ...config(
          `export default defineConfig({\n  extra: z.object({ rating: z.coerce.number().default(3), by: z.string().transform((by) => by.toUpperCase()).optional() }),\n});\n`,
        ),
        "slots/afterText.ts": shown("view.extra"),
      },
      { [harbour]: article('extra: { rating: "4", by: mara }\n') },
    );
    await built();
    assert.match(
      read(page),
      /\{&(?:quot|#34);rating&(?:quot|#34);:4,&(?:quot|#34);by&(?:quot|#34);:&(?:quot|#34);MARA/,
    );
    assert.match(read("2023/11/08/choir-returns/index.html"), /rating&(?:quot|#34);:3\}/);
  });

  it("reads all texts anew when it changes, and nothing when another file of code does", async () => {
    const { built, change, textsRead } = await publicationWith(
      { ...rating, "slots/footer.html": "<p>One</p>" },
      { [harbour]: article("extra: { rating: 4 }\n") },
    );
    await built();
    const texts = textsRead();
    change({ "slots/footer.html": "<p>Two</p>" });
    await built();
    assert.equal(textsRead(), 0);
    change(config("export default defineConfig({ extra: z.object({ rating: z.int() }).optional() });\n"));
    await built();
    assert.equal(textsRead(), texts);
    change({ "dateline.config.ts": undefined });
    await built();
    assert.equal(textsRead(), texts);
  });

  it("may come from the publication's own zod", async () => {
    const { built } = await publicationWith(
      {
        "dateline.config.ts": `import { z } from "zod";\nexport default { extra: { article: z.looseObject({ rating: z.int() }).optional() } };\n`,
      },
      { [harbour]: article("extra: { rating: 4, other: 1 }\n") },
    );
    assert.deepEqual((await built()).problems, []);
  });

  const cases: readonly (readonly [name: string, extra: string, schema: string, told: string])[] = [
    [
      "an unknown field",
      "extra:\n  ratng: 4\n",
      "z.strictObject({ rating: z.int().optional() })",
      "7:3 extra.ratng: is not a known field. Did you mean rating?",
    ],
    [
      "a wrong type",
      "extra:\n  rating: four\n",
      "z.object({ rating: z.int() })",
      "7:11 extra.rating: is text, but must be a number.",
    ],
    [
      "a number too big",
      "extra:\n  rating: 9\n",
      "z.object({ rating: z.int().max(5) })",
      "7:11 extra.rating: is too big. Write 5 or less.",
    ],
    [
      "a missing field",
      "extra:\n  other: 9\n",
      "z.object({ rating: z.int() })",
      "7:3 extra.rating: is missing. Add a line rating: with a number.",
    ],
    [
      "a missing field with an example",
      "extra:\n  other: 9\n",
      "z.object({ rating: z.int().meta({ example: 4 }) })",
      "7:3 extra.rating: is missing. Write something like rating: 4",
    ],
    [
      "a missing group",
      "",
      "z.object({ rating: z.int() })",
      "1:1 extra.rating: is missing. Add a line rating: with a number.",
    ],
    [
      "a value of none of the known",
      "extra: { form: lnog }\n",
      'z.object({ form: z.enum(["long", "short"]) })',
      '6:16 extra.form: "lnog" is not known. Did you mean long? Write one of long, short.',
    ],
    [
      "a short text",
      "extra: { form: lo }\n",
      "z.object({ form: z.string().min(3) })",
      '6:16 extra.form: "lo" is shorter than 3 characters. Write more of them.',
    ],
    [
      "no address",
      "extra: { link: example.org }\n",
      "z.object({ link: z.url() })",
      '6:16 extra.link: "example.org" is not an address. Write it like https://example.org/report.',
    ],
    [
      "its own message",
      "extra: { form: lo }\n",
      'z.object({ form: z.string().refine((text) => text === "a", "is no a. Write a.") })',
      '6:16 extra.form: "lo" is no a. Write a.',
    ],
    [
      "no message",
      "extra: { form: lo }\n",
      'z.object({ form: z.string().refine((text) => text === "a") })',
      '6:16 extra.form: "lo" is not what its schema in dateline.config.ts allows.',
    ],
    [
      "a date made of text",
      "extra: { day: 2023-11-09 }\n",
      "z.object({ day: z.coerce.date() })",
      "6:8 extra: is no plain data any more after its schema in dateline.config.ts. Let the schema give a group of texts, numbers, true or false, and lists and groups of these.",
    ],
  ];

  for (const [name, extra, schema, message] of cases)
    it(`tells of ${name} with file, line, field and what to write`, async () => {
      const own = config(`export default defineConfig({ extra: { article: ${schema} } });\n`);
      const publication = await publicationWith(own, {
        [harbour]: article(extra),
        "articles/2023/11/choir-returns.md": article(extra, "Choir returns"),
      });
      const problems = await told(publication);
      assert.equal(problems.at(-1), `${harbour}:${message}`);
    });

  it("that throws is told with its line and the text", async () => {
    const own = config(
      `export default defineConfig({\n  extra: {\n    article: z.looseObject({}).refine((extra) => extra.no.such).optional(),\n  },\n});\n`,
    );
    const publication = await publicationWith(own, { [harbour]: article("extra: { rating: 4 }\n") });
    const [problem = ""] = await told(publication);
    assert.match(
      problem,
      /^dateline\.config\.ts:5:59 TypeError: Cannot read properties of undefined \(reading 'such'\)\. The text is .*harbour-reopens\.md\.$/,
    );
  });
});

describe("without a schema, the group extra", () => {
  it("must be a group", async () => {
    const publication = await publicationWith({}, { [harbour]: article("extra: four\n") });
    assert.deepEqual(await told(publication), [
      `${harbour}:6:8 extra: is text, but must be a group of fields. Write something like extra: { rating: 4 }`,
    ]);
  });

  it("holds no numbers that JSON has not", async () => {
    const publication = await publicationWith({}, { [harbour]: article("extra: { rating: .inf }\n") });
    assert.deepEqual(await told(publication), [
      `${harbour}:6:18 extra.rating: holds .inf or .nan. Write a number with digits, or a text in quotation marks.`,
    ]);
  });
});
