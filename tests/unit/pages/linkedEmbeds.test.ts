import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linkedEmbeds } from "../../../src/pages/linkedEmbeds.ts";
import { htmlOf } from "../../support/renderedMarkdown.ts";

describe("an embed where it cannot be shown", () => {
  it("is a plain link, and nothing else of the text is lost", () => {
    const source = 'One.\n\n@[vimeo](76979871 "The ferry")\n\nTwo.\n\n@[youtube](M7lc1UVf-VE)\n\nThree.';
    assert.equal(
      linkedEmbeds(htmlOf(source)),
      [
        "<p>One.</p>\n",
        '<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>\n',
        "<p>Two.</p>\n",
        '<p><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">Video (YouTube)</a></p>\n',
        "<p>Three.</p>\n",
      ].join(""),
    );
  });

  it("is one beside figures by hand that look like one", () => {
    const html = htmlOf('<figure class="embed"><p>a</p></figure>\n\nText.\n\n@[vimeo](76979871)');
    assert.match(linkedEmbeds(html), /<p>a<\/p><\/figure>\s*<p>Text\.<\/p>\n<p><a href="https:\/\/vimeo/);
  });
});
