import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { fastYaml } from "../../../src/content/fast-yaml.ts";
import { fullYaml, parseYaml } from "../../../src/content/yaml.ts";

const errorsOf = (text: string): readonly string[] =>
  fullYaml(text, 1).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Positions that are written as line:column. */
const positionMap = (places: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(places).map(([field, place]) => {
      const [line, column] = place.split(":").map(Number);
      return [field, { line, column }];
    }),
  );

describe("YAML that no field needs", () => {
  const deep = "The values nest too deep here. Write them flatter.";
  const noName = "A list or a group stands here in place of a field's name. Write each field as name: value.";
  const twice = (line: number): string => `is already on line ${line}. Keep one of the two lines.`;
  const table = [
    ["a list in place of a name", "? [a, b]\n: c\n", [`1:3 ${noName}`]],
    ["a group in place of a name", "? { a: b }\n: c\n", [`1:3 ${noName}`]],
    ["names in names", `${"? ".repeat(3)}a\n`, [`1:3 ${noName}`]],
    ["very many names in names", `${"? ".repeat(20_000)}a\n`, undefined],
    ["a deep list", `a: ${"[".repeat(30)}${"]".repeat(30)}\n`, [`1:24 ${deep}`]],
    ["a name that stands twice", "a: 1\nb: 2\na: 3\n", [`3:1 ${twice(1)}`]],
    ["one that stands twice in a group", "a:\n  b: [1]\n  b: 2\n", [`3:3 ${twice(2)}`]],
    ["one that stands twice in other spellings", "'a': [1]\na: 2\n", [`2:1 ${twice(1)}`]],
    ["one that stands in two groups", "a:\n  c: [1]\nb:\n  c: 2\n", []],
  ] as const;
  for (const [what, text, errors] of table)
    it(`${errors?.length === 0 ? "is not" : "is"} ${what}`, () => {
      const found = errorsOf(text);
      if (errors) assert.deepEqual(found, errors);
      else assert.ok(found.length > 0);
    });
});

