import assert from "node:assert/strict";
import { it } from "node:test";
import { escapeMarkup } from "../../../src/text/escapeMarkup.ts";

const cases = [
  ["plain text, é and 北京", "plain text, é and 北京"],
  [`<a href="x" title='y'>`, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;"],
  ["&amp;", "&amp;amp;"],
  ["&&", "&amp;&amp;"],
  ["", ""],
] as const;

for (const [text, wanted] of cases)
  it(`escapeMarkup makes "${wanted}" of "${text}"`, () => {
    assert.equal(escapeMarkup(text), wanted);
  });
