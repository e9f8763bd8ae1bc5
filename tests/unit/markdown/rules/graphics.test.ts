import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noInsertions } from "../../../../src/markdown/context.ts";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const drawn = (kind: string, number: number) => `<svg data-kind="${kind}" id="graphic-${number}"></svg>`;

describe("graphics in a text", () => {
  it("are in place of their blocks", () => {
    assert.equal(
      htmlOf("a\n\n```map\nx: 1\n```\n\n~~~map\nx: 1\n~~~\n"),
      `<p>a</p>\n${drawn("map", 1)}\n${drawn("map", 2)}\n`,
    );
  });

  it("are maps and charts, numbered together", () => {
    assert.equal(
      htmlOf("```map\nx: 1\n```\n\n```chart\nx: 1\n```\n"),
      `${drawn("map", 1)}\n${drawn("chart", 2)}\n`,
    );
  });

  it("are drawn up to a number, and one error of each kind reports the rest", () => {
    const block = (kind: string): string => `\`\`\`${kind}\n\`\`\`\n`;
    assert.deepEqual(problemsOf(block("map").repeat(20) + block("chart").repeat(100)), []);
    assert.deepEqual(problemsOf(block("map").repeat(22) + block("chart").repeat(102)), [
      "50: More than 20 maps stand in one text. Keep those that readers need, or split the text.",
      "254: More than 100 charts stand in one text. Keep those that readers need, or split the text.",
    ]);
  });

  it("leave other code blocks unchanged", () => {
    assert.match(
      htmlOf("```maps\na\n```"),
      /<pre tabindex="0" role="group" aria-label="Code"><code class="language-maps">a/,
    );
  });

  it("are unchanged when the text around them is sanitised", () => {
    assert.equal(
      htmlOf("<div><script>a</script>\n\n```map\n```\n\n</div>\n"),
      `<div>\n${drawn("map", 1)}\n</div>\n`,
    );
  });

  it("cannot be forged by what an author writes", () => {
    for (const forged of [
      "\x000\0",
      "&#0;0&#0;",
      "<p>\x000\0</p>",
      "<p>&#0;0&#0;</p>",
      "<b title='\x000\0'>c</b>",
      "![<https://x/%000%00>](p.jpg)",
      "<https://x/%000%00>",
      "<b>a</b> <https://x/%000%00>",
      "[a](/b/%000%00/ '%000%00')",
      "[^a]\n\n[^a]: <https://x/%000%00>",
      "## <https://x/%000%00>",
      "inserted-0-",
    ]) {
      const html = htmlOf(`${forged}\n\n\`\`\`map\n\`\`\`\n`);
      assert.equal(html.split("<svg").length, 2, forged);
      assert.ok(`\n${html}`.includes(`\n${drawn("map", 1)}\n`), forged);
    }
  });

  it("cannot be forged by a placeholder of another text, in any spelling", () => {
    const key = noInsertions("```map\n```\n").key();
    for (const forged of [
      `${key}0-`,
      `<p title="${key}0-">${key}0-</p>`,
      `<https://x/${key}0->`,
      `![${key}0-](p.jpg)`,
    ]) {
      const html = htmlOf(`${forged}\n\n\`\`\`map\n\`\`\`\n`);
      assert.equal(html.split("<svg").length, 2, forged);
    }
  });

  it("are refused if unclosed HTML has swallowed them", () => {
    assert.match(
      problemsOf('<p title="\n\n```map\n```\n\n">a</p>').join("\n"),
      /A map, a chart or an embed stands inside of an HTML tag/,
    );
  });
});
