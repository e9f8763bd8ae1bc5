import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { adaptedText } from "../../../../src/import/archives/markdown/adapted-text.ts";
import {
  parsedHeadingLevels,
  quickHeadingLevels,
} from "../../../../src/import/archives/markdown/heading-levels.ts";

const lines = fc.constantFrom(
  "# One",
  "## Two *words*",
  "### Three `#`",
  "###### Six",
  "#\tTab ",
  "#none",
  "## Closed ##",
  "##",
  "Words.",
  "More words",
  "",
  "",
  "```",
  "```js",
  "````",
  "`` ` ``",
  "    # code",
  "- item",
  "  # in a list",
  "1. # in it",
  "> # quoted",
  "> - ```",
  "[^1]: note",
  "[a]: /b",
  "| a | b |",
  "|---|---|",
  "---",
  "===",
  "<div>",
  "</div>",
  "~~~",
  "# \\",
  "*a",
  "b*",
);

describe("levels of headings", () => {
  it("are the same by lines as by parsing", () => {
    let quick = 0;
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 9 }), (all) => {
        const markdown = all.join("\n");
        const found = quickHeadingLevels(markdown);
        if (found === undefined) return;
        quick += 1;
        assert.equal(found, parsedHeadingLevels(markdown));
      }),
      { numRuns: 3000 },
    );
    assert.ok(quick > 300);
  });
});

describe("a paragraph of thousands of marks", () => {
  const adapted = (markdown: string) =>
    adaptedText({
      markdown,
      kept: [],
      uncarried: [],
      dialect: "goldmark",
      title: "",
      address: (address) => address,
    });

  for (const marks of ["](", "]", "~a", "*a_b"])
    it(`of ${marks} becomes words, and is told`, () => {
      const { uncarried, markdown } = adapted(`One [ferry](/a).\n\n${marks.repeat(12_000)}\n\nTwo *sails*.`);
      assert.deepEqual(uncarried, [{ kind: "html", name: "paragraph of thousands of marks" }]);
      assert.match(markdown, /^One \[ferry\]\(/);
      assert.match(markdown, /Two \*sails\*\.$/);
    });

  it("is none if it is code, or a long list of links", () => {
    const list = "- [Ferry](/a) **sails**\n".repeat(1500);
    for (const markdown of [`\`\`\`\n${"]~_".repeat(3000)}\n\`\`\``, list])
      assert.deepEqual(adapted(markdown).uncarried, []);
  });
});
