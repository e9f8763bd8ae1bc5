import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseFields } from "../../../src/content/validate.ts";
import { parseYaml } from "../../../src/content/yaml.ts";
import { articleFields } from "../../../src/model/article-fields.ts";
import { siteFields } from "../../../src/model/publication-fields.ts";

type Schema = typeof articleFields | typeof siteFields;

const problemsOf = (yaml: string, schema: Schema = articleFields): readonly string[] => {
  const { errors, ...parsed } = parseYaml(yaml, 2);
  assert.deepEqual(errors, []);
  return parseFields(schema, { file: "a.md", ...parsed }).problems.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
};

const sound = "title: A\ndate: 2023-11-09\nsection: world\n";

describe("a field that is wrong", () => {
  it("does not occur in a valid file", () => {
    assert.deepEqual(problemsOf(sound), []);
  });

  const table = [
    [
      "is missing",
      "title: A\ndate: 2023-11-09",
      "1:1 section: is missing. Write something like section: world",
    ],
    [
      "is empty",
      "title:\ndate: 2023-11-09\nsection: world",
      "2:7 title: is empty. Write something like title: Harbour reopens after storm",
    ],
    [
      "is a number",
      "title: 2023\ndate: 2023-11-09\nsection: world",
      '2:8 title: 2023 is a number, not text. Write title: "2023"',
    ],
    [
      "is a number for a date",
      "title: A\ndate: 2023\nsection: world",
      "3:7 date: is a number, not a date. Write something like date: 2023-11-09T08:30",
    ],
    [
      "is a list",
      "title: [A]\ndate: 2023-11-09\nsection: world",
      '2:8 title: is a list, but must be text. Write title: "[A]"',
    ],
    [
      "is a text for a list",
      `${sound}tags: harbour`,
      "5:7 tags: is text, but must be a list. Write tags: [harbour]",
    ],
    [
      "is a text for true or false",
      `${sound}draft: yes`,
      "5:8 draft: is text, but must be true or false. Write draft: true",
    ],
    [
      "is not one of those known",
      `${sound}kind: opinon`,
      '5:7 kind: "opinon" is not known. Did you mean opinion? Write one of news, analysis, opinion, explainer, review, interview, live, sponsored.',
    ],
    [
      "lies inside of another",
      `${sound}image:\n  src: a.jpg`,
      "6:3 image.alt: is missing. Write something like alt: Two ferries at the northern mole",
    ],
    ["lies in a list", `${sound}tags: [a, 1]`, '5:11 tags.1: 1 is a number, not text. Write tags: [a, "1"]'],
    [
      "has a form of its own",
      `${sound}slug: A b`,
      '5:7 slug: "A b" may hold small letters, digits and single hyphens only. Write it like harbour-bridge.',
    ],
    ["has a name that is not known", `${sound}tag: a`, "5:1 tag: is not a known field. Did you mean tags?"],
    [
      "has a name that is not known to a group",
      `${sound}image:\n  src: a.jpg\n  alt: b\n  crdit: c`,
      "8:3 image.crdit: is not a known field. Did you mean credit?",
    ],
    [
      "has a name that is like no other",
      `${sound}corrections:\n  - date: 2023-11-10\n    text: a\n    zzzzzzzz: b`,
      "8:5 corrections.0.zzzzzzzz: is not a known field. Known are date, text.",
    ],
  ] as const;
  for (const [what, yaml, expected] of table)
    it(`${what}: ${expected}`, () => {
      assert.deepEqual(problemsOf(yaml), [expected]);
    });

  it("in a group of free names is reported with its name", () => {
    const site = "name: A\nurl: https://a.example/\nlanguage: en\ntimeZone: UTC\ndescription: B\n";
    assert.deepEqual(problemsOf(`${site}stories:\n  bridge: 1`, siteFields), [
      '8:11 stories.bridge: 1 is a number, not text. Write bridge: "1"',
    ]);
  });

  it("is not reported as missing too if its name is misspelt", () => {
    assert.deepEqual(problemsOf("Title: A\ndate: 2023-11-09\nsecton: world"), [
      "2:1 Title: is not a known field. Did you mean title?",
      "4:1 secton: is not a known field. Did you mean section?",
    ]);
  });

  it("is reported together with all others", () => {
    assert.equal(problemsOf("titel: A\nkind: x\nimage: 1").length, 5);
  });
});
