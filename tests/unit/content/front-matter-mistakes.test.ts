/** Every mistake has its message. After the correction that the message names, no problem is left and no word is lost. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { problemMessage } from "../../../src/cli/format-problems.ts";
import { parseFrontMatter } from "../../../src/content/front-matter.ts";
import { parseFields } from "../../../src/content/validate.ts";
import { articleFields } from "../../../src/model/article-fields.ts";
import type { Problem } from "../../../src/model/problem.ts";

type Hint = Pick<Problem, "line" | "message">;

const counts: Readonly<Record<string, number>> = { no: 0, one: 1, two: 2 };

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Applies the hint of a problem to the lines of a text, word by word. */
const follow = (lines: string[], { line: number, message }: Hint): void => {
  const index = number - 1;
  const line = lines[index] ?? "";
  const [, joined] = / Write all of it on one line: (.+)$/.exec(message) ?? [];
  const [, shown] = /(?<!Write.*) Write (?!something|some text|it |all of it )(.+)$/.exec(message) ?? [];
  const [, count] =
    /(?:Put|put) (no|one|two|\d+) spaces? (?:before (?:the line|it)|in its place)\.$/.exec(message) ?? [];
  /** The lines below with the same indentation or more. */
  const below = (least: number): readonly number[] => {
    const found: number[] = [];
    for (let at = index + 1; indentOf(lines[at] ?? "") >= least && lines[at]?.trim(); at += 1) found.push(at);
    return found;
  };
  if (joined !== undefined) {
    lines[index] = " ".repeat(indentOf(line)) + joined;
    const isBare = !/^(?:- |[\w-]+: )/.test(joined);
    for (const at of below(indentOf(line) + (isBare ? 0 : 1))) lines[at] = "";
  } else if (shown !== undefined) lines[index] = " ".repeat(indentOf(line)) + shown;
  else if (count !== undefined) lines[index] = " ".repeat(counts[count] ?? Number(count)) + line.trimStart();
  else if (/Keep one of the two lines\.$/.test(message)) lines.splice(index, 1);
  else if (/Put a hyphen and a space before the first field below it/.test(message)) {
    lines[index] = line.replace(/\S/, "- $&");
    for (const at of below(indentOf(line))) lines[at] = `  ${lines[at]}`;
  } else if (/Put a space in place of the hyphen\b/.test(message)) lines[index] = line.replace("-", " ");
  else if (/Begin each line below it with a hyphen and a space/.test(message))
    for (const at of [index, ...below(indentOf(line))])
      lines[at] = (lines[at] ?? "").replace(/^(\s*)[-•*]?\s*/, "$1- ");
};

/** Returns a text after all hints were followed. Lines are counted from 1. */
const followedHint = (text: string, problems: readonly Hint[]): string => {
  const lines = text.split("\n");
  for (const problem of problems) follow(lines, problem);
  return lines.join("\n");
};

interface Checked {
  readonly problems: readonly Problem[];
  readonly data: Readonly<Record<string, unknown>>;
}

const checked = (text: string): Checked => {
  const { value: source, problems } = parseFrontMatter(text, "a.md", "articles/a.md");
  return source
    ? { problems: [...problems, ...parseFields(articleFields, source).problems], data: source.data }
    : { problems, data: {} };
};

const messagesOf = ({ problems }: Checked): readonly string[] =>
  problems.map((problem) => `${problem.line}:${problem.column} ${problemMessage(problem)}`);

const rest = "date: 2023-11-09\nsection: world\n";
const notice = "Everything from # on would be lost, because # begins a comment; quotation marks keep it.";
const lost = "Everything from # on would be lost, because # begins a comment.";
const hyphen =
  "begins with a hyphen, though it goes on with the item above it. Put a space in place of the hyphen.";
const begin = (sign: string): string => `A text may begin with ${sign} only in quotation marks.`;
const colon = "A text that holds a colon must stand in quotation marks.";
const after = "The text continues after its closing quotation mark. Put all of it in another pair.";
const apostrophe = "A text may begin with an apostrophe only in quotation marks of the other kind.";
const missing = "The closing quotation mark is missing.";
const ownMarks = "A text can't contain the quotation marks that are around it. Put the other kind around it.";
const curly = "Curly quotation marks do not work around a text here, but straight ones do.";
const brackets =
  "Square brackets make a list, but text follows them. If it is text, put all of it in quotation marks.";
const braces =
  "Braces make a group of fields, but text follows them. If it is text, put all of it in quotation marks.";

const printedWithMarks = (mark: string): string =>
  `"${mark}" is printed with its marks, since Markdown and HTML are not read here.`;

