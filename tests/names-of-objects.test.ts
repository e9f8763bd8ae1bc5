/** Editors may use the names of properties that every JavaScript object has, such as "constructor", in every field. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { smallPublication } from "./support/small-publication.ts";

const article = `---
title: constructor
date: 2023-11-09
section: constructor
authors: [constructor, tostring]
tags: [constructor, __proto__, toString, hasOwnProperty]
story: tostring
related: [valueof]
aliases: [/constructor.html, /__proto__/]
---

## constructor

## toString

Text[^constructor] and[^__proto__] and [a][constructor] and [b][__proto__].

[constructor]: /constructor/
[__proto__]: /valueof/

[^constructor]: One.
[^__proto__]: Two.

\`\`\`chart
type: bar
title: constructor
data: [[constructor, __proto__, toString], [constructor, 4, 5], [__proto__, 4, 6]]
\`\`\`

\`\`\`map
places: [{ name: constructor, lat: 60, lon: 5 }, { name: __proto__, lat: 40, lon: 5 }]
\`\`\`

\`\`\`constructor
code
\`\`\`
`;

describe("a site whose names are those that every object has", () => {
  let site: BuiltSite;
  before(async () => {
    const folder = await smallPublication({
      "site.yaml":
        "name: constructor\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: toString\nstories: { tostring: toString }\n",
      "sections/world.md": undefined,
      "sections/culture.md": undefined,
      "sections/constructor.md": "---\nname: constructor\n---\n",
      "sections/valueof.md": "---\nname: __proto__\n---\n",
      "authors/constructor.md": "---\nname: constructor\n---\n",
      "authors/tostring.md": "---\nname: toString\n---\n",
      "articles/2023/11/harbour-reopens.md": article,
      "articles/2023/11/choir-returns.md":
        "---\ntitle: valueOf\ndate: 2023-11-08\nsection: valueof\nbyline: __proto__\ntags: [valueOf]\nstory: tostring\n---\n\nText.\n",
    });
    site = await builtSite({ folder, now: "2023-12-01T12:00" });
  });

  it("is checked and built like any other", () => {
    // A name between two lines on each side looks like bold Markdown, and that is all there is to tell.
    const severe = site.report.problems.filter(({ severity }) => severity === "error");
    assert.deepEqual(severe, []);
    assert.ok(
      site.report.problems.every(({ message }) =>
        message.startsWith(`"__proto__" is printed with its marks`),
      ),
    );
    for (const page of [
      "tags/constructor",
      "tags/proto",
      "tags/hasownproperty",
      "authors/tostring",
      "constructor",
    ])
      assert.ok(site.files.includes(`${page}/index.html`), page);
  });

  it("has footnotes, links, headings and charts by these names", () => {
    const page = site.read("2023/11/09/constructor/index.html");
    assert.match(page, /<li id="fn1" class="footnote-item"><p>One\./);
    assert.match(page, /<li id="fn2" class="footnote-item"><p>Two\./);
    assert.match(page, /<a href="\/constructor\/">a<\/a> and <a href="\/valueof\/">b<\/a>/);
    assert.match(page, /<h2 id="constructor">/);
    assert.match(page, /<th scope="col">__proto__<\/th>/);
    assert.match(page, /class="language-constructor"/);
  });
});
