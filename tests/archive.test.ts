/** What articles of the archive may lack, and what not. See docs/archive.md. */
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { checkedContent } from "../src/pipeline/check.ts";
import { type BuiltSite, builtSite, bytesBelow } from "./support/built-site.ts";
import { testFolder } from "./support/layered-content.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const now = "2026-12-24T12:00";

const site = (archive: string): string =>
  `name: The Small Paper\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\n${archive}`;

const long = `Long ${"words ".repeat(120)}end`;

const careless = (date: string): string => `---
title: Careless
date: ${date}
section: world
description: |
  ${long}
  on two lines
image: { src: pier.png, alt: "", caption: "${long}" }
---

# A great heading

#### A small one

##

Words with ![](pier.png) and {{ marks }}.

![A ferry](https://old.example/ferry.jpg "The ferry. | Ada Brandt")

[![](//old.example/small.jpg)](https://old.example/page)

<p class="lead" onclick="x()">HTML <img src="https://old.example/html.jpg" alt="By hand"> <a href="/world/"><img src="https://old.example/inside.jpg"></a> <img src="pier.png"></p>
`;

const contentWith = async (archive: string, others: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await smallPublication({ "site.yaml": site(archive), ...others });
  mkdirSync(join(folder, "articles/old"), { recursive: true });
  copyFileSync(testFolder("sites/golden/articles/2024/03/secret.png"), join(folder, "articles/old/pier.png"));
  return folder;
};

const page = "2010/05/05/careless/index.html";

