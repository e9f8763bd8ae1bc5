import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { attachmentIndex } from "../../../../src/import/archives/wordpress/attachments.ts";
import { postHtml } from "../../../../src/import/archives/wordpress/post-html.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";

/** What stands around words in texts of both editors. "…" stands for more of the text, "¶" for a line. */
const forms = [
  "…\n\n…",
  "…\n…",
  "<p>…</p>",
  "<em>…</em>",
  "<strong>…\n\n…</strong>",
  "<h3>…</h3>",
  "<ul>\n<li>…</li>\n<li>…\n\n…</li></ul>",
  "<blockquote>…\n\n…</blockquote>",
  "<div>…</div>",
  "<div>…",
  "…</div>",
  "<table><tr><td>…</td><td>…\n\n…</td></tr></table>",
  "<pre>…\n\n…</pre>",
  "<span class='a'>…",
  "…<br><br />…",
  "…<!--more-->…",
  "<!-- wp:paragraph --><p>…</p><!-- /wp:paragraph -->",
  '<!-- wp:group {"a":1} --><div>…</div><!-- /wp:group -->',
  "<!-- wp:quote --><blockquote>…<cite>…</cite></blockquote><!-- /wp:quote -->",
  "<!-- wp:gallery --><figure><!-- wp:image --><figure><img src='/a.jpg' alt=''/><figcaption>¶</figcaption></figure><!-- /wp:image --><figcaption>¶</figcaption></figure><!-- /wp:gallery -->",
  "<!-- wp:file --><div><a href='/a.pdf'>…</a></div><!-- /wp:file -->",
  "<!-- wp:verse --><pre>…\n…</pre><!-- /wp:verse -->",
  "<!-- wp:freeform -->…\n\n…<!-- /wp:freeform -->",
  "<!-- wp:html --><p>…</p><!-- /wp:html -->",
  "<!-- wp:group --><div>…</div>",
  "…<!-- /wp:group -->",
  "<!-- wp:unknown/block -->…<!-- /wp:unknown/block -->",
  '<!-- wp:embed {"url":"https://vimeo.com/76979871"} --><figure><div>\nhttps://vimeo.com/76979871\n</div><figcaption>¶</figcaption></figure><!-- /wp:embed -->',
  '[caption id="attachment_1"]<img src="/a.jpg" /> …[/caption]',
  "[vc_row][vc_column]…[/vc_column][/vc_row]",
  '[unknown_thing a="1"]…[/unknown_thing]',
  "[row]…[row]…[/row]…[/row]",
  "[toggle]…",
  "[pullquote]…[/pullquote]",
  "[embed]https://vimeo.com/76979871[/embed]…",
  "[ref]…[/ref]",
  "[code]…[/code]",
  "[He said …] [sic]",
  "a < b … & c",
] as const;

/** Texts of forms in forms, whose words are numbered. */
const texts = fc.array(fc.nat(forms.length - 1), { minLength: 1, maxLength: 12 }).map((choices) => {
  let text = "…";
  for (const choice of choices) {
    const places = text.split("…");
    const at = 1 + (choice % (places.length - 1 || 1));
    text = `${places.slice(0, at).join("…")}…${forms[choice]}…${places.slice(at).join("…")}`;
  }
  let count = 0;
  const numbered = text.replaceAll(/[…¶]/g, () => {
    count += 1;
    return ` word${count} `;
  });
  return { text: numbered, count };
});

describe("the words of a text of WordPress", () => {
  it("are all in its Markdown, whatever blocks, tags and shortcodes it has", () => {
    fc.assert(
      fc.property(texts, ({ text, count }) => {
        const { html } = postHtml(
          { id: "1", content: text, meta: new Map() },
          { attachments: attachmentIndex([]), shared: () => undefined },
        );
        const { markdown, words } = htmlText(html);
        for (let number = 1; number <= count; number += 1) {
          assert.match(words, new RegExp(`word${number}(?!\\d)`));
          assert.match(markdown, new RegExp(`word${number}(?!\\d)`));
        }
      }),
      { numRuns: 500 },
    );
  });
});
