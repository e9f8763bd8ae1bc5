import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { markdownOf } from "../../../../src/import/text/markdown-blocks.ts";
import { parsedHtml } from "../../../../src/import/text/parsed-html.ts";
import { textBlocks } from "../../../../src/import/text/text-blocks.ts";
import { TextNotes } from "../../../../src/import/text/text-notes.ts";
import { anyHtml, anyMarks, anyNesting } from "../../../support/any-html.ts";
import { remarkMarkdown } from "../../../support/remark-markdown.ts";

describe("markdownOf", () => {
  for (const [name, arbitrary] of [
    ["any HTML", anyHtml],
    ["words full of marks", anyMarks],
    ["elements in any other", anyNesting],
  ] as const)
    it(`writes ${name} as remark-stringify does`, () => {
      fc.assert(
        fc.property(arbitrary, (html) => {
          const blocks = [...textBlocks(parsedHtml(html), new TextNotes()).blocks];
          assert.equal(markdownOf(blocks), remarkMarkdown({ type: "root", children: blocks }));
        }),
        { numRuns: Number(process.env.RUNS ?? 500) },
      );
    });
});
