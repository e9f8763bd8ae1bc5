import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatProblems } from "../../../src/cli/format-problems.ts";
import type { Problem } from "../../../src/model/problem.ts";

const plain = (_: string, text: string): string => text;
const marked = (paint: string, text: string): string => `<${paint}>${text}</${paint}>`;

const date: Problem = {
  severity: "error",
  file: "content/articles/2023/11/a.md",
  line: 4,
  column: 7,
  field: "date",
  message: '"yesterday" is not a date. Write it as 2023-11-09.',
};
const link: Problem = {
  severity: "error",
  file: "content/pages/about.md",
  line: 9,
  column: 0,
  message: "A link leads nowhere.",
};
const comment: Problem = { ...link, severity: "warning", line: 12, message: "A comment was removed." };
const whole: Problem = { ...link, file: "content/site.yaml", line: 0, message: "The file is empty." };

describe("problems for people", () => {
  it("are one a line with file, line and column, and their number at the end", () => {
    assert.equal(
      formatProblems([date, link, comment, whole], "pretty", plain),
      [
        'content/articles/2023/11/a.md:4:7 date: "yesterday" is not a date. Write it as 2023-11-09.',
        "content/pages/about.md:9 A link leads nowhere.",
        "content/pages/about.md:12 warning: A comment was removed.",
        "content/site.yaml: The file is empty.",
        "3 errors and 1 warning in 3 files.",
        "",
      ].join("\n"),
    );
  });

  it("have a singular", () => {
    assert.match(formatProblems([date], "pretty", plain), /\n1 error in 1 file\.\n$/);
    assert.match(formatProblems([comment, comment], "pretty", plain), /\n2 warnings in 1 file\.\n$/);
  });

  it("are coloured by severity", () => {
    assert.equal(
      formatProblems([comment], "pretty", marked),
      "<bold>content/pages/about.md:12</bold> <yellow>warning:</yellow> A comment was removed.\n<yellow>1 warning in 1 file.</yellow>\n",
    );
    assert.match(
      formatProblems([comment, date], "pretty", marked),
      /<red>1 error and 1 warning in 2 files\.<\/red>\n$/,
    );
  });

  it("send no control character of the content to the terminal", () => {
    const evil = { ...date, file: "a\u001b[2J.md", message: "one\ntwo\u0007\u009b" };
    assert.equal(
      formatProblems([evil], "pretty", plain),
      "a\\x1b[2J.md:4:7 date: one\\x0atwo\\x07\\x9b\n1 error in 1 file.\n",
    );
  });
});

describe("problems for programs", () => {
  it("are one JSON object with counts", () => {
    assert.deepEqual(JSON.parse(formatProblems([date, comment, whole], "json", marked)), {
      errors: 2,
      warnings: 1,
      problems: [date, comment, whole],
    });
  });

  it("are an object too if there are none", () => {
    assert.deepEqual(JSON.parse(formatProblems([], "json", plain)), { errors: 0, warnings: 0, problems: [] });
  });
});

describe("problems for GitHub", () => {
  it("are workflow commands with only the positions that are known", () => {
    assert.equal(
      formatProblems([date, link, comment, whole], "github", marked),
      [
        '::error file=content/articles/2023/11/a.md,line=4,col=7,title=date::date: "yesterday" is not a date. Write it as 2023-11-09.',
        "::error file=content/pages/about.md,line=9,title=content::A link leads nowhere.",
        "::warning file=content/pages/about.md,line=12,title=content::A comment was removed.",
        "::error file=content/site.yaml,title=content::The file is empty.",
        "3 errors and 1 warning in 3 files.",
        "",
      ].join("\n"),
    );
  });

  it("escape what would end a command or a property of it", () => {
    const evil = { ...link, file: "a,b:c%d\n.md", field: "x:y,z", message: "100%: a,\r\n::error::b" };
    assert.equal(
      formatProblems([evil], "github", plain).split("\n")[0],
      "::error file=a%2Cb%3Ac%25d%0A.md,line=9,title=x%3Ay%2Cz::x:y,z: 100%25: a,%0D%0A::error::b",
    );
  });
});

