import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ImportedAddress } from "../../../../src/import/imported-item.ts";
import { type FinishedAddress, finishedText } from "../../../../src/import/text/finished-text.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";
import { missingWords } from "../../../../src/import/text/missing-words.ts";
import { renderBody } from "../../../../src/markdown/render.ts";
import { html } from "../../../../src/markup/template.ts";
import { anyHtml, anyMarks } from "../../../support/any-html.ts";
import { pictureFixture } from "../../../support/picture-fixture.ts";

/** A picture may be missing, and a link may lead nowhere. */
function finishOf({ kind }: ImportedAddress, isFound: boolean): FinishedAddress {
  if (!isFound) return { kind: kind === "picture" ? "missing" : "none" };
  return { kind: "address", address: "/x.jpg" };
}

describe("any HTML", () => {
  it("becomes Markdown of which no word is lost and no mark comes to life", () => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, anyMarks), fc.infiniteStream(fc.boolean()), (source, chosen) => {
        const text = htmlText(source);
        const { body, problems } = rendered(
          finishedText(text, (address) => finishOf(address, chosen.next().value === true)),
        );
        assert.deepEqual(missingWords(text.words, body.html), []);
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
