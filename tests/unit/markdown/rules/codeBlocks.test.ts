import assert from "node:assert/strict";
import { it } from "node:test";
import { htmlOf } from "../../../support/renderedMarkdown.ts";

it("a block of code can be scrolled by the keyboard, however it was written", () => {
  assert.equal(htmlOf("```js\na\n```"), '<pre tabindex="0"><code class="language-js">a\n</code></pre>\n');
  assert.equal(htmlOf("    a"), '<pre tabindex="0"><code>a\n</code></pre>\n');
});
