import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { withAddresses } from "../../../../src/import/address-mark.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";
import { missingWords } from "../../../../src/import/text/missing-words.ts";
import { renderBody } from "../../../../src/markdown/render.ts";
import { html } from "../../../../src/markup/template.ts";
import { anyHtml } from "../../../support/any-html.ts";
import { pictureFixture } from "../../../support/picture-fixture.ts";

describe("any HTML", () => {
  it("becomes Markdown of which no word is lost and no mark comes to life", () => {
    fc.assert(
      fc.property(anyHtml, (source) => {
        const { markdown, words } = htmlText(source);
        const { body, problems } = rendered(withAddresses(markdown, (index) => `/x${index}.jpg`));
        assert.deepEqual(missingWords(words, body.html), []);
        assert.deepEqual(
          problems.filter(({ severity }) => severity === "error"),
          [],
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});

function rendered(body: string) {
  return renderBody(body, {
    file: "a.md",
    bodyLine: 1,
    url: "/a/",
    language: "en",
    embeds: [],
    findPicture: () => ({ picture: pictureFixture() }),
    drawGraphic: () => ({ markup: html``, problems: [] }),
  });
}