describe("a headline as it was typed", () => {
  /** The text after the colon, the reason, the correction, and the resulting headline: by default the text as typed. */
  const headlines: readonly (readonly [typed: string, reason: string, hint: string, headline?: string])[] = [
    ["Ferry #3 sinks off Port Ansel", notice, '"Ferry #3 sinks off Port Ansel"'],
    ["We are #1 again", notice, '"We are #1 again"'],
    ["#metoo, six years on", notice, '"#metoo, six years on"'],
    ["Pier\t#4", notice, '"Pier\\t#4"'],
    ['The "best" #1', notice, "'The \"best\" #1'"],
    ['Port\'s "best" #1', notice, '"Port\'s \\"best\\" #1"'],
    ["C:\\ferry #2", notice, "'C:\\ferry #2'"],
    ["1984 # the year", notice, '"1984 # the year"'],
    ['"Enough" #metoo says the mayor', notice, "'\"Enough\" #metoo says the mayor'"],
    ["'Ferry' #3 sinks", notice, "\"'Ferry' #3 sinks\""],
    ['"Enough" ##metoo', notice, "'\"Enough\" ##metoo'"],
    ["!!str Words again", begin("!"), '"!!str Words again"'],
    ["!!str Ferry #3", notice, '"!!str Ferry #3"'],
    ["“Pier #4”", notice, '"Pier #4"', "Pier #4"],
    ["&c. and so on", begin("&"), '"&c. and so on"'],
    ["&c.", begin("&"), '"&c."'],
    ["& Sons, fishmongers", begin("&"), '"& Sons, fishmongers"'],
    ["! Alert", begin("!"), '"! Alert"'],
    ["!x", begin("!"), '"!x"'],
    ["!!! Breaking", begin("!"), '"!!! Breaking"'],
    ["*x", begin("*"), '"*x"'],
    [
      "*Enough* says the mayor",
      printedWithMarks("*Enough*"),
      '"Enough says the mayor"',
      "Enough says the mayor",
    ],
    ["The **best** of it", printedWithMarks("**best**"), '"The best of it"', "The best of it"],
    ['"Fish &amp; _chips_"', printedWithMarks("_chips_"), '"Fish & chips"', "Fish & chips"],
    ["@home in the harbour", begin("@"), '"@home in the harbour"'],
    ["%x of all", begin("%"), '"%x of all"'],
    ["`ls` is out", printedWithMarks("`ls`"), '"ls is out"', "ls is out"],
    ["- x", begin("-"), '"- x"'],
    ["? x", begin("?"), '"? x"'],
    ["> x", begin(">"), '"> x"'],
    ["| x", begin("|"), '"| x"'],
    ["> #one", notice, '"> #one"'],
    [", too", begin(","), '", too"'],
    ["] x", begin("]"), '"] x"'],
    ["} x", begin("}"), '"} x"'],
    ['"Enough" says the mayor', after, "'\"Enough\" says the mayor'"],
    ["'Enough' says the mayor", after, "\"'Enough' says the mayor\""],
    ['"Enough" says the mayor\'s aide', after, '"\\"Enough\\" says the mayor\'s aide"'],
    ["'90s stars back voters' rights", after, "\"'90s stars back voters' rights\""],
    ["'90s stars are back", apostrophe, '"\'90s stars are back"'],
    ["'tis the season", apostrophe, '"\'tis the season"'],
    ['"Ferry",', "Nothing may follow the closing quotation mark.", '"Ferry"', "Ferry"],
    ['"Ferry sinks', missing, '"Ferry sinks"', "Ferry sinks"],
    ["'Ferry sinks", missing, '"Ferry sinks"', "Ferry sinks"],
    [
      '"C:\\Users"',
      "A backslash has a meaning of its own between these quotation marks.",
      "'C:\\Users'",
      "C:\\Users",
    ],
    ["[Live] Ferry sinks", brackets, '"[Live] Ferry sinks"'],
    ["[Live]: Storm", brackets, '"[Live]: Storm"'],
    ["{x} y", braces, '"{x} y"'],
    ["[Live]", "is a list, but must be text.", '"[Live]"'],
    ["Port: the end", colon, '"Port: the end"'],
    ["Port:", colon, '"Port:"'],
    ["“Port: the end”", curly, '"Port: the end"', "Port: the end"],
    ["007", "007 is a number, not text.", '"007"'],
    ["1.10", "1.10 is a number, not text.", '"1.10"'],
    ["1e3", "1e3 is a number, not text.", '"1e3"'],
    ["0x1F", "0x1F is a number, not text.", '"0x1F"'],
    ["-1", "-1 is a number, not text.", '"-1"'],
    ["1984", "1984 is a number, not text.", '"1984"'],
    ["True", "True is true or false, not text.", '"True"'],
    ["~", "~ is nothing, not text.", '"~"'],
    ["null", "null is nothing, not text.", '"null"'],
  ];
  for (const [typed, reason, hint, headline = typed] of headlines)
    it(`gets the correction of ${typed}`, () => {
      const text = `---\ntitle: ${typed}\n${rest}---\n`;
      const found = checked(text);
      assert.deepEqual(messagesOf(found), [`2:8 title: ${reason} Write title: ${hint}`]);
      const mended = checked(followedHint(text, found.problems));
      assert.deepEqual(messagesOf(mended), []);
      assert.equal(mended.data.title, headline);
    });

  for (const typed of ["2023-11-09", "12:30", "yes", "Ferry#3", "a & b * c", "1.2.3", "it's", "C# and F#"])
    it(`may be ${typed}`, () => {
      const { problems, data } = checked(`---\ntitle: ${typed}\n${rest}---\n`);
      assert.deepEqual(problems, []);
      assert.equal(data.title, typed);
    });
});

