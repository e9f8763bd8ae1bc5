import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openPublication, parsePublication } from "../../../src/content/publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const site = (url = "https://example.org/"): string =>
  `name: The Meridian\nurl: ${url}\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\n`;

const problemsOf = (text: string): readonly string[] =>
  parsePublication(text, "content/site.yaml").problems.map(
    ({ file, line, column, field, message }) => `${file}:${line}:${column} ${field ?? ""}: ${message}`,
  );

describe("the publication", () => {
  it("has defaults", () => {
    assert.deepEqual(parsePublication(site(), "site.yaml"), {
      value: {
        name: "The Meridian",
        url: "https://example.org/",
        ownUrl: "https://example.org/",
        basePath: "/",
        language: "en",
        timeZone: "Asia/Seoul",
        description: "News.",
        root: "/",
        languages: {},
        stories: {},
        articleUrl: "/{year}/{month}/{day}/{slug}/",
        pageSize: 20,
        feedSize: 20,
        search: true,
        offline: false,
        ninjs: false,
        idAuthority: "example.org",
        gone: [],
        embeds: [],
        share: [],
        cards: true,
        organisation: {},
        policies: {},
      },
      problems: [],
    });
  });

  it("has the names and texts of further languages with their own marks", () => {
    const lines = [
      "languages:",
      "  de:",
      '    description: Nachrichten -- "frisch".',
      "    sections: { world: Welt }",
      "    navigation: [{ title: '\"Neues\"', url: /de/ }]",
    ];
    assert.deepEqual(parsePublication(`${site()}${lines.join("\n")}\n`, "site.yaml").value?.languages, {
      de: {
        name: undefined,
        description: "Nachrichten – „frisch“.",
        sections: { world: "Welt" },
        navigation: [{ title: "„Neues“", url: "/de/" }],
      },
    });
  });

  it("has at most 50 further languages", () => {
    const tags = Array.from(
      { length: 51 },
      (_, index) => `b${String.fromCharCode(97 + (index % 26))}${index < 26 ? "a" : "b"}`,
    );
    const messages = (count: number) =>
      parsePublication(
        `${site()}languages:
${tags
  .slice(0, count)
  .map(
    (tag) => `  ${tag}: { description: News. }
`,
  )
  .join("")}`,
        "site.yaml",
      )
        .problems.filter(({ severity }) => severity === "error")
        .map(({ message }) => message);
    assert.deepEqual(messages(50), []);
    assert.deepEqual(messages(51), ["names more than 50 languages. Keep those that you publish in."]);
  });

  const urls = [
    ["https://example.org", "https://example.org/", "/"],
    ["https://Example.ORG/paper", "https://example.org/paper/", "/paper/"],
    ["https://example.org/p%C3%A4/", "https://example.org/p%C3%A4/", "/p%C3%A4/"],
    ["http://localhost:8080", "http://localhost:8080/", "/"],
  ] as const;
  for (const [written, url, basePath] of urls)
    it(`has the url ${url} if ${written} was written`, () => {
      const { value } = parsePublication(site(written), "site.yaml");
      assert.deepEqual([value?.url, value?.basePath], [url, basePath]);
    });

  it("has another url with a base url, and keeps its permanent ids", () => {
    const { value } = parsePublication(site(), "site.yaml", "https://preview.example/42");
    assert.deepEqual(
      [value?.url, value?.basePath, value?.idAuthority],
      ["https://preview.example/42/", "/42/", "example.org"],
    );
  });

  const errors = [
    ["url", site("example.org"), /:2:6 url: .* is not a web address/],
    ["url with a question", site("https://a.example/?b"), /:2:6 url: .* may not hold \? or #/],
    ["timeZone", site().replace("Asia/Seoul", "Seoul"), /:4:11 timeZone: "Seoul" is not a time zone/],
    ["language", site().replace(": en", ": english language"), /:3:11 language: .* is not a language tag/],
    ["articleUrl", `${site()}articleUrl: /{year}/`, /:6:13 articleUrl: .* lacks \{slug\}/],
    ["articleUrl that climbs", `${site()}articleUrl: /../{slug}/`, /:6:13 articleUrl: .* must begin and end/],
    ["pageSize", `${site()}pageSize: 0`, /:6:11 pageSize: is less than 1/],
    ["a key that stands twice", `${site()}name: B`, /:6:1 name: is already on line 1/],
  ] as const;
  for (const [what, text, expected] of errors)
    it(`is refused for its ${what}`, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? "", expected);
    });
});

const openPublicationSite =
  "name: A\nurl: https://a.example/\nlanguage: en\ntimeZone: UTC\ndescription: B.\n";

const opened = (text: string) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "site.yaml"), text);
  return openPublication({ folder });
};

describe("the file of a publication", () => {
  it("may name thousands of threads", () => {
    const threads = Array.from({ length: 5000 }, (_, index) => `  thread-${index}: A thread with a title\n`);
    const { value, problems } = opened(`${openPublicationSite}stories:\n${threads.join("")}`);
    assert.deepEqual(problems, []);
    assert.equal(Object.keys(value?.publication.stories ?? {}).length, 5000);
  });

  it("is refused if it takes too long to parse", () => {
    const { value, problems } = opened(`${openPublicationSite}# ${"a".repeat(500_000)}\n`);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ["The file is longer than 500,000 characters. Take out what is not needed any more."],
    );
  });
});
