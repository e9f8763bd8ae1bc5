import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

describe("a heading", () => {
  const table = [
    ["## The harbour", '<h2 id="the-harbour">The harbour</h2>\n'],
    ["## Übergänge", '<h2 id="ubergange">Übergänge</h2>\n'],
    ["## 2024 in words", '<h2 id="part-2024-in-words">2024 in words</h2>\n'],
    ["## 🎉", '<h2 id="tada">🎉</h2>\n'],
    ["## !", '<h2 id="part">!</h2>\n'],
    ["## Main", '<h2 id="main-2">Main</h2>\n'],
    [
      "## See [the *port*](/p/) `x`",
      '<h2 id="see-the-port-x">See <a href="/p/">the <em>port</em></a> <code>x</code></h2>\n',
    ],
    ["A town\n------", '<h2 id="a-town">A town</h2>\n'],
    ["## What the storm<br>left", '<h2 id="what-the-storm-left">What the storm<br>left</h2>\n'],
    ["## A<BR/>town", '<h2 id="a-town">A<br>town</h2>\n'],
    ["A\ntown\n----", '<h2 id="a-town">A\ntown</h2>\n'],
    ["A\\\ntown\n----", '<h2 id="a-town">A<br>\ntown</h2>\n'],
    ["## Personas {#people}", '<h2 id="people">Personas</h2>\n'],
    ["## Personas {#who-we-are} ##", '<h2 id="who-we-are">Personas</h2>\n'],
    ["## *Who* we are{#Who_1}", '<h2 id="Who_1"><em>Who</em> we are</h2>\n'],
    ["Who we are {#people}\n----", '<h2 id="people">Who we are</h2>\n'],
    ["## The set {1, 2}", '<h2 id="the-set-1-2">The set {1, 2}</h2>\n'],
  ] as const;
  for (const [source, wanted] of table)
    it(`${JSON.stringify(source)} has an id from its text`, () => {
      assert.equal(htmlOf(source), wanted);
      assert.deepEqual(problemsOf(source), []);
    });

  it("is listed in the table of contents by its text, with a space for its line break", () => {
    const { headings } = renderedMarkdown("## What the storm<br>left\n\n## ![A crane](a.jpg)").body;
    assert.deepEqual(headings, [
      { id: "what-the-storm-left", level: 2, text: "What the storm left" },
      { id: "a-crane", level: 2, text: "A crane" },
    ]);
  });

  it("leaves the id that an editor gives to another", () => {
    const { anchors } = renderedMarkdown("## Personas\n\n## Who {#personas}\n\n## Personas").body;
    assert.deepEqual(anchors, ["personas-2", "personas", "personas-3"]);
    assert.deepEqual(problemsOf("## Personas\n\n## Who {#personas}"), []);
  });

  for (const id of ["a b", "1x", "Übung", "a.b", 'x"y', ""])
    it(`can't have the id ${JSON.stringify(id)}`, () => {
      assert.deepEqual(problemsOf(`Text.\n\n## Personas {#${id}}`), [
        `12: "${id}" can't be the id of a heading. Write a letter first, then letters without accents, digits and hyphens only, like {#what-comes-next}.`,
      ]);
    });

  it("can't have an id that is on the page already", () => {
    const stands = (line: number, id: string) =>
      `${line}: The id "${id}" stands twice on the page. Change the one that is written here.`;
    assert.deepEqual(problemsOf("## A {#main}"), [stands(10, "main")]);
    assert.deepEqual(problemsOf("## A {#a}\n\n## B {#a}"), [stands(12, "a")]);
    assert.deepEqual(problemsOf('## A {#a}\n\n<p id="a">x</p>'), [stands(12, "a")]);
  });

  it("without text is a problem", () => {
    for (const source of ["##", "## <b></b>", "## {#personas}", "## ##"])
      assert.deepEqual(problemsOf(source), [
        "10: A heading holds no words. Write them after the #, or remove it.",
      ]);
  });

  it("gets a number if another has the same text, and never the id of a third", () => {
    const { anchors } = renderedMarkdown("## A\n\n## A 2\n\n## A\n\n## A\n\n## A 2").body;
    assert.deepEqual(anchors, ["a", "a-2", "a-3", "a-4", "a-2-2"]);
  });

  it("of two levels at once is a problem on its line", () => {
    assert.deepEqual(problemsOf("Text.\n\n## A\n\n#### B\n\n## C\n\n### D"), [
      "14: A heading of level 4 follows one of level 2. Write ### instead.",
    ]);
    assert.deepEqual(problemsOf("### A"), [
      "10: The first heading is of level 3, but levels begin at 2. Write ## instead.",
    ]);
  });

  it("of the headline's level is a problem", () => {
    assert.deepEqual(problemsOf("# A"), [
      "10: A heading with one # is the headline's level, and the headline is already there. Write ## instead.",
    ]);
  });

  it("with the same text ten thousand times takes no longer than others", () => {
    const time = processorTime(() => {
      const { anchors } = renderedMarkdown("## A\n\n".repeat(10_000)).body;
      assert.equal(new Set(anchors).size, 10_000);
    });
    assert.ok(time < 2500);
  });

  it("that a line of equals signs makes is named by that line", () => {
    assert.deepEqual(problemsOf("Head\n===="), [
      "10: A line of === makes a heading of the headline's level, and the headline is already there. Remove the line, and write ## and a space before the words above it.",
    ]);
    assert.deepEqual(problemsOf("## Head"), []);
  });

  it("is the second of its text if the first was of the headline's level", () => {
    assert.deepEqual(problemsOf("# A\n\n### B").slice(1), [
      "12: A heading of level 3 follows one of level 1. Write ## instead.",
    ]);
  });
});
