import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const quote = (text: string, speaker = "") =>
  `<figure class="pullquote"><blockquote>\n<p>${text}</p>\n</blockquote>${speaker && `<figcaption>${speaker}</figcaption>`}</figure>\n`;
const box = (name: string, label: string, text: string, title = label) =>
  `<section class="${name}" role="note" aria-label="${label}">\n${title && `<p class="box-title"><strong>${title}</strong></p>\n`}${text}</section>\n`;

describe("a container of three colons", () => {
  const table = [
    [
      "is a pull quote",
      "::: pullquote Ada Brandt\nWe *sail*.\n:::",
      quote("We <em>sail</em>.", "Ada Brandt"),
    ],
    ["is a pull quote without a speaker", "::: pullquote\nWe sail.\n:::", quote("We sail.")],
    [
      "keeps the speakers of pull quotes apart",
      "::: pullquote A\nx\n:::\n\n::: pullquote\ny\n:::\n\n::: pullquote C\n\nz\n:::",
      quote("x", "A") + quote("y") + quote("z", "C"),
    ],
    ["is a fact box", "::: factbox\nText.\n:::", box("factbox", "Fact box", "<p>Text.</p>\n")],
    [
      "is a fact box with a title",
      "::: factbox The 'port'\nText.\n:::",
      box("factbox", "The ‘port’", "<p>Text.</p>\n"),
    ],
    ["is a note", "::: note\nText.\n:::", box("note", "Note", "<p>Text.</p>\n", "")],
    ["is a note with a title", "::: note A <b>\nText.\n:::", box("note", "A &lt;b&gt;", "<p>Text.</p>\n")],
    [
      "can contain another of fewer colons",
      ":::: factbox A\n::: pullquote B\nx\n:::\n\ny\n::::",
      box("factbox", "A", `${quote("x", "B")}<p>y</p>\n`),
    ],
    ["is closed by the end of the text", "::: note A\nText.", box("note", "A", "<p>Text.</p>\n")],
    ["can contain a list", "::: note A\n- x\n:::", box("note", "A", "<ul>\n<li>x</li>\n</ul>\n")],
    ["of another name is text", "::: other\nText.\n:::", "<p>::: other\nText.\n:::</p>\n"],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.equal(htmlOf(source), wanted);
    });

  it("has labels in the body's language", () => {
    assert.match(htmlOf("::: factbox\nx\n:::", "de"), /aria-label="Zahlen und Fakten"/);
    assert.match(htmlOf('::: note "Ja"\nx\n:::', "de"), /aria-label="„Ja“"/);
  });

  it("is found in time among ten thousand", () => {
    const time = processorTime(() => {
      const html = htmlOf("::: pullquote Ada\nx\n:::\n\n".repeat(10_000));
      assert.equal(html.split("<figcaption>Ada</figcaption>").length, 10_001);
    });
    assert.ok(time < 2000);
  });

  for (const [typed, meant] of [
    ["quote", "pullquote"],
    ["sidebar", "factbox"],
    ["warning", "note"],
    ["facbox", "factbox"],
  ])
    it(`named ${typed} is reported once, with the suggestion ${meant}`, () => {
      assert.deepEqual(problemsOf(`::: ${typed}\nWords.\n:::`), [
        `10: ":::${typed}" is not a known block. Did you mean ::: ${meant}?`,
      ]);
      assert.deepEqual(problemsOf(`::: ${meant}\nWords.\n:::`), []);
    });

  it("of an unknown name leaves no other end to be reported", () => {
    assert.deepEqual(problemsOf("::: quote\nWords.\n:::\n\n:::").slice(1), [
      "14: Three colons stand here without their partner. A block begins with ::: and its name, and ends with ::: alone.",
    ]);
  });
});