describe("the archive", () => {
  let folder: string;
  let built: BuiltSite;
  before(async () => {
    folder = await contentWith("archive: { before: 2026-12-01 }\n", {
      "articles/old/careless.md": careless("2010-05-05"),
      "articles/old/empty.md": "---\ntitle: Empty\ndate: 2010-05-06\nsection: world\n---\n",
    });
    built = await builtSite({ folder, now });
  });

  const told = ({ report }: BuiltSite): readonly unknown[] =>
    report.problems.map(({ severity, line, field, message }) => [severity, line, field, message]);

  it("is counted in one line", () => {
    assert.deepEqual(told(built), [
      [
        "warning",
        6,
        "archive.before",
        "2 articles break 8 rules of care, which the archive before 2026-12-01 need not keep: alternative texts (1), headings (1), lengths of texts and lists (1), pictures on other hosts (1), sizes and focus of pictures (1), marks that readers see (1), attributes and comments in HTML (1), articles without a text (1). dateline check --archive shows where.",
      ],
    ]);
  });

  it("shows pictures without an alternative text as decoration, wherever they are", () => {
    const markup = built.read(page);
    const pictures = markup.match(/<img[^>]*src="\/pictures\/pier[^>]*>/g) ?? [];
    assert.ok(pictures.length >= 3);
    for (const picture of pictures) assert.match(picture, / alt=""/);
    assert.doesNotMatch(markup, /og:image:alt" content=""/);
  });

  it("links to pictures on other hosts, and loads none of them", () => {
    const markup = built.read(page);
    assert.doesNotMatch(markup, /<img[^>]*old\.example/);
    for (const link of [
      '<p><a href="https://old.example/ferry.jpg">A ferry</a> The ferry. (Ada Brandt)</p>',
      '<p><a href="https://old.example/page">small.jpg</a></p>',
      'HTML <a href="https://old.example/html.jpg">By hand</a> <a href="/world/"><span>inside.jpg</span></a>',
    ])
      assert.ok(markup.includes(link), link);
  });

  it("has one heading of the first level, none without words, and the standfirst on one line", () => {
    const markup = built.read(page);
    const headings = markup.match(/<h[1-6][^>]*>[^<]*/g)?.map((heading) => heading.replace(/ [^>]*/, ""));
    assert.deepEqual(headings?.slice(0, 3), ["<h1>Careless", "<h2>A great heading", "<h4>A small one"]);
    assert.match(markup, /<p class="standfirst p-summary">Long .* end on two lines<\/p>/);
    assert.doesNotMatch(markup, /<h2[^>]*><\/h2>/);
  });

  it("is shown with each problem on request", async () => {
    const target = { folder, now, audience: "public", archive: "shown" } as const;
    const { problems } = await checkedContent(target, temporaryFolder());
    assert.equal(problems.length, 18);
    assert.ok(problems.every(({ severity, care }) => severity === "warning" && care !== undefined));
    assert.deepEqual(
      problems.filter(({ care }) => care === "alternative").map(({ line, field }) => [line, field]),
      [
        [8, "image.alt"],
        [17, undefined],
        [23, undefined],
      ],
    );
  });

  it("begins with the day: what is not older, and what is no article, is held to all rules", async () => {
    const others = await contentWith("archive: { before: 2010-05-05 }\n", {
      "articles/old/careless.md": careless("2010-05-05"),
      "pages/about.md": "---\ntitle: About\n---\n\n#### Small\n",
    });
    const { problems, plan } = await checkedContent(
      { folder: others, now, audience: "public" },
      temporaryFolder(),
    );
    assert.equal(plan, undefined);
    const errors = problems.filter(({ severity }) => severity === "error");
    assert.equal(errors.length, 14);
    assert.ok(errors.every(({ care }) => care === undefined));
  });

  it("knows the day of a date with an offset in the publication's time zone", async () => {
    const others = await contentWith("archive: { before: 2010-05-06 }\n", {
      // In Seoul, the first is of the 5th of May, and the second of the 6th.
      "articles/old/before.md": careless("2010-05-05T14:59Z").replace("Careless", "Before"),
      "articles/old/after.md": careless("2010-05-05T15:00Z").replace("Careless", "After"),
    });
    const { problems } = await checkedContent({ folder: others, now, audience: "public" }, temporaryFolder());
    const errors = problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
    assert.deepEqual([...new Set(errors)], [join(others, "articles/old/after.md")]);
  });

  it("is no excuse for what is unsafe or untrue", async () => {
    const others = await contentWith("archive: { before: 2026-12-01 }\n", {
      "articles/old/wrong.md":
        "---\ntitle: Wrong\ndate: 2010-05-05\nsection: world\nimage: { src: none.png }\n---\n\nA [link](/nowhere/), [another](javascript:x), ![](gone.png) and ![](data:image/png,x).\n\nA note.[^1]\n",
    });
    const { problems } = await checkedContent({ folder: others, now, audience: "public" }, temporaryFolder());
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error").map(({ line, message }) => [line, message]),
      [
        [5, 'There is no picture "none.png" here. Put the file beside this one.'],
        [8, 'The link "javascript:x" is of a kind that is not allowed. Use https, http, mailto or tel.'],
        [8, "The link leads to /nowhere/, where nothing is. Correct it or remove it."],
        [
          8,
          'The picture "data:image/png,x" lies on another host. Put the file beside this one and write its name.',
        ],
        [8, 'There is no picture "gone.png" here. Put the file beside this one.'],
        [10, "The footnote [^1] has no text. Write a line [^1]: followed by it, or remove the mark."],
      ],
    );
  });

  it("is known anew when its day changes", async () => {
    const changing = await contentWith("", { "articles/old/later.md": careless("2010-05-05") });
    const output = join(temporaryFolder(), "site");
    const build = async (archive: string): Promise<BuiltSite> => {
      writtenFiles(changing, { "site.yaml": site(archive) });
      return builtSite({ folder: changing, now, output });
    };
    const first = bytesBelow((await build("archive: { before: 2026-12-01 }\n")).output);
    const { report } = await build("archive: { before: 2010-01-01 }\n");
    assert.equal(report.update, undefined);
    assert.deepEqual(bytesBelow((await build("archive: { before: 2011-01-01 }\n")).output), first);
  });
});
