import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf } from "../../support/rendered-markdown.ts";

const opening = '<section class="table" tabindex="0" aria-label="Table">';
const cells = "<tbody><tr><td>1</td></tr></tbody>";

describe("handwritten HTML", () => {
  it("has its tables in an element that scrolls, and each outermost one once", () => {
    const pasted = `<table>${cells}</table>`;
    assert.equal(htmlOf(pasted), `${opening}${pasted}</section>`);
    assert.equal(
      htmlOf(`<div>${pasted}${pasted}</div>`),
      `<div>${opening}${pasted}</section>${opening.replace("Table", "Table 2")}${pasted}</section></div>`,
    );
    const nested = `<table><tbody><tr><td>${pasted}</td></tr></tbody></table>`;
    assert.equal(htmlOf(nested), `${opening}${nested}</section>`);
  });

  it("beside tables in Markdown leaves those as they are", () => {
    const html = htmlOf("<p>x</p>\n\n|a|\n|-|\n|b|\n\n<table><tbody><tr><td>1</td></tr></tbody></table>");
    assert.deepEqual(
      [...html.matchAll(/<section class="table" tabindex="0" aria-label="([^"]*)">/g)].map(
        ([, name]) => name,
      ),
      ["Table", "Table 2"],
    );
    assert.equal(html.split("</section>").length - 1, 2);
  });

  it("has its own element around a table only once", () => {
    const written = `${opening}<table>${cells}</table></section>`;
    assert.equal(htmlOf(written), written);
  });

  it("has lines that do not wrap in an element that can be scrolled with the keyboard", () => {
    assert.equal(htmlOf("<pre>a</pre>"), '<pre tabindex="0" role="group" aria-label="Code">a</pre>');
    assert.equal(
      htmlOf('<pre id="b" aria-label="A poem">a</pre>'),
      '<pre tabindex="0" role="group" id="b" aria-label="A poem">a</pre>',
    );
  });

  it("names its table in the language of the text", () => {
    assert.match(htmlOf(`<table>${cells}</table>`, "de"), /aria-label="Tabelle"/);
  });
});
