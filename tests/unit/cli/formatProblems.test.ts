import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatProblems } from "../../../src/cli/formatProblems.ts";
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
  it("stand one a line with file, line and column, and their number at the end", () => {
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

  it("are counted as one where there is one", () => {
    assert.match(formatProblems([date], "pretty", plain), /\n1 error in 1 file\.\n$/);
    assert.match(formatProblems([comment, comment], "pretty", plain), /\n2 warnings in 1 file\.\n$/);
  });

  it("are coloured by what they are", () => {
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

  it("are an object too where there are none", () => {
    assert.deepEqual(JSON.parse(formatProblems([], "json", plain)), { errors: 0, warnings: 0, problems: [] });
  });
});

describe("problems for GitHub", () => {
  it("are workflow commands with only the places that are known", () => {
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
