import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleHeader, tableOfContents } from "../../../../layouts/parts/article-header.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { chromeOf } from "../../../support/layout-views.ts";
import { momentFixture } from "../../../support/moment-fixture.ts";

const locale = siteLocale(chromeOf());
const heading = (id: string, level: number) => ({ id, level, text: `<${id}>` });
const link = (id: string) => `<a href="#${id}">&lt;${id}&gt;</a>`;

describe("the table of contents", () => {
  it("nests headings under those of a higher level", () => {
    const output = tableOfContents(
      [heading("a", 2), heading("b", 3), heading("c", 3), heading("d", 2)],
      locale,
    );
    assert.equal(
      output?.markup,
      `<nav class="contents" aria-labelledby="contents">
<details>
<summary><h2 id="contents">In this article</h2></summary>
<ol>
<li>${link("a")}<ol><li>${link("b")}</li><li>${link("c")}</li></ol></li>
<li>${link("d")}</li>
</ol>
</details>
</nav>
`,
    );
  });

  it("is undefined without headings", () => {
    assert.equal(tableOfContents(undefined, locale), undefined);
  });
});

describe("the header of an article", () => {
  const header = (face?: Parameters<typeof articleHeader>[0]["face"]) =>
    articleHeader(
      {
        chrome: chromeOf(),
        language: "en",
        direction: "ltr",
        status: "published",
        section: { title: "Opinion", url: "/opinion/" },
        kind: "opinion",
        title: "Let the ferries sail",
        authors: [{ title: "Ada Brandt", url: "/authors/ada-brandt/" }],
        face,
        published: momentFixture("2024-03-09T12:00"),
        corrections: [],
        translations: [],
      },
      locale,
    ).markup;

  it("has the face of an opinion beside its byline, which alone is read aloud", () => {
    assert.match(
      header({ name: "Ada Brandt", initials: "AB" }),
      /<div class="byline" id="byline"><div class="face" aria-hidden="true">AB<\/div><p class="credits">By /,
    );
    assert.doesNotMatch(header(), /class="face"/);
  });
});