describe("any headline", () => {
  const sign = fc.constantFrom(
    ...[
      "word",
      "two words",
      "Ferry",
      "1984",
      "it's",
      "'90s",
      "null",
      "~",
      "1e3",
      "“so”",
      "don’t",
      "é",
      "北京",
    ],
    ...[
      "#",
      " #",
      "# ",
      ": ",
      ":",
      " - ",
      "- ",
      "&",
      "*",
      "!",
      "@",
      "%",
      "|",
      ">",
      "?",
      ",",
      "[",
      "]",
      "{",
      "}",
    ],
    ...['" #', "' #", "#3", "!!str ", "!!int ", "\n  ", "\n  #"],
    ...['"', "'", "\\", "`", " ", "=", "。", "<<", "---"],
  );
  const headline = fc
    .array(sign, { minLength: 1, maxLength: 8 })
    .map((signs) =>
      signs
        .join("")
        .trim()
        .replace(/\n\s*\n\s*/g, "\n  "),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text.replace(/!!(?:str|int)/g, "")));
  /** Correct YAML: quotation marks, blocks of text, useful tags, separate comments. */
  const isMeant = (text: string): boolean =>
    /^(?:!!str\s+)?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#+(?:\s.*)?)?$/s.test(text) ||
    /^#+(?:\s[^\n]*)?\n|\n\s*#+(?:\s|$)|^(?:!!str\s+)?[>|][-+\d]*(?:\s+#+(?:\s[^\n]*)?)?\s*\n|^!!(?:str|int)\s+(?:null|~|[-\d]\S*)$/.test(
      text,
    );
  const onOneLine = (text: string): string => text.replace(/ *\n */g, " ");
  const errorsIn = (text: string): readonly Problem[] =>
    checked(text).problems.filter(({ severity }) => severity === "error");
  /** Applies the proposed corrections in a few rounds. */
  const followed = (text: string): Checked => {
    let mended = text;
    for (let round = 0; round < 3 && errorsIn(mended).length > 0; round += 1)
      mended = followedHint(mended, errorsIn(mended).slice(0, 1));
    return { ...checked(mended), problems: errorsIn(mended) };
  };

  it("loses no word without a problem that says so", () => {
    fc.assert(
      fc.property(headline, (typed) => {
        const { problems, data } = checked(`---\ntitle: ${typed}\n${rest}---\n`);
        const isYaml = isMeant(typed);
        if (problems.length === 0 && !isYaml) assert.equal(data.title, onOneLine(typed));
      }),
      { numRuns: 2000 },
    );
  });

  it("is as typed after the corrections, without the marks around it", () => {
    const words = (text: unknown): string => String(text).replace(/["'“”,;\s[\]{}`*]/g, "");
    fc.assert(
      fc.property(
        headline.filter((text) => !/^(?:[[{]|""|'')|\n|!!(?:str|int)/.test(text)),
        (typed) => {
          const { problems, data } = followed(`---\ntitle: ${typed}\n${rest}---\n`);
          const isYaml = isMeant(typed);
          assert.deepEqual(problems, []);
          if (!isYaml) assert.equal(words(data.title), words(typed));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("front matter as it was typed", () => {
  /** A part of front matter and its messages. Lines are counted from the first of the part. */
  const parts: readonly (readonly [part: string, messages: readonly string[]])[] = [
    ["tags: [#metoo, Dam]", [`1:7 tags: ${notice} Write tags: ["#metoo", Dam]`]],
    ["tags: [Dam, #metoo]", [`1:7 tags: ${notice} Write tags: [Dam, "#metoo"]`]],
    ["tags: [Dam, Pier #3, Port]", [`1:7 tags: ${notice} Write tags: [Dam, "Pier #3", Port]`]],
    ["tags: [\n  Dam, # the dam\n  Pier #3\n]", [`3:3 tags.1: ${notice} Write "Pier #3"`]],
    ["tags: [Dam, &c.]", [`1:13 tags.1: ${begin("&")} Write tags: [Dam, "&c."]`]],
    ["tags: [Dam, *x]", [`1:13 tags.1: ${begin("*")} Write tags: [Dam, "*x"]`]],
    ["tags: [Dam, !x]", [`1:13 tags.1: ${begin("!")} Write tags: [Dam, "!x"]`]],
    ["tags: [@home, 50%]", [`1:7 tags: ${begin("@")} Write tags: ["@home", 50%]`]],
    ["tags: [“a: b”, c]", ['1:8 tags.0: is a group of fields, but must be text. Write tags: ["a: b", c]']],
    ["tags: [Dam", ["1:7 tags: The closing bracket is missing. Write tags: [Dam]"]],
    ['tags: ["Dam, Port]', [`1:7 tags: ${missing} Write tags: ["Dam", Port]`]],
    ["tags: #metoo", [`1:7 tags: ${lost} Write tags: ["#metoo"]`]],
    ["tags: #metoo, Dam", [`1:7 tags: ${lost} Write tags: ["#metoo", Dam]`]],
    ["tags: Dam #2, Pier", ['1:7 tags: is text, but must be a list. Write tags: ["Dam #2", Pier]']],
    ["authors: #ada", [`1:10 authors: ${lost} Write authors: [ada]`]],
    ["story: #bridge", [`1:8 story: ${lost} Write story: bridge`]],
    [
      "sources:\n  - Port authority, report #3",
      [
        '2:5 sources.0: is text, but must be a group of fields. Write - { title: "Port authority, report #3" }',
      ],
    ],
    [
      "image: pic.jpg # the pier",
      [
        "1:8 image: is text, but must be a group of fields. Write image: { src: pic.jpg, alt: What the picture shows }",
      ],
    ],
    ["tags:\n  - #metoo\n  - Dam", [`2:5 tags.0: ${notice} Write - "#metoo"`]],
    ["tags:\n  - &c. x\n  - Dam", [`2:5 tags.0: ${begin("&")} Write - "&c. x"`]],
    [
      "tags:\n  - Port: the end",
      ['2:5 tags.0: is a group of fields, but must be text. Write - "Port: the end"'],
    ],
    [
      "tags: [007, Dam, True]",
      [
        '1:8 tags.0: 007 is a number, not text. Write tags: ["007", Dam, "True"]',
        '1:18 tags.2: True is true or false, not text. Write tags: ["007", Dam, "True"]',
      ],
    ],
    ["tags: North Korea, Dam", ["1:7 tags: is text, but must be a list. Write tags: [North Korea, Dam]"]],
    ["tags: 2024", ['1:7 tags: is a number, but must be a list. Write tags: ["2024"]']],
    [
      "authors: one-author, another-author, a-third-one",
      ["1:10 authors: is text, but must be a list. Write authors: [one-author, another-author, a-third-one]"],
    ],
    [
      "related: a-slug; b-slug",
      ["1:10 related: is text, but must be a list. Write related: [a-slug, b-slug]"],
    ],
    ["aliases: /2021/old/", ["1:10 aliases: is text, but must be a list. Write aliases: [/2021/old/]"]],
    [
      "image: pic.jpg",
      [
        "1:8 image: is text, but must be a group of fields. Write image: { src: pic.jpg, alt: What the picture shows }",
      ],
    ],
    [
      "sources: https://example.org/a",
      [
        "1:10 sources: is text, but must be a list. Write sources: [{ title: What the source is, url: https://example.org/a }]",
      ],
    ],
    [
      "sources:\n  - https://example.org/a",
      [
        "2:5 sources.0: is text, but must be a group of fields. Write - { title: What the source is, url: https://example.org/a }",
      ],
    ],
    [
      "sources:\n  title: A report\n  url: https://example.org/a",
      [
        "2:3 sources: is a group of fields, but must be a list. Put a hyphen and a space before the first field below it, and two spaces before each of the others.",
      ],
    ],
    [
      "sources: [{ title: Port: the end, url: https://example.org/ }]",
      [`1:10 sources: ${colon} Write sources: [{ title: "Port: the end", url: https://example.org/ }]`],
    ],
    [
      "corrections: An earlier version, of Tuesday, was wrong.",
      [
        '1:14 corrections: is text, but must be a list. Write corrections: [{ date: 2023-11-10T10:00, text: "An earlier version, of Tuesday, was wrong." }]',
      ],
    ],
    [
      "sources:\n  - Port authority: report\n  - title: B",
      [`2:5 sources.0: ${colon} Write - { title: "Port authority: report" }`],
    ],
    [
      "sources:\n  - Report: four\n  - Überblick: fünf",
      [
        `2:5 sources.0: ${colon} Write - { title: "Report: four" }`,
        `3:5 sources.1: ${colon} Write - { title: "Überblick: fünf" }`,
      ],
    ],
    [
      "corrections:\n  - It was four: not five",
      [`2:5 corrections.0: ${colon} Write - { date: 2023-11-10T10:00, text: "It was four: not five" }`],
    ],
    [
      "corrections:\n  -date: 2024-01-03\n   text: x",
      [
        "2:3 corrections.0.date: needs a space after its hyphen. Write - date: 2024-01-03",
        "3:4 corrections.0.text: is not aligned with the lines beside it. Put 4 spaces before the line.",
      ],
    ],
    [
      "corrections:\n  -date: 2024-01-03\n  text: x",
      [
        "2:3 corrections.0.date: needs a space after its hyphen. Write - date: 2024-01-03",
        "3:3 corrections.0.text: is not aligned with the lines beside it. Put 4 spaces before the line.",
      ],
    ],
    [
      "sources:\n-title: A\n-title: B",
      [
        "2:1 sources.0.title: needs a space after its hyphen. Write - title: A",
        "3:1 sources.1.title: needs a space after its hyphen. Write - title: B",
      ],
    ],
    [
      "corrections:\n  - date: 2024-01-03 text: x",
      ["2:11 corrections.0.date: Two fields stand on this line. Write - { date: 2024-01-03, text: x }"],
    ],
    [
      'sources:\n  - title: "A, b" url: "https://example.org/"\n  - title: B',
      [
        '2:12 sources.0.title: Two fields stand on this line. Write - { title: "A, b", url: "https://example.org/" }',
      ],
    ],
    ["corrections:\n  - date: 2024-01-03\n  - text: x", [`3:5 corrections.1: ${hyphen}`]],
    [
      "corrections:\n  - date: 2024-01-03\n  - text: x\n  - date: 2024-01-04\n  - text: y",
      [`3:5 corrections.1: ${hyphen}`, `5:5 corrections.3: ${hyphen}`],
    ],
    ["sources:\n  - title: A\n  - url: https://example.org/a\n  - title: B", [`3:5 sources.1: ${hyphen}`]],
    ["description: [Live]: Storm", [`1:14 description: ${brackets} Write description: "[Live]: Storm"`]],
    ["description: [[Live]]: Storm", [`1:14 description: ${brackets} Write description: "[[Live]]: Storm"`]],
    ["story: [bridge]", ["1:8 story: is a list, but must be text. Write story: bridge"]],
    ["byline: [Ida]", ["1:9 byline: is a list, but must be text. Write byline: Ida"]],
    [
      "byline: [Jane Doe, John Roe]",
      ["1:9 byline: is a list, but must be text. Write byline: By Jane Doe and John Roe"],
    ],
    [
      "image: https://example.org/pics/a.jpg?w=800",
      [
        "1:8 image: is text, but must be a group of fields. Write image: { src: a.jpg, alt: What the picture shows }",
      ],
    ],
    [
      "authors:\n  ada-brandt",
      [
        "2:3 authors: is text, but must be a list. Begin each line below it with a hyphen and a space, like - ada-brandt",
      ],
    ],
    [
      'description: "',
      ['1:14 description: Only a quotation mark stands here, and no words. Write description: "Some words"'],
    ],
    [
      "description: '",
      ['1:14 description: Only a quotation mark stands here, and no words. Write description: "Some words"'],
    ],
    [
      'description: "C:\\new"',
      [
        "1:14 description: A backslash has a meaning of its own between these quotation marks. Write description: 'C:\\new'",
      ],
    ],
    ["tags: [a,,b]", ["1:7 tags: Nothing stands between two of its commas. Write tags: [a, b]"]],
    ["tags: [, a]", ["1:7 tags: Nothing stands between two of its commas. Write tags: [a]"]],
    [
      "description: Plain text\n  over two: lines",
      [`1:14 description: ${colon} Write all of it on one line: description: "Plain text over two: lines"`],
    ],
    ["image:\n  src: pic.jpg\n  alt: Pier #3", [`3:8 image.alt: ${notice} Write alt: "Pier #3"`]],
    [
      "image: { src: pic.jpg, alt: Pier #3 }",
      [`1:8 image: ${notice} Write image: { src: pic.jpg, alt: "Pier #3" }`],
    ],
    [
      "map:\n  places:\n    - name: Pier #3\n      lat: 1\n      lon: 2",
      [`3:13 map.places.0.name: ${notice} Write - name: "Pier #3"`],
    ],
    [
      "map:\n  highlight: Norway, Sweden",
      ["2:14 map.highlight: is text, but must be a list. Write highlight: [Norway, Sweden]"],
    ],
    ["slug: a-b # main", ['1:7 slug: "a-b # main" holds more than may stand here. Write slug: a-b']],
    [
      "lang: “en”",
      ['1:7 lang: "“en”" has curly quotation marks, which count as letters here. Write lang: en'],
    ],
    [
      "kind: “news”",
      ['1:7 kind: "“news”" has curly quotation marks, which count as letters here. Write kind: news'],
    ],
    [
      "aliases: [“/old/”, /new/]",
      [
        '1:11 aliases.0: "“/old/”" has curly quotation marks, which count as letters here. Write aliases: [/old/, /new/]',
      ],
    ],
    ["story: 2024", ['1:8 story: 2024 is a number, not text. Write story: "2024"']],
    ["draft: yes", ["1:8 draft: is text, but must be true or false. Write draft: true"]],
    ["draft: “true”", ["1:8 draft: is text, but must be true or false. Write draft: true"]],
    ["contents: 'No'", ["1:11 contents: is text, but must be true or false. Write contents: false"]],
    ["updated: 20231110", ["1:10 updated: is a number, not a date. Write updated: 2023-11-10"]],
    ["title: Again", ["1:1 title: is already on line 2. Keep one of the two lines."]],
    ["dateline:Oslo", ["1:1 dateline: needs a space after its colon. Write dateline: Oslo"]],
    ['dateline:"Oslo: x"', ['1:1 dateline: needs a space after its colon. Write dateline: "Oslo: x"']],
    [
      "dateline：Oslo",
      ['1:1 dateline: needs a plain colon and a space after its name, and not "：". Write dateline: Oslo'],
    ],
    [
      "dateline = Oslo",
      ['1:1 dateline: needs a plain colon and a space after its name, and not "=". Write dateline: Oslo'],
    ],
    [
      "image:\n  src:pic.jpg\n  alt: A pier",
      ["2:3 image.src: needs a space after its colon. Write src: pic.jpg"],
    ],
    [
      "description: One\nand two",
      [
        "2:1 This line does not begin with the name of a field. Write it as name: value or, if it continues the line above, put two spaces before it.",
      ],
    ],
    [
      "description: Ferry #3\n  sinks off",
      [`1:14 description: ${notice} Write all of it on one line: description: "Ferry #3 sinks off"`],
    ],
    [
      "description: One\n  two #3 four",
      [`1:14 description: ${notice} Write all of it on one line: description: "One two #3 four"`],
    ],
    [
      "description: One\n  two\n  #3 four",
      [`1:14 description: ${notice} Write all of it on one line: description: "One two #3 four"`],
    ],
    [
      "description: He said: no\n  more",
      [`1:14 description: ${colon} Write all of it on one line: description: "He said: no more"`],
    ],
    [
      "description: Ferry\n  #3 sinks",
      [`1:14 description: ${notice} Write all of it on one line: description: "Ferry #3 sinks"`],
    ],
    [
      "description: Ferry\n  #3 sinks\n  #4 floats\n  # as it seems",
      [
        `1:14 description: ${notice} Write all of it on one line: description: "Ferry #3 sinks #4 floats # as it seems"`,
      ],
    ],
    [
      "description:\n  Ferry\n  #3 sinks",
      [`2:3 description: ${notice} Write all of it on one line: "Ferry #3 sinks"`],
    ],
    [
      'description: "Ferry"\n  #3 sinks',
      [`1:14 description: ${notice} Write all of it on one line: description: '"Ferry" #3 sinks'`],
    ],
    [
      'description: "Ferry\n  two" #3 sinks',
      [`1:14 description: ${notice} Write all of it on one line: description: '"Ferry two" #3 sinks'`],
    ],
    [
      "description: >-\n    Ferry\n  #3 sinks",
      [`1:14 description: ${notice} Write all of it on one line: description: "Ferry #3 sinks"`],
    ],
    [
      "description: > #metoo\n  Ferry\nbyline: b",
      [`1:14 description: ${notice} Write all of it on one line: description: "#metoo Ferry"`],
    ],
    [
      "description: #metoo\n  Ferry",
      [`1:14 description: ${notice} Write all of it on one line: description: "#metoo Ferry"`],
    ],
    ['tags:\n  - "Dam" #2\n  - Port', [`2:5 tags.0: ${notice} Write - '"Dam" #2'`]],
    [`tags: ["Dam" #2, Pier]`, [`1:7 tags: ${notice} Write tags: ['"Dam" #2', Pier]`]],
    [
      'corrections:\n  - date: 2023-11-10\n    text: "Four" #not five',
      [`3:11 corrections.0.text: ${notice} Write text: '"Four" #not five'`],
    ],
    ["description:\n  Ferry #3 sinks", [`2:3 description: ${notice} Write "Ferry #3 sinks"`]],
    ["description: 'It's over'", [`1:14 description: ${ownMarks} Write description: "It's over"`]],
    [
      'description: "He said "no" today"',
      [`1:14 description: ${ownMarks} Write description: 'He said "no" today'`],
    ],
    ['description: "a\\"\nbyline: b', [`1:14 description: ${missing} Write description: 'a\\"'`]],
    ["description: {{ x }}", [`1:14 description: ${begin("{")} Write description: "{{ x }}"`]],
    ["description: {% x %}", [`1:14 description: ${begin("{")} Write description: "{% x %}"`]],
    [
      "tags:\n  * Dam\n  * Port",
      [
        "2:3 tags.0: begins with *, and an item of a list with a hyphen. Write - Dam",
        "3:3 tags.1: begins with *, and an item of a list with a hyphen. Write - Port",
      ],
    ],
    [
      "tags:\n  • Dam\n  • Port",
      [
        "2:3 tags: is text, but must be a list. Begin each line below it with a hyphen and a space, like - Dam",
      ],
    ],
    [
      "authors:\n  one-author\n  another-author",
      [
        "2:3 authors: is text, but must be a list. Begin each line below it with a hyphen and a space, like - one-author",
      ],
    ],
    ["tags: a, b]", ["1:7 tags: is text, but must be a list. Write tags: [a, b]"]],
    [
      "image: { src: pic.jpg, alt: A pier",
      ["1:8 image: The closing brace is missing. Write image: { src: pic.jpg, alt: A pier }"],
    ],
    [
      "image:\n  - src: pic.jpg\n    alt: A pier",
      ["2:3 image: is a list, but must be a group of fields. Put a space in place of the hyphen below it."],
    ],
    ['tags:\n  - "One\n  - Two', [`2:5 tags.0: ${missing} Write - "One"`]],
    ["\tdateline: Oslo", ["1:1 dateline: A tab stands before this line. Put no space in its place."]],
    [
      "image:\n\tsrc: pic.jpg\n\talt: A pier",
      [
        "2:1 image.src: A tab stands before this line. Put 2 spaces in its place.",
        "3:1 image.alt: A tab stands before this line. Put 2 spaces in its place.",
      ],
    ],
    [
      "image:\n  src: pic.jpg\n   alt: A pier",
      ["3:4 image.alt: is not aligned with the lines beside it. Put 2 spaces before the line."],
    ],
    [
      "image:\nsrc: pic.jpg\nalt: A pier",
      [
        "1:7 image: is empty. Its fields stand below it, each on a line of its own that begins with two spaces: src, alt, caption, credit, licence, licencePage, focus.",
        "2:1 src: belongs to image above it. Put 2 spaces before the line.",
        "3:1 alt: belongs to image above it. Put 2 spaces before the line.",
      ],
    ],
    [
      "corrections:\n  - date: 2023-11-10\n   text: It was four.",
      ["3:4 corrections.0.text: is not aligned with the lines beside it. Put 4 spaces before the line."],
    ],
    [
      "corrections:\n  - date: 2023-11-10\n  text: It was four.",
      ["3:3 corrections.0.text: is not aligned with the lines beside it. Put 4 spaces before the line."],
    ],
    [
      "corrections:\n  - date: 2023-11-10\n    text: One.\n - date: 2023-11-11\n   text: Two.",
      [
        "4:2 corrections.1.date: is not aligned with the lines beside it. Put 2 spaces before the line.",
        "5:4 corrections.1.text: is not aligned with the lines beside it. Put 4 spaces before the line.",
      ],
    ],
    [
      "tags:\n  - One\n    - Two",
      ["3:5 tags.0: is not aligned with the lines beside it. Put 2 spaces before the line."],
    ],
    [
      "tags:\n - One\n  - Two\n - Three",
      ["3:3 tags.0: is not aligned with the lines beside it. Put one space before the line."],
    ],
  ];
  for (const [part, expected] of parts)
    it(`gets the correction of ${JSON.stringify(part)}`, () => {
      const text = `---\ntitle: A\n${rest}${part}\n---\n`;
      const found = checked(text);
      const problems = found.problems.map((problem) => ({ ...problem, line: problem.line - 4 }));
      assert.deepEqual(messagesOf({ ...found, problems }), expected);
      assert.deepEqual(messagesOf(checked(followedHint(text, found.problems))), []);
    });

  const sound: readonly (readonly [part: string, data: Readonly<Record<string, unknown>>])[] = [
    ["draft: true # until Friday", { draft: true }],
    ["updated: 2023-11-10 # late", { updated: "2023-11-10" }],
    ["kind: news # as ever", { kind: "news" }],
    ["story: bridge # the old one", { story: "bridge" }],
    ["# A comment.\ndraft: true", { draft: true }],
    ['dateline: "OSLO" # or Bergen', { dateline: "OSLO" }],
    ["dateline: 'OSLO' # or Bergen", { dateline: "OSLO" }],
    ['dateline: "OSLO" ## or Bergen', { dateline: "OSLO" }],
    ["dateline: !!str 2024-01-01", { dateline: "2024-01-01" }],
    ['dateline: !!str "OSLO"', { dateline: "OSLO" }],
    ["description: Ferry\n  # sinks", { description: "Ferry" }],
    ["description: Ferry\n#byline: b", { description: "Ferry" }],
    ["tags:\n  - Dam\n  #- Pier\n  - Port", { tags: ["Dam", "Port"] }],
    ['tags:\n  - Dam\n  - "Port"\n  #- Pier', { tags: ["Dam", "Port"] }],
    ["tags: [\n  Dam,\n  Port\n  #Pier\n]", { tags: ["Dam", "Port"] }],
    ["image:\n  src: a.jpg\n  alt: A pier\n  #caption: x", { image: { src: "a.jpg", alt: "A pier" } }],
    ["description: >- # folded\n  One", { description: "One" }],
    ["tags: [Dam, Port] # two of them", { tags: ["Dam", "Port"] }],
    ["tags: [\n  Dam, # the old one\n  Port,\n]", { tags: ["Dam", "Port"] }],
    ["tags: # two of them\n  - Dam\n  # and\n  - Port", { tags: ["Dam", "Port"] }],
    ["dateline: &place OSLO\nbyline: *place", { dateline: "OSLO", byline: "OSLO" }],
    ["dateline: !!str 5", { dateline: "5" }],
    ["description: >-\n  One #1\n  and: two", { description: "One #1 and: two" }],
    ['description: "One\n  two: x\n  three"', { description: "One two: x three" }],
    ['description: "One\ntwo\nthree" # said', { description: "One two three" }],
    [
      "description: 'One\nit''s a \"three\"'\ndraft: true",
      { description: 'One it\'s a "three"', draft: true },
    ],
    ["description: 'One\ntwo\nthree: four'\nbyline: b", { description: "One two three: four", byline: "b" }],
    ['sources:\n  - title: "One\n  two"', { sources: [{ title: "One two" }] }],
    [
      'description: "See\nhttps://example.org: it\nsays so"',
      { description: "See https://example.org: it says so" },
    ],
  ];
  for (const [part, expected] of sound)
    it(`may hold ${JSON.stringify(part)}`, () => {
      const { problems, data } = checked(`---\ntitle: A\n${rest}${part}\n---\n`);
      assert.deepEqual(problems, []);
      assert.deepEqual(data, { title: "A", date: "2023-11-09", section: "world", ...expected });
    });

  it("becomes a list in two steps if texts are in quotation marks without brackets", () => {
    const text = `---\ntitle: A\n${rest}tags: "Dam", "Port"\n---\n`;
    const once = followedHint(text, checked(text).problems.slice(0, 1));
    assert.deepEqual(messagesOf(checked(once)), [
      "5:7 tags: is text, but must be a list. Write tags: [Dam, Port]",
    ]);
  });

  it("is a text of several lines if a quotation ends on one that holds a colon", () => {
    const found = checked(`---\ntitle: A\n${rest}description: "One\ntwo\n\nthree: four"\n---\n`);
    assert.deepEqual(messagesOf(found), ["5:14 description: runs over several lines. Write it on one."]);
  });

  it("shows the beginning of a sentence that a colon made a field of", () => {
    const [first = ""] = messagesOf(
      checked(`---\ntitle: A\n${rest}In the films nobody counts 😀 the money, or so it was said: x\n---\n`),
    );
    assert.match(
      first,
      /^5:1 In the films nobody counts 😀 the money,…: is not a known field\. Known are title, /u,
    );
  });

  it("shows a number as it was typed, and how a list of groups is written", () => {
    const found = checked(`---\ntitle: A\n${rest}kind: 1.10\nmap:\n  places: Oslo\n---\n`);
    const [kind = "", places = ""] = messagesOf(found);
    assert.match(kind, /^5:7 kind: "1\.10" is not known\./);
    assert.match(
      places,
      /^7:11 map\.places: is text, but must be a list\. Write something like places: \[\{ name: [^{}]+, lat: [\d.]+, lon: [-\d.]+.* \}\]$/,
    );
  });

  it("shows several mistakes at once", () => {
    const text =
      '---\ntitle: Port: the end\ndate: 2023-11-09\nsection: world\ntags: [@home]\nbyline: "Desk\n---\n';
    const found = checked(text);
    assert.deepEqual(
      found.problems.map(({ line }) => line),
      [2, 5, 6],
    );
    assert.deepEqual(messagesOf(checked(followedHint(text, found.problems))), []);
  });
});
