import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fastYaml, plainList, plainScalar } from "../../../src/content/fast-yaml.ts";
import { fullYaml } from "../../../src/content/yaml.ts";
import { anyText } from "../../support/any-text.ts";
import { processorTime } from "../../support/processor-time.ts";

/** Returns true if the fast parser accepts a text, once it has compared its result with that of the full parser. */
const isTakenAlike = (text: string): boolean => {
  const plain = fastYaml(text);
  if (!plain) return false;
  const { data, errors, written } = fullYaml(text, 2);
  assert.deepEqual(plain, data);
  assert.equal(JSON.stringify(plain), JSON.stringify(data));
  assert.deepEqual([errors, written], [[], { text, beginsOn: 2, dropped: [] }]);
  return true;
};

describe("the fast parser of YAML", () => {
  const taken = [
    "title: Harbour reopens after storm\ndate: 2023-11-09T08:30\ndraft: true\norder: 10\n",
    'a: it\'s "so" [here], {there} & *everywhere*#1 -- a:b 2.5 %\n',
    'a: "one"\nb: \'it\'\'s\'\nc: "a \\"b\\" \\\\ c"\nd: ""\n',
    "a: 2023-11-09\nb: 0\nc: 12\nd: 1 a\ne: yes\nf: False\ng: TRUE\n",
    'a: [one, "two", \'three\', 4, true]\nb: []\nc: ["x","y"]\nd: [ one two , three ]\n',
    "a:\n  - one\n  - 'two'\nb:\n- three\n-   four\nc: d\n",
    "a:\n\n  - one\n\n  - two\n\n\nb: c",
    "image:\n  src: a.jpg\n  alt: Two ferries\n  list: [a, b]\ntitle: A\n",
    "a: «Über» 北京 😀\nb: (c)\nd: /2021/old/\n",
    "a:   b   \nc:    \n  - d   \n",
    "a:\nb: c\nd:   \ne:\n  f:\n  g: h\n  i:   \nj:",
  ];
  for (const text of taken)
    it(`accepts ${JSON.stringify(text)} and parses it rightly`, () => {
      assert.ok(isTakenAlike(text));
    });

  const left = [
    ["nothing", ""],
    ["a list", "- a\n"],
    ["what is nothing by name", "a: null"],
    ["a text of several lines", "a: b\n  c"],
    ["a block of text", "a: |\n  b"],
    ["a comment", "a: b # c"],
    ["a comment on its own line", "# a\nb: c"],
    ["a key in a value", "a: b: c"],
    ["a colon at the end", "a: b:"],
    ["an anchor", "a: &b c"],
    ["an alias", "a: *b"],
    ["a tag", "a: !!str 1"],
    ["a group in braces", "a: { b: c }"],
    ["an escape", 'a: "\\n"'],
    ["an open quotation", 'a: "b'],
    ["text behind a quotation", "a: 'b' c"],
    ["a list in a list", "a: [[b]]"],
    ["a comma at the end of a list", "a: [b,]"],
    ["a pair in a list", "a: [b: c]"],
    ["a group in a list", "a:\n  - b: c"],
    ["a group in a group", "a:\n  b:\n    c: d"],
    ["items that don't line up", "a:\n  - b\n   - c"],
    ["fields that don't line up", "a:\n  b: c\n   d: e"],
    ["a key twice", "a: 1\na: 2"],
    ["a key twice in a group", "a:\n  b: 1\n  b: 2"],
    ["a key that is refused", "constructor: 1"],
    ["a key that is no text", "true: 1"],
    ["a number of many digits", "a: 12345678901234567"],
    ["a number with a point", "a: 1.5"],
    ["a number with an exponent", "a: 1e5"],
    ["a number that begins with nought", "a: 007"],
    ["a number of base eight", "a: 0o17"],
    ["a negative number", "a: -1"],
    ["a tab", "a:\tb"],
    ["an indented beginning", " a: b"],
    ["a line separator", "a: b\u2028c"],
    ["the end of a document", "a: b\n...\n"],
  ] as const;
  for (const [what, text] of left)
    it(`rejects ${what}`, () => {
      assert.equal(fastYaml(text), undefined);
    });

  const sign = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(..."ab:-[]{}&*!|>'\"%@`#?, \n\t\\~=<.019eExo_+()/$^") },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        ...["word", "two words", "'a'", '"b"', "[a, b]", "null", "true", "0x1", "1e3", "2023-11-09", "<<"],
        ...[": ", "- ", " #", ": #", "''", '\\"', "\\\\", "\n", "\n\n", "\n  ", "\n  - ", "\n- ", "\n  d: "],
        ...["\nb: ", "\nc:", "\u00a0", "\u3000", "é", "😀", "“"],
      ),
    },
    { weight: 1, arbitrary: anyText },
  );
  const signs = fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(""));
  const positions: ReadonlyArray<readonly [where: string, textOf: (inner: string) => string]> = [
    ["anywhere", (inner) => inner],
    ["in a value", (inner) => `a: ${inner}`],
    ["in a word", (inner) => `a: b${inner}`],
    ["in a list", (inner) => `a: [${inner}]`],
    ["in an item", (inner) => `a:\n  - ${inner}\n  - c\nd: e`],
    ["in a group", (inner) => `a:\n  b: ${inner}\n  c: d\ne: f\n`],
  ];
  for (const [where, textOf] of positions)
    it(`returns the same as the full parser, with any text ${where}`, () => {
      const isTaken: boolean[] = [];
      const property = fc.property(signs, (inner) => {
        isTaken.push(isTakenAlike(textOf(inner)));
      });
      // The fast parser may reject all random texts, or none.
      fc.assert(property, { numRuns: 1000, examples: [["a: b"], ["b"], ["\u2028"]] });
      assert.ok(isTaken.includes(true) && isTaken.includes(false));
    });

  it("accepts most front matter of the golden site", () => {
    const folder = join(import.meta.dirname, "../../sites/golden");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const fronts = names
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(join(folder, name), "utf8").split("---\n")[1] ?? "");
    const taken = fronts.filter(isTakenAlike);
    assert.ok(taken.length > fronts.length / 2, `${taken.length} of ${fronts.length} were taken`);
  });

  it("takes a time that grows with the length of a text", () => {
    const hostile = [
      (size: number) => Array.from({ length: size / 10 }, (_, index) => `a${index}: b\n`).join(""),
      (size: number) => `a: b${" ".repeat(size)}c`,
      (size: number) => `a: [b${" ".repeat(size)}c`,
      (size: number) => `a: [${"b ".repeat(size / 2)}`,
      (size: number) => `a: "${'\\"'.repeat(size / 2)}`,
      (size: number) => `a:\n${"- b\n".repeat(size / 4)}`,
    ];
    for (const textOf of hostile) {
      const read = (text: string) => () => fastYaml(text);
      processorTime(read(textOf(40_000)));
      assert.ok(processorTime(read(textOf(400_000))) < 2000);
    }
  });
});