describe("YAML", () => {
  it("has the position in the file of every key and value", () => {
    const text = 'title: A\nimage:\n  src: "a.jpg"\ntags: [one, two]\nlist:\n  - x: 1\n    y: 2\n';
    const { data, positions, errors } = parseYaml(text, 2);
    assert.deepEqual(errors, []);
    assert.deepEqual(data, {
      title: "A",
      image: { src: "a.jpg" },
      tags: ["one", "two"],
      list: [{ x: 1, y: 2 }],
    });
    const places = {
      "": "2:1",
      "key:title": "2:1",
      title: "2:8",
      "key:image": "3:1",
      image: "4:3",
      "key:image.src": "4:3",
      "image.src": "4:8",
      "key:tags": "5:1",
      tags: "5:7",
      "tags.0": "5:8",
      "tags.1": "5:13",
      "key:list": "6:1",
      list: "7:3",
      "list.0": "7:5",
      "key:list.0.x": "7:5",
      "list.0.x": "7:8",
      "key:list.0.y": "8:5",
      "list.0.y": "8:8",
    };
    assert.deepEqual(positions, positionMap(places));
  });

  it("finds the same positions on demand where the fast parser read the data", () => {
    const text = 'title: A\nimage:\n  src: "a.jpg"\ntags: [one,  two]\nstories:\n  - x\n';
    assert.ok(fastYaml(text));
    const { positions } = parseYaml(text, 2);
    const places = {
      "key:title": "2:1",
      title: "2:8",
      image: "4:3",
      "image.src": "4:8",
      "tags.1": "5:14",
      stories: "7:3",
      "stories.0": "7:5",
    };
    for (const [field, position] of positionMap(places))
      assert.deepEqual(positions.get(field), position, field);
    assert.equal(positions.get("image.alt"), undefined);
  });

  const values = [
    ["2023-11-09", "2023-11-09"],
    ["2023-11-09T08:30", "2023-11-09T08:30"],
    ["2023", 2023],
    ["yes", "yes"],
    ["true", true],
    ["null", null],
    ["", null],
    ["08:30", "08:30"],
    ["0o17", 15],
    ["'2023'", "2023"],
    [">\n  one\n  two", "one two\n"],
  ] as const;
  for (const [written, expected] of values)
    it(`reads ${JSON.stringify(written)} as ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(parseYaml(`a: ${written}`, 1).data, { a: expected });
    });

  it("of an empty text has no fields and no error", () => {
    assert.deepEqual(parseYaml("", 1).data, {});
    assert.deepEqual(parseYaml("# comment\n", 1).errors, []);
  });

  const errors = [
    ["a: 1\nb: 2\na: 3", "4:1 is already on line 2. Keep one of the two lines."],
    ["a:\n\tb: 1", "3:1 A tab stands before this line. Put 2 spaces in its place."],
    ['a: "b', '2:4 The closing quotation mark is missing. Write a: "b"'],
    ["a: b: c", '2:4 A text that holds a colon must stand in quotation marks. Write a: "b: c"'],
    ["a: 1\n__proto__: 2", '3:1 The key "__proto__" is not allowed. Remove the line.'],
    ["a:\n  - constructor: 2", '3:5 The key "constructor" is not allowed. Remove the line.'],
    ["- a\n- b", "2:1 This is not a list of fields. Write each field as name: value."],
    ["text", "2:1 This is not a list of fields. Write each field as name: value."],
    ["a: *b", '2:4 A text may begin with * only in quotation marks. Write a: "*b"'],
    ["a: !!js/function x", '2:4 A text may begin with ! only in quotation marks. Write a: "!!js/function x"'],
  ] as const;
  for (const [text, expected] of errors)
    it(`is refused: ${JSON.stringify(text)}`, () => {
      const { errors: found } = parseYaml(text, 2);
      assert.deepEqual(
        found.slice(0, 1).map(({ line, column, message }) => `${line}:${column} ${message}`),
        [expected],
      );
    });

  it("gives the data after the proposed corrections, and nothing if these are not known", () => {
    assert.deepEqual(parseYaml('a: b: c\nd: "e', 1).data, { a: "b: c", d: "e" });
    assert.deepEqual(parseYaml("a: 1\na: 2", 1).data, {});
  });

  it("may use an alias, but not a bomb of them", () => {
    assert.deepEqual(parseYaml("a: &x [1]\nb: *x", 1).data, { a: [1], b: [1] });
    const bomb = ["a0: &a0 [x,x,x,x,x,x,x,x]"];
    for (let step = 1; step < 9; step += 1)
      bomb.push(
        `a${step}: &a${step} [${Array(8)
          .fill(`*a${step - 1}`)
          .join(",")}]`,
      );
    assert.match(parseYaml(bomb.join("\n"), 1).errors[0]?.message ?? "", /Aliases .* repeat too much/);
  });

  it("that nests without end is refused and ends no process", () => {
    for (const text of [`a: ${"[".repeat(20_000)}`, "- ".repeat(20_000), `a: ${"{a: ".repeat(5000)}`])
      assert.ok(parseYaml(text, 1).errors.length > 0);
  });

  it("reads back any data that is written as YAML", () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (data) => {
        const allowed = Object.fromEntries(
          Object.entries(data).filter(([name]) => !["constructor", "prototype"].includes(name)),
        );
        assert.deepEqual(parseYaml(stringify(allowed), 1).data, allowed);
      }),
    );
  });

  it("gives data, or errors on lines that exist, for any text", () => {
    const sign = fc.constantFrom(..."ab:-[]{}&*!|>'\"%@`#?, \n\t", ": ", "- ", "\n  ", "---\n", "&a ", "*a");
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join("");
        const lines = text.split("\n").length;
        for (const { line, column } of parseYaml(text, 5).errors)
          assert.ok(line >= 5 && line < 5 + lines + 1 && column >= 1);
      }),
      { numRuns: 500 },
    );
  });
});
