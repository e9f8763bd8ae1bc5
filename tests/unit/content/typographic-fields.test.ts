import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ParsedFile } from "../../../src/content/collect.ts";
import { parsePublication } from "../../../src/content/publication.ts";
import { parseFile } from "../../../src/content/read.ts";
import type { FoundPicture } from "../../../src/images/finder.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const findPicture = (): FoundPicture => {
  const { alt: _, ...picture } = pictureFixture({ caption: 'Of "file"', credit: "File's own" });
  return { picture };
};

const parsedFileAt = (path: string, text: string): ParsedFile | undefined =>
  parseFile(
    { path, hash: "", bytes: { value: Buffer.from(text), problems: [] } },
    { folder: "content", publication: publicationFixture({ language: "de" }), findPicture },
  );

const article = `---
title: "Boats' 'day'"
date: 2023-11-09
section: town
lang: en
kind: sponsored
sponsor: "O'Brien's \\"Boats\\""
dateline: "ST JOHN'S"
image: { src: a.jpg, alt: 'The "Plover"', credit: "Ada O'Dell" }
sources:
  - { title: "The port's \\"book\\"", url: "https://example.org/o'dell--1" }
  - title: "Others'"
---
::: pullquote Ann O'Dell, "skipper"
Enough.
:::

![The *boat's* "bow"](b.jpg "At 'dawn' | Jo O'Neil")
`;

describe("the words of an article that readers see", () => {
  const parsed = parsedFileAt("articles/a.md", article);
  const record = parsed?.recordType === "article" ? parsed.record : undefined;
  const table = [
    ["title", record?.title, "Boats’ ‘day’"],
    ["sponsor", record?.sponsor, "O’Brien’s “Boats”"],
    ["dateline", record?.dateline, "ST JOHN’S"],
    ["words for the lead picture", record?.picture?.alt, "The “Plover”"],
    ["credit of the lead picture", record?.picture?.credit, "Ada O’Dell"],
    ["caption in the lead picture's file", record?.picture?.caption, "Of “file”"],
    ["title of a source", record?.sources[0]?.title, "The port’s “book”"],
    ["title of a source without address", record?.sources[1]?.title, "Others’"],
    ["words for a picture in the text", record?.body.pictures[0]?.alt, "The boat’s “bow”"],
    ["caption in the text", record?.body.pictures[0]?.caption, "At ‘dawn’"],
    ["credit in the text", record?.body.pictures[0]?.credit, "Jo O’Neil"],
  ] as const;
  for (const [what, found, expected] of table)
    it(`get the typography of their language: ${what}`, () => {
      assert.equal(found, expected);
    });

  it("get it in the text, too: speakers, words for a picture, caption and credit", () => {
    const html = record?.body.html ?? "";
    assert.match(html, /<figcaption>Ann O’Dell, “skipper”<\/figcaption>/);
    assert.match(html, /alt="The boat’s “bow”"/);
    assert.match(html, /<figcaption>At ‘dawn’ <span class="credit">Picture: Jo O’Neil<\/span>/);
  });

  it("leave addresses as they are", () => {
    assert.equal(record?.sources[0]?.url, "https://example.org/o'dell--1");
  });
});

describe("words of other files that readers see", () => {
  it("get the typography of their language: an author's role, and the titles of their links", () => {
    const parsed = parsedFileAt(
      "authors/a.md",
      '---\nname: "Jo \\"J\\" O\'Neil"\nrole: \'Am "Kai"\'\nlinks: [{ title: \'Mein "Blog"\', url: "https://example.org/" }]\n---\n',
    );
    const author = parsed?.recordType === "author" ? parsed.record : undefined;
    assert.equal(author?.role, "Am „Kai“");
    assert.equal(author?.links[0]?.title, "Mein „Blog“");
    assert.equal(author?.name, 'Jo "J" O\'Neil');
  });

  it("get the typography of their language: the publication's description, stories and navigation", () => {
    const { value } = parsePublication(
      `name: The Meridian's
url: https://example.org/
language: fr
timeZone: Europe/Paris
description: "L'info : \\"vite\\""
stories: { port: "L'affaire du port" }
navigation: [{ title: "L'actu", url: /actu/ }]
`,
      "site.yaml",
    );
    assert.equal(value?.description, "L’info\u00a0: «\u00a0vite\u00a0»");
    assert.deepEqual(value?.stories, { port: "L’affaire du port" });
    assert.equal(value?.navigation?.[0]?.title, "L’actu");
    assert.equal(value?.name, "The Meridian’s");
  });
});

describe("words of graphics", () => {
  it("get the typography of their language, on charts with the names that annotations refer to", () => {
    const parsed = parsedFileAt(
      "pages/a.md",
      `---
title: A
lang: en
---
\`\`\`chart
type: bar
title: "Boats' days"
alt: "The 'Plover' leads."
annotations: [{ at: "O'Dell's", text: "The 'end'" }]
---
Boat,Skippers' days
O'Dell's,4
Ann's,3
\`\`\`
`,
    );
    const page = parsed?.recordType === "page" ? parsed : undefined;
    assert.deepEqual(page?.problems, []);
    const html = page?.record?.body.html ?? "";
    for (const words of ["Boats’ days", "The ‘Plover’ leads.", "The ‘end’", "Skippers’ days", "O’Dell’s"])
      assert.ok(html.includes(words), words);
    assert.doesNotMatch(html, /'/);
  });

  it("get the typography of their language on maps, in which countries are still found by name", () => {
    const parsed = parsedFileAt(
      "pages/a.md",
      `---
title: A
lang: en
---
\`\`\`map
places: [{ name: "St John's", lat: 5.3, lon: -4 }]
highlight: ["Côte d'Ivoire"]
alt: "Where St John's 'is'"
caption: "St John's"
\`\`\`
`,
    );
    const page = parsed?.recordType === "page" ? parsed : undefined;
    assert.deepEqual(page?.problems, []);
    const html = page?.record?.body.html ?? "";
    assert.ok(html.includes("St John’s") && html.includes("Where St John’s ‘is’"));
    assert.doesNotMatch(html, /St John'/);
  });
});
