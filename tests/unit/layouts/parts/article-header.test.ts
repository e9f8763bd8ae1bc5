import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tableOfContents } from "../../../../layouts/parts/article-header.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { chromeOf } from "../../../support/layout-views.ts";

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