describe("many problems for people", () => {
  const many = (count: number, make: (number: number) => Problem): readonly Problem[] =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const leftover = (number: number): Problem => ({
    ...comment,
    file: `content/articles/${Math.ceil(number / 2)}.md`,
    line: number,
    message: `"[${number}]" looks like a shortcode. Write it as /words-${number}/.`,
  });

  it("are one a line up to ten of a kind", () => {
    const problems = many(10, leftover);
    assert.equal(formatProblems(problems, "pretty", plain), formatProblems(problems, "verbose", plain));
  });

  it("are shown once if they are warnings of one kind, with their number and positions in other files", () => {
    assert.equal(
      formatProblems([date, ...many(2989, leftover), link], "pretty", plain),
      [
        'content/articles/2023/11/a.md:4:7 date: "yesterday" is not a date. Write it as 2023-11-09.',
        'content/articles/1.md:1 warning: "[1]" looks like a shortcode. Write it as /words-1/.',
        "  … and 2,988 more like this in 1495 files, for example content/articles/1.md:2, content/articles/2.md:4, content/articles/3.md:6",
        "content/pages/about.md:9 A link leads nowhere.",
        "2 errors and 2989 warnings in 1497 files. Similar warnings are shown once; --verbose shows all of them.",
        "",
      ].join("\n"),
    );
  });

  it("name lines if all of them are in one file", () => {
    const problems = many(12, (line) => ({ ...comment, line }));
    assert.match(
      formatProblems(problems, "pretty", plain),
      /\n {2}… and 11 more like this in this file, for example content\/pages\/about\.md:2, content\/pages\/about\.md:3, content\/pages\/about\.md:4\n12 warnings in 1 file\. Similar/,
    );
  });

  it("are of one kind in other items of a list, with other names, numbers and hints", () => {
    const kinds: readonly ((number: number) => Partial<Problem>)[] = [
      (number) => ({
        field: `tags.${number}`,
        message: `"t${number}" is used once. Did you mean x${number}?`,
      }),
      (number) => ({ message: `<x-${number}> is no element.` }),
      (number) => ({ message: `The picture is ${number}.5 MB large.` }),
      (number) => ({ field: "title", message: `It moved to /a/${number}/. Add the line slug: a-${number}.` }),
    ];
    for (const kind of kinds) {
      const problems = many(11, (number) => ({ ...comment, ...kind(number) }));
      assert.match(formatProblems(problems, "pretty", plain), /\n {2}… and 10 more like this/);
    }
  });

  it("are of different kinds if they say something else, or are of another field", () => {
    const problems = many(12, (number) => ({ ...comment, field: number % 2 ? "title" : "lead" }));
    assert.doesNotMatch(formatProblems(problems, "pretty", plain), /more like this/);
  });

  it("keep each position if they are errors, and are shown one by one unless they are equal", () => {
    const same = many(12, (number) => ({ ...date, line: number, file: `content/${number}.md` }));
    const lines = formatProblems(same, "pretty", plain).split("\n");
    assert.equal(lines[0], 'content/1.md:1:7 date: "yesterday" is not a date. Write it as 2023-11-09.');
    assert.deepEqual(
      lines.slice(1, 12),
      many(11, (number) => ({ ...date, line: number + 1 })).map(
        ({ line }) => `content/${line}.md:${line}:7: the same error`,
      ),
    );
    assert.equal(lines[12], "12 errors in 12 files.");
    const others = many(12, (number) => ({ ...date, message: `"${number}" is not a date.` }));
    assert.equal(formatProblems(others, "pretty", plain), formatProblems(others, "verbose", plain));
  });

  it("are complete for programs and for GitHub, with a note on how many it shows", () => {
    const problems = many(30, leftover);
    assert.equal(JSON.parse(formatProblems(problems, "json", plain)).problems.length, 30);
    const lines = formatProblems(problems, "github", plain).split("\n");
    assert.equal(lines.filter((line) => line.startsWith("::warning ")).length, 30);
    assert.equal(
      lines.at(-2),
      "30 warnings in 15 files. GitHub shows only the first 10 errors and 10 warnings beside their lines. This log has all of them.",
    );
  });
});