const cases = [
  ["[]", []],
  ["[ ]", []],
  ["[a]", ["a"]],
  ["[a b,  'c, d' , \"e\"]", ["a b", "c, d", "e"]],
  ["[1,true]", [1, true]],
] as const;

for (const [text, expected] of cases)
  it(`the plain list ${text} has its values`, () => {
    assert.deepEqual(plainList(text), expected);
  });

for (const text of ["[a", "[a]]", "[a,]", "[,a]", "[a] b", "[[a]]", "[a: b]", "[a #b]", "['a' b]", "[*a]"])
  it(`a plain list can't be ${text}`, () => {
    assert.equal(plainList(text), undefined);
  });

const plainScalarCases = [
  ["a text", "a text"],
  ["'it''s'", "it's"],
  ['"a \\"b\\" c"', 'a "b" c'],
  ["'true'", "true"],
  ["true", true],
  ["12", 12],
  ["'12'", "12"],
  ["2023-11-09T08:30", "2023-11-09T08:30"],
  ["12 ferries", "12 ferries"],
  ["https://example.org/", "https://example.org/"],
  ["", undefined],
  ["null", undefined],
  ["1.5", undefined],
  ["a: b", undefined],
  ["a #b", undefined],
  ["*a", undefined],
  ['"\\u0041"', undefined],
  ['"a" b', undefined],
] as const;

for (const [text, expected] of plainScalarCases)
  it(`the plain scalar ${JSON.stringify(text)} is ${JSON.stringify(expected) ?? "rejected"}`, () => {
    assert.equal(plainScalar(text), expected);
  });
