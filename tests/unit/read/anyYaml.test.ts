import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anyYaml } from "../../../src/read/anyYaml.ts";

const faultsOf = (text: string): readonly string[] =>
  anyYaml(text, 1).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe("YAML that no field needs", () => {
  const deep = "The values nest too deep here. Write them flatter.";
  const noName = "A list or a group stands here in place of a field's name. Write each field as name: value.";
  const twice = (line: number): string => `stands on line ${line} already. Keep one of the two lines.`;
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
  for (const [what, text, faults] of table)
    it(`${faults?.length === 0 ? "is not" : "is"} ${what}`, () => {
      const found = faultsOf(text);
      if (faults) assert.deepEqual(found, faults);
      else assert.ok(found.length > 0);
    });
});
