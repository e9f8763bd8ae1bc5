import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { articleBody } from "../../../../bench/corpus/article-body.ts";
import { randomNumbers } from "../../../../bench/corpus/random-numbers.ts";
import { parseFile } from "../../../../src/content/read.ts";
import { fileWithFields, fileWithoutBody } from "../../../../src/import/files/article-file.ts";
import { missingWords } from "../../../../src/import/text/missing-words.ts";
import { plainWords } from "../../../../src/import/text/plain-markdown.ts";
import { anyPlainText } from "../../../support/any-plain-text.ts";
import { publicationFixture } from "../../../support/publication-fixture.ts";
import { shownText } from "../../../support/shown-text.ts";

describe("plainWords", () => {
  const plain: Readonly<Record<string, string>> = {
    "Ferries sail.": "Ferries sail.",
    "One line\nand another\\\nand more.": "One line and another and more.",
    "## Ferries\n\nThey *sail* to [Mole](/mole/).": "Ferries They sail to Mole.",
    "## A\n\n### B\n\n## C": "A B C",
    "- one\n- two\n\n1. three\n2. four": "one two three four",
    "> “No,” **she** said.\n>\n> She left.": "“No,” she said. She left.",
    "One.\n\n***\n\nTwo.": "One. Two.",
    "It cost \\*5\\* at 10:30, \\[sic] and/or 1986\\. so": "It cost *5* at 10:30, [sic] and/or 1986. so",
    "*[Mole](https://example.org/a_b?c=1&d=2#e)*, **[the *Mole*](/)**": "Mole, the Mole",
    "Asked by @mole at: [Mole](/mole/) 5\u00a0km": "Asked by @mole at: Mole 5\u00a0km",
    "1986. A year": "A year",
    "船は「港」に着いた。": "船は「港」に着いた。",
    "": "",
  };
  for (const [markdown, words] of Object.entries(plain))
    it(`tells the words of ${JSON.stringify(markdown)}`, () => {
      assert.equal(plainWords(markdown), words);
    });

  const unusual: readonly string[] = [
    "# One",
    "### One",
    "## One\n\n#### Two",
    "## One\nTwo",
    "## ",
    "Words\\\n***",
    "Words\n---",
    "Words\n===",
    "Words\n- item",
    "- item\n\n  more",
    "- item\nlazy",
    "> quoted\nlazy",
    "> > twice",
    "> - item",
    "1. one\n2) two",
    "    code",
    " one",
    "a\tb",
    "*one",
    "a*b*c",
    "* one*",
    "***one***",
    "*one **two** three*",
    "one\\",
    "- one\\\n- two",
    "`code`",
    "a_ _b",
    "~~gone~~",
    "[words]",
    "[words][name]",
    "[words](#there)",
    "[words](//example.org/)",
    "[words](javascript:1)",
    "[words](https://a@example.org/)",
    "[words](a.md)",
    "[words](/a(b)/)",
    '[words](/a/ "title")',
    "[](/a/)",
    "[ ](/a/)",
    "![words](/a.jpg)",
    "![words](/a/)",
    "@[youtube](M7lc1UVf-VE)",
    "a^[note]",
    "a[^1]",
    "[^1]: note",
    "[1]: /a/",
    "*[HTML]: words",
    ":::note",
    ": meaning",
    ":smile:",
    "## One {#two}",
    "## One \\{#two\\}",
    "<b>one</b>",
    "a < b",
    "AT&amp;T",
    "AT&T",
    "&#42;",
    "https://example.org/",
    "www.example.org",
    "**www**.example.org www.example.org",
    "x@example.org",
    "youtube.com/watch?v=M7lc1UVf-VE",
    "| a | b |\n| - | - |",
    "\u00a0one",
    "@ferry",
    "soft\u00adly",
    "\u200bone",
    "one\u2028two",
    "one\u0007two",
    "e\u0301cole",
    "\ufdd01\ufdd1",
    "\ud800",
    "🙂",
  ];
  for (const markdown of unusual)
    it(`tells nothing of ${JSON.stringify(markdown)}`, () => {
      assert.equal(plainWords(markdown), undefined);
    });

  it("tells nothing of a text that is longer than a book", () => {
    assert.equal(plainWords("ferry ".repeat(50_000)), undefined);
  });

  it("tells words of texts alone in which a build finds no error and which show these words", () => {
    fc.assert(
      fc.property(anyPlainText, fc.constantFrom(...languages), (body, language) => {
        assertPlain(body, language);
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
  });

  it("tells the words of the texts that the benchmark imports", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const body = articleBody(randomNumbers(seed));
      assert.notEqual(plainWords(body.trimEnd()), undefined);
      assertPlain(body.trimEnd(), "en");
    }
  });

  const posts = new URL("../../../../../shared/corpora/18f/", import.meta.url).pathname;
  it("tells the words of the plain blocks of real posts", { skip: !existsSync(posts) }, () => {
    const names = readdirSync(posts, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((name) => name.endsWith(".md")))
      for (const block of readFileSync(join(posts, name), "utf8").split(/\n{2,}/)) assertPlain(block, "en");
  });
});

const languages = "en de fr es ja ar ko zh nl uk he el".split(" ");

/** Checks that what is told of a text is what a build makes of it. */
function assertPlain(body: string, language: string): void {
  const words = plainWords(body);
  if (words === undefined) return;
  const file = fileWithFields(
    { title: "Ferries", date: "2023-11-09", section: "world", lang: language },
    body,
  );
  const { record, problems } = parsed(file);
  const { record: alone } = parsed(fileWithoutBody(file));
  assert.deepEqual(problems, []);
  assert.deepEqual(missingWords(words, record.body.html), []);
  assert.deepEqual(missingWords(textOf(record.body.html), `<p>${escaped(words)}</p>`), []);
  assert.deepEqual({ ...record, body: alone.body, hash: "" }, { ...alone, hash: "" });
}

const context = {
  folder: "content",
  publication: publicationFixture(),
  findPicture: () => ({ error: "No picture." }),
};

function parsed(file: string) {
  const bytes = { value: Buffer.from(file), problems: [] };
  const { recordType, record, problems } =
    parseFile({ path: "articles/a.md", bytes, hash: "" }, context) ?? {};
  assert.ok(recordType === "article" && record);
  return { record, problems: problems?.filter(({ severity }) => severity === "error") };
}

/** Returns all texts of the elements, with a space between blocks. */
function textOf(html: string): string {
  return shownText(html.replace(/<\/?(?:p|li|h\d|br)\b/g, " $&"));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
