import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlTree, treeText } from "../../../../src/import/text/html-text.ts";
import { wireBody } from "../../../../src/import/wires/wire-body.ts";

const opened = (html: string, title = "", standfirst?: string) => {
  const { root, ...fields } = wireBody(htmlTree(html), { title, standfirst });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...given, markdown: treeText(root).markdown };
};

describe("wireBody", () => {
  it("leaves out a first heading that repeats the title", () => {
    assert.deepEqual(opened("<h1>Ferries sail!</h1><p>At noon.</p>", "Ferries sail"), {
      markdown: "At noon.",
    });
    assert.deepEqual(opened("<h2>At sea</h2><p>At noon.</p>", "Ferries sail"), {
      markdown: "## At sea\n\nAt noon.",
    });
  });

  it("takes a byline above the text", () => {
    assert.deepEqual(opened("<p>By JANE DOE, Staff Writer</p><p>At noon.</p>"), {
      byline: { name: "Jane Doe", role: "Staff Writer", type: "person" },
      markdown: "At noon.",
    });
  });

  it("takes a dateline off the first paragraph once, whatever elements it lies in", () => {
    for (const html of [
      "<p>NEW YORK (NTA) — Ferries sail. NEW YORK (NTA) — again.</p>",
      "<p><b>NEW YORK</b> (NTA) — Ferries sail. NEW YORK (NTA) — again.</p>",
      "<p>\n  <span>NEW\n YORK (NTA) — </span>Ferries sail. NEW YORK (NTA) — again.</p>",
      "<div><p>NEW YORK <i>(NTA)</i> — Ferries sail. NEW YORK (NTA) — again.</p></div>",
    ])
      assert.deepEqual(
        opened(html),
        { dateline: "NEW YORK", agency: "NTA", markdown: "Ferries sail. NEW YORK (NTA) — again." },
        html,
      );
  });

  it("keeps the marks of the sentence after a dateline", () => {
    assert.equal(
      opened("<p>OSLO (NTA) - <a href='/a'>Ferries</a> <em>sail</em>.</p>").markdown.includes("*sail*"),
      true,
    );
  });

  it("knows the datelines of several countries", () => {
    assert.deepEqual(opened("<p>Tegucigalpa, 2 ene (NTA).- Salen los barcos.</p>"), {
      dateline: "Tegucigalpa",
      agency: "NTA",
      day: "2 ene",
      markdown: "Salen los barcos.",
    });
    assert.equal(opened("<p>ROMA, 01 LUG - Partono.</p>").markdown, "Partono.");
  });

  it("leaves out empty paragraphs and the mark at the end, but no figure of the text", () => {
    assert.equal(
      opened("<p>At noon.</p><p>&nbsp;</p><p></p><p>Two ships.</p><p>-30-</p>").markdown,
      "At noon.\n\nTwo ships.",
    );
    assert.equal(opened("<p>At noon.</p><p>30</p>").markdown, "At noon.\n\n30");
    assert.equal(opened('<p><img src="a.jpg" alt="A"></p><p>___</p>').markdown.includes("![A]"), true);
  });

  it("joins lines that a teleprinter broke, and no lines of a poem", () => {
    const line = "Ferries left the harbour at noon, four days after the storm";
    assert.equal(opened(`<p>${line}<br>${line}<br>ended.</p>`).markdown, `${line} ${line} ended.`);
    assert.notEqual(opened("<p>Sea,<br>wide sea,<br>carry me.</p>").markdown, "Sea, wide sea, carry me.");
  });

  it("takes a teaser if the standfirst does not say something else", () => {
    const html = '<p class="teaser">The harbour is open.</p><p>At noon.</p>';
    assert.deepEqual(opened(html), { teaser: "The harbour is open.", markdown: "At noon." });
    assert.deepEqual(opened(html, "", "Ferries sail."), { markdown: "The harbour is open.\n\nAt noon." });
  });

  it("changes no text that begins with a list, a table or loose words", () => {
    assert.equal(opened("OSLO (NTA) - Ferries sail.").markdown, "OSLO (NTA) - Ferries sail.");
    assert.equal(opened("<ul><li>By JANE DOE</li></ul>").markdown, "- By JANE DOE");
  });
});
