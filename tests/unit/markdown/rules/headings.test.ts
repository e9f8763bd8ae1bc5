import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processorTime.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/renderedMarkdown.ts";

describe("a heading", () => {
  const table = [
    ["## The harbour", '<h2 id="the-harbour">The harbour</h2>\n'],
    ["## Übergänge", '<h2 id="ubergange">Übergänge</h2>\n'],
    ["## 2024 in words", '<h2 id="part-2024-in-words">2024 in words</h2>\n'],
    ["## 🎉", '<h2 id="tada">🎉</h2>\n'],
    ["## !", '<h2 id="part">!</h2>\n'],
    ["##", '<h2 id="part"></h2>\n'],
    ["## Main", '<h2 id="main-2">Main</h2>\n'],
    [
      "## See [the *port*](/p/) `x`",
      '<h2 id="see-the-port-x">See <a href="/p/">the <em>port</em></a> <code>x</code></h2>\n',
    ],
    ["A town\n------", '<h2 id="a-town">A town</h2>\n'],
  ] as const;
  for (const [source, wanted] of table)
    it(`${JSON.stringify(source)} has an id of its words`, () => {
      assert.equal(htmlOf(source), wanted);
      assert.deepEqual(problemsOf(source), []);
    });

  it("gets a number where another has its words, and never the id of a third", () => {
    const { anchors } = renderedMarkdown("## A\n\n## A 2\n\n## A\n\n## A\n\n## A 2").body;
    assert.deepEqual(anchors, ["a", "a-2", "a-3", "a-4", "a-2-2"]);
  });

  it("of two levels at once is a problem on its line", () => {
    assert.deepEqual(problemsOf("Text.\n\n## A\n\n#### B\n\n## C\n\n### D"), [
      "14: A heading of level 4 follows one of level 2. Write ### instead.",
    ]);
    assert.deepEqual(problemsOf("### A"), [
      "10: A heading of level 3 follows one of level 1. Write ## instead.",
    ]);
  });

  it("of the headline's level is a problem", () => {
    assert.deepEqual(problemsOf("# A"), [
      "10: A heading with one # is the headline's level, and the headline is already there. Write ## instead.",
    ]);
  });

  it("of the same words ten thousand times takes no longer than others", () => {
    const time = processorTime(() => {
      const { anchors } = renderedMarkdown("## A\n\n".repeat(10_000)).body;
      assert.equal(new Set(anchors).size, 10_000);
    });
    assert.ok(time < 2500);
  });
});
