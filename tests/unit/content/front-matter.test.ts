import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import matter from "gray-matter";
import { parseFrontMatter } from "../../../src/content/front-matter.ts";

const parsed = (text: string) => parseFrontMatter(text, "content/articles/a.md", "articles/a.md");

describe("a content file", () => {
  const table = [
    ["is front matter and body", "---\ntitle: A\n---\nBody\n", "Body\n", 4, 2],
    ["may leave lines between them", "---\ntitle: A\n---\n\nBody", "\nBody", 4, 2],
    ["may have no body", "---\ntitle: A\n---", "", 4, 2],
    ["may have spaces after its fences", "--- \ntitle: A\n---\t \nBody\n", "Body\n", 4, 2],
    ["may leave lines before its fields", "---\n\n# remark\ntitle: A\n---\nBody", "Body", 6, 4],
    [
      "keeps rules and spaces of the body",
      "---\ntitle: A\n---\nOne\n--- \n\n---\nTwo",
      "One\n--- \n\n---\nTwo",
      4,
      2,
    ],
    ["keeps hyphens inside of a text", "---\ntitle: |\n  A\n  ---\n---\nBody", "Body", 6, 2],
  ] as const;
  for (const [what, text, body, bodyLine, line] of table)
    it(what, () => {
      const { value, problems } = parsed(text);
      assert.deepEqual(problems, []);
      assert.equal(value?.body, body);
      assert.equal(value.bodyLine, bodyLine);
      assert.deepEqual(value.positions.get("key:title"), { line, column: 1 });
    });

  it("may have no fields", () => {
    const { value } = parsed("---\n---\nBody");
    assert.deepEqual([value?.data, value?.body, value?.bodyLine], [{}, "Body", 3]);
  });

  it("gives the same result twice, and the same error twice", () => {
    const texts = [1, 2].map(() => {
      const { value, problems } = parsed("---\ntitle: A\n---\nBody");
      return { ...value, positions: value?.positions.get("title"), problems };
    });
    assert.deepEqual(texts[0], texts[1]);
    assert.deepEqual(texts[0]?.positions, { line: 2, column: 8 });
    const [first, second] = [parsed("---\ntitle: [\n---\n"), parsed("---\ntitle: [\n---\n")];
    assert.equal(first.problems.length, 1);
    assert.deepEqual(first, second);
  });

  it("stays in no cache of gray-matter, which would hold every text of a build", () => {
    parsed("---\ntitle: A\n---\nBody");
    assert.deepEqual(Reflect.get(matter, "cache"), {});
  });

  const errors = [
    [
      "title: A",
      "1:1 The front matter is missing. Begin the file with a line ---, then fields such as title: …, then a line ---.",
    ],
    [
      "\n---\ntitle: A\n---",
      "1:1 The first --- must stand on the very first line. Remove the empty lines before it.",
    ],
    ["  ---\ntitle: A\n---", "1:1 Spaces stand before the first ---. Remove them."],
    [
      "----\ntitle: A\n----",
      '1:1 The front matter must begin with a line of three hyphens, and not "----". Write ---',
    ],
    [
      "—-\ntitle: A\n---",
      '1:1 The front matter must begin with a line of three hyphens, and not "—-". Write ---',
    ],
    [
      "- - -\ntitle: A\n---",
      '1:1 The front matter must begin with a line of three hyphens, and not "- - -". Write ---',
    ],
    [
      "+++\ntitle = 'A'\n+++",
      '1:1 The front matter is marked "+++" and may only be YAML. Write --- in place of each +++, and each field as name: value.',
    ],
    ["title: A\n---\nText", "1:1 The front matter lacks its first line. Write a line --- above this one."],
    [
      "---\ntitle: A\ntags:\n  - b\n ---\nText",
      '5:1 The front matter must end with a line of three hyphens, and not " ---". Write ---',
    ],
    [
      "---\ntitle: A\n———\nText",
      '3:1 The front matter must end with a line of three hyphens, and not "———". Write ---',
    ],
    [
      "---\ntitle: A\n...\nText",
      '3:1 The front matter must end with a line of three hyphens, and not "...". Write ---',
    ],
    ["---\ntitle: A\n\nIt goes: on", "4:1 The front matter is not closed. Write a line --- above this one."],
    [
      "---\ntitle: A\n# b\n\nMore text",
      "5:1 The front matter is not closed. Write a line --- above this one.",
    ],
    ["---\ntitle: A", "1:1 The front matter is not closed. Write a line --- between it and the text."],
    [
      "---\ntitle: A\n----\n",
      "3:1 The front matter must end with a line of exactly three hyphens. Write ---.",
    ],
    [
      "---js\nx\n---",
      '1:1 The front matter is marked "---js", but it may only be YAML. Write --- alone on the first line.',
    ],
    [
      "--- json\n{}\n---",
      '1:1 The front matter is marked "--- json", but it may only be YAML. Write --- alone on the first line.',
    ],
    ["---\na: 1\na: 2\n---", "3:1 is already on line 2. Keep one of the two lines."],
  ] as const;
  for (const [text, expected] of errors)
    it(`is refused: ${JSON.stringify(text)}`, () => {
      const { value, problems } = parsed(text);
      assert.equal(value, undefined);
      assert.deepEqual(
        problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
        [expected],
      );
    });

  it("has its body on the line that it says, and loses no character of it", () => {
    const lines = fc.array(fc.constantFrom("a: 1", "", "# b", "c:\n  - d"), { maxLength: 1 });
    const space = fc.constantFrom("", " ", "\t ");
    const body = fc.array(fc.constantFrom("text", "", "---", "--- ", "\t")).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(lines, space, space, body, (fields, before, after, text) => {
        const head = [`---${before}`, ...fields, `---${after}`, ""].join("\n");
        const { value, problems } = parsed(head + text);
        assert.deepEqual(problems, []);
        assert.equal(value?.body, text);
        assert.equal(value.bodyLine, head.split("\n").length);
      }),
    );
  });
});
