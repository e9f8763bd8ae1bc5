import assert from "node:assert/strict";
import { it } from "node:test";
import { htmlOf } from "../../../support/rendered-markdown.ts";

const cell = (tag: string, align: string, text: string) =>
  `<${tag}${align && ` class="align-${align}"`}>${text}</${tag}>\n`;

const row = (tag: string) =>
  `<tr>\n${cell(tag, "left", "1")}${cell(tag, "center", "2")}${cell(tag, "right", "3")}${cell(tag, "", "4")}</tr>\n`;

const table = `<section class="table" tabindex="0" aria-label="Table"><table>\n<thead>\n${row("th")}</thead>\n<tbody>\n${row("td")}</tbody>\n</table></section>\n`;

it("a table aligns its columns by class, inside an element that scrolls", () => {
  assert.equal(htmlOf("|1|2|3|4|\n|:--|:-:|--:|--|\n|1|2|3|4|"), table);
});

it("a table in a list is no other", () => {
  const source = "- x\n\n  |1|2|3|4|\n  |:--|:-:|--:|--|\n  |1|2|3|4|";
  assert.equal(htmlOf(source), `<ul>\n<li>\n<p>x</p>\n${table}</li>\n</ul>\n`);
});

it("a code block can be scrolled with the keyboard, however it was written", () => {
  assert.equal(
    htmlOf("```js\na\n```"),
    '<pre tabindex="0" role="group" aria-label="Code"><code class="language-js">a\n</code></pre>\n',
  );
  assert.equal(htmlOf("    a"), '<pre tabindex="0" role="group" aria-label="Code"><code>a\n</code></pre>\n');
});
