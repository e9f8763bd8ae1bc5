import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

const back = (mark: string) =>
  ` <a href="#fnref${mark}" class="footnote-back" aria-label="Back to the text">↩\ufe0e</a>`;
const reference = (number: number, mark: string) =>
  `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${mark}" aria-label="Footnote ${number}">${number}</a></sup>`;
const findings = (...items: readonly string[]) =>
  [
    '<section class="footnotes" aria-label="Footnotes">\n<ol>\n',
    ...items.map((item, index) => `<li id="fn${index + 1}" class="footnote-item"><p>${item}</p>\n</li>\n`),
    "</ol>\n</section>\n",
  ].join("");

describe("a footnote", () => {
  it("is numbered by its first reference, whatever its name and position", () => {
    assert.equal(
      htmlOf("One[^b] two[^a].\n\n[^a]: Of *a*.\n[^b]: Of b."),
      `<p>One${reference(1, "1")} two${reference(2, "2")}.</p>\n${findings(`Of b.${back("1")}`, `Of <em>a</em>.${back("2")}`)}`,
    );
  });

  it("with two references has two back links, and every id once", () => {
    const { html, anchors } = renderedMarkdown("One[^a] two[^a].\n\n[^a]: Note.").body;
    assert.equal(
      html,
      `<p>One${reference(1, "1")} two${reference(1, "1:1")}.</p>\n${findings(`Note.${back("1")}${back("1:1")}`)}`,
    );
    assert.deepEqual(anchors, ["fnref1", "fnref1:1", "fn1"]);
  });

  it("may be inline", () => {
    assert.equal(
      htmlOf("One^[of **it**]."),
      `<p>One${reference(1, "1")}.</p>\n${findings(`of <strong>it</strong>${back("1")}`)}`,
    );
  });

  it("leaves a reference without a note as it was written", () => {
    assert.equal(htmlOf("One[^a]."), "<p>One[^a].</p>\n");
  });

  it("has no power over the page by its name", () => {
    assert.equal(
      htmlOf('One[^"><b>].\n\n[^"><b>]: Note.'),
      `<p>One${reference(1, "1")}.</p>\n${findings(`Note.${back("1")}`)}`,
    );
  });

  it("that has two texts is refused, with the lines of both", () => {
    assert.deepEqual(
      problemsOf("One[^a] two[^b].\n\n[^a]: First.\n\n[^b]: Other.\n\n[^a]:\n    Second.\n\n> [^b]: Third."),
      [
        "17: The footnote [^a] already has a text on line 12, and only one of the two would be seen. Give this one a name of its own.",
        "19: The footnote [^b] already has a text on line 14, and only one of the two would be seen. Give this one a name of its own.",
      ],
    );
  });

  it("has labels in the body's language", () => {
    const html = htmlOf("Un^[deux]", "de");
    assert.match(html, /<section class="footnotes" aria-label="Fußnoten">/);
    assert.match(html, /aria-label="Fußnote 1">1</);
    assert.match(html, /aria-label="Zurück zum Text"/);
  });
});
