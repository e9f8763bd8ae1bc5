import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { html } from "../../../src/text/html.ts";
import { raw } from "../../../src/text/raw.ts";
import { anyText } from "../../support/anyText.ts";
import { hostileTexts } from "../../support/hostileTexts.ts";

/** What a reader of HTML finds: each element with its title, and all text. */
const found = (markup: string) => {
  const elements: string[] = [];
  let text = "";
  let title: string | undefined;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      elements.push(tag);
      title ??= attributes.title;
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(markup);
  return { elements, text, title };
};

describe("html", () => {
  const table = [
    ["a string, escaped", html`<p>${"a < b"}</p>`, "<p>a &lt; b</p>"],
    ["HTML as it is", html`<p>${html`<b>x</b>`}</p>`, "<p><b>x</b></p>"],
    ["a number", html`${0}${1.5}`, "01.5"],
    ["lists, joined", html`${["a", html`<b>`, ["&", 1]]}`, "a<b>&amp;1"],
    ["nothing for false, null and undefined", html`a${false}${null}${undefined}b`, "ab"],
    ["an empty string", html`<i>${""}</i>`, "<i></i>"],
    ["a sanitised body", html`${raw("<p>&amp;</p>")}`, "<p>&amp;</p>"],
    ["its own text unescaped", html`<p title="&amp;">`, '<p title="&amp;">'],
  ] as const;
  for (const [what, made, wanted] of table)
    it(`holds ${what}`, () => {
      assert.equal(made.markup, wanted);
    });

  it("escapes what only looks like HTML", () => {
    const forged: unknown = JSON.parse('{"markup":"<script>"}');
    // @ts-expect-error: an object that is no Html can't be put into a template
    assert.equal(html`${forged}`.markup, "");
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`keeps ${evil} in text and attribute as it was`, () => {
      const { elements, text: shown, title } = found(html`<p title="${text}">${text}</p>`.markup);
      assert.deepEqual(elements, ["p"]);
      assert.deepEqual([shown, title], [text, text]);
    });

  it("keeps any text whatever in text and attribute as it was, and makes no element of it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { elements, text: shown, title } = found(html`<p title="${text}">${text}</p>`.markup);
        assert.deepEqual(elements, ["p"]);
        assert.deepEqual([shown, title], [text, text]);
      }),
    );
  });
});
