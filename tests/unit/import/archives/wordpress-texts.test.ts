import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Attachment, attachmentIndex } from "../../../../src/import/archives/wordpress/attachments.ts";
import { postHtml } from "../../../../src/import/archives/wordpress/post-html.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";

const attachments = attachmentIndex([
  attachment({ id: "11", url: "/up/quay.jpg", alt: "The quay", caption: "At dawn.", credit: "Mara Lind" }),
  attachment({ id: "12", url: "/up/crane.jpg", alt: "A crane", parent: "7" }),
  attachment({ id: "13", url: "/up/bell.mp3", title: "The bell", parent: "7" }),
]);

function attachment(parts: Partial<Attachment>): Attachment {
  return { id: "", url: "", title: "", alt: "", caption: "", credit: "", parent: "0", ...parts };
}

/** Texts, the Markdown that becomes of them with addresses in place of their marks, and what is lost of them. */
const texts: readonly (readonly [name: string, text: string, markdown: string, lost?: readonly string[]])[] =
  [
    [
      "of blocks loses their comments",
      block("paragraph", "<p>One <em>two</em>.</p>", { dropCap: true }) + block("heading", "<h2>Three</h2>"),
      "One *two*.\n\n## Three",
    ],
    [
      "shows an embed by the address in its JSON, with its caption",
      block(
        "embed",
        '<figure class="wp-block-embed"><div>\nhttps://example.org/redirect\n</div><figcaption>A film.</figcaption></figure>',
        { url: "https://vimeo.com/76979871" },
      ),
      '@[vimeo](https://vimeo.com/76979871 "A film.")',
    ],
    [
      "shows an embed of before 2020 by the address in its text",
      block(
        "core-embed/vimeo",
        '<figure class="wp-block-embed-vimeo"><div>\nhttps://vimeo.com/76979871\n</div></figure>',
      ),
      "@[vimeo](https://vimeo.com/76979871)",
    ],
    [
      "gives a picture the alternative text of the library, and leads a copy to the file",
      block(
        "image",
        '<figure class="wp-block-image"><img src="/up/quay-1024x683.jpg" alt="" class="wp-image-11"/><figcaption>Dawn.</figcaption></figure>',
      ),
      '![The quay](/up/quay.jpg "Dawn.")',
    ],
    [
      "keeps the alternative text that was written for it, and another file",
      '<img class="wp-image-11" src="/up/other.jpg" alt="Another">',
      "![Another](/up/other.jpg)",
    ],
    [
      "takes a picture out of the link to its own page",
      '<a href="/quay/" rel="attachment wp-att-11"><img class="wp-image-11" src="/up/quay-300x200.jpg" alt="Q"></a>',
      "![Q](/up/quay.jpg)",
    ],
    [
      "shows a gallery of figures with its caption",
      block(
        "gallery",
        `<figure class="wp-block-gallery">${block("image", '<figure><img src="/a.jpg" alt="A"/></figure>')}${block("image", '<figure><a href="/b.jpg"><img src="/b.jpg" alt="B"/></a><figcaption>Bee</figcaption></figure>')}\n<figcaption>Two letters.</figcaption></figure>`,
      ),
      '::: gallery\n![A](/a.jpg)\n![B](/b.jpg "Bee")\n:::\n\nTwo letters.',
    ],
    [
      "shows a gallery of a list",
      block(
        "gallery",
        '<ul class="wp-block-gallery"><li><figure><img src="/a.jpg" alt="A"/></figure></li><li><figure><img src="/b.jpg" alt="B"/></figure></li></ul>',
      ),
      "::: gallery\n![A](/a.jpg)\n![B](/b.jpg)\n:::",
    ],
    [
      "shows a pull quote and a quotation",
      block(
        "pullquote",
        '<figure class="wp-block-pullquote"><blockquote><p>We sail.</p><cite>Ode</cite></blockquote></figure>',
      ) + block("quote", `<blockquote>${block("paragraph", "<p>Quoted.</p>")}</blockquote>`),
      "::: pullquote Ode\nWe sail.\n:::\n\n> Quoted.",
    ],
    [
      "links a file once",
      block(
        "file",
        '<div class="wp-block-file"><object data="/r.pdf"></object><a href="/r.pdf">The report</a><a href="/r.pdf" class="wp-block-file__button wp-element-button" download>Download</a></div>',
      ),
      "[The report](/r.pdf)",
    ],
    [
      "keeps the lines of a poem",
      block("verse", '<pre class="wp-block-verse">O sea\nO sky\n\nO quay</pre>'),
      "O sea\\\nO sky\n\nO quay",
    ],
    [
      "keeps what is in columns, groups and buttons",
      block(
        "columns",
        `<div>${block("column", `<div>${block("paragraph", "<p>Left</p>")}</div>`)}${block("column", `<div>${block("buttons", `<div>${block("button", '<div><a href="/join">Join</a></div>')}</div>`)}</div>`)}</div>`,
      ),
      "Left\n\n[Join](/join)",
    ],
    [
      "leaves out marks that only divide it",
      `${block("more", "<!--more-->")}${block("nextpage", "<!--nextpage-->")}${block("spacer", '<div style="height:9px"></div>')}`,
      "",
    ],
    ["keeps HTML as it is", block("html", "<div><!-- hidden --><b>Raw</b></div>"), "**Raw**"],
    ["shows a block that texts share", '<!-- wp:block {"ref":55} /-->', "Shared words."],
    [
      "tells a shared block that is not there, and one that holds itself",
      '<!-- wp:block {"ref":56} /--><!-- wp:block {"ref":57} /-->',
      "",
      ["wp:block", "wp:block"],
    ],
    [
      "tells blocks that the server fills",
      `${block("paragraph", "<p>One</p>")}<!-- wp:latest-posts {"postsToShow":3} /-->${block("acf/card", "")}`,
      "One",
      ["wp:latest-posts", "wp:acf/card"],
    ],
    [
      "survives ends without beginnings, beginnings without ends and broken JSON",
      '<!-- /wp:group --><!-- wp:group {"a": --><p>One</p><!-- wp:quote --><blockquote><p>Two</p></blockquote>',
      "One\n\n> Two",
    ],
    [
      "makes paragraphs of what stands between blocks",
      `One\n\ntwo\n\n${block("paragraph", "<p>Three</p>")}`,
      "One\n\ntwo\n\nThree",
    ],
    [
      "of the classic editor is divided at blank lines",
      "One\ntwo\r\n\r\nthree <em>four</em>",
      "One\\\ntwo\n\nthree *four*",
    ],
    ["is divided at two breaks", "One<br><br />two<br />\nthree", "One\n\ntwo\\\nthree"],
    ["goes on behind a mark that only divides it", "One<!--more-->two\n<!--nextpage-->", "Onetwo"],
    ["has no paragraphs for spaces", "One\n\n&nbsp;\n\n\u00a0\n\ntwo", "One\n\ntwo"],
    [
      "keeps lists, code and tables as they are",
      "<ul>\n\t<li>one</li>\n\t<li>two</li>\n</ul>\n<pre>a\n\n  b</pre>\n<h2>Three\nfour</h2>",
      "- one\n- two\n\n```\na\n\n  b\n```\n\n## Three four",
    ],
    [
      "is divided in a quotation and in a box",
      "<blockquote>One\n\ntwo</blockquote><div>three\n\nfour</div>",
      "> One\n>\n> two\n\nthree\n\nfour",
    ],
    [
      "shows what an address on a line of its own leads to",
      "One\nhttps://vimeo.com/76979871\ntwo\n\nhttps://vimeo.com/76979871\n\nsee https://vimeo.com/76979871",
      "One\n\n@[vimeo](https://vimeo.com/76979871)\n\ntwo\n\n@[vimeo](https://vimeo.com/76979871)\n\nsee https://vimeo.com/76979871",
    ],
    [
      "has captions as figures, with the credit of the library",
      '[caption id="attachment_11" width="300"]<a href="/up/quay.jpg"><img class="wp-image-11" src="/up/quay-300x200.jpg" alt="Q" /></a> The <b>quay</b>[/caption]',
      '![Q](/up/quay.jpg "The quay | Mara Lind")',
    ],
    [
      "has captions of before 2012 as figures",
      '[caption caption="A ship"]<img src="/s.jpg" alt="S" />[/caption]',
      '![S](/s.jpg "A ship")',
    ],
    [
      "has credits of a plugin",
      '[media-credit name="Ann Ode"]<img src="/s.jpg" alt="S" />[/media-credit]',
      '![S](/s.jpg "| Ann Ode")',
    ],
    [
      "shows galleries by the numbers of their pictures",
      '[gallery ids="11,12,99"]',
      '::: gallery\n![The quay](/up/quay.jpg "At dawn. | Mara Lind")\n![A crane](/up/crane.jpg)\n:::',
    ],
    ["shows all pictures of the post in a gallery without numbers", "[gallery]", "![A crane](/up/crane.jpg)"],
    [
      "keeps a gallery whose pictures are missing, and tells it",
      '[gallery ids="98"]',
      '\\[gallery ids="98"]',
      ["gallery"],
    ],
    [
      "links recordings",
      '[audio mp3="/s.mp3"][/audio]\n\n[video src="/v.mp4" poster="/p.jpg"]\n\n[playlist ids="13"]',
      "[s.mp3](/s.mp3)\n\n[v.mp4](/v.mp4)\n\n[The bell](/up/bell.mp3)",
    ],
    [
      "shows embeds of shortcodes",
      "[embed width=\"1\"]https://vimeo.com/76979871[/embed]\n\n[vimeo 76979871]\n\n[youtube=https://www.youtube.com/watch?v=M7lc1UVf-VE]\n\n[youtube id='M7lc1UVf-VE']",
      "@[vimeo](https://vimeo.com/76979871)\n\n@[vimeo](https://vimeo.com/76979871)\n\n@[youtube](https://www.youtube.com/watch?v=M7lc1UVf-VE)\n\n@[youtube](https://www.youtube.com/watch?v=M7lc1UVf-VE)",
    ],
    [
      "keeps code to the letter",
      '[sourcecode language="js"]\nif (a < b) [x]\n\ndone\n[/sourcecode]',
      "```\nif (a < b) [x]\n\ndone\n```",
    ],
    [
      "has footnotes of plugins",
      "One[efn_note]From a <em>log</em>.[/efn_note] two[ref]Another.[/ref]",
      "One[^1] two[^2]\n\n[^1]: From a *log*.\n\n[^2]: Another.",
    ],
    [
      "keeps shortcodes that are not known, and tells them",
      'See [price id="3"] now.\n\n[contact-form-7 id="1" title="Write"]\n\n[members]Inside[/members]\n\n[toc]',
      'See \\[price id="3"] now.\n\n\\[contact-form-7 id="1" title="Write"]\n\n\\[members]Inside\\[/members]\n\n\\[toc]',
      ["price", "contact-form-7", "members", "toc"],
    ],
    [
      "keeps brackets of its own",
      '[He] said [sic] [in French], [1] [a] [[gallery]] <a title="[toc]">x</a>',
      "\\[He] said \\[sic] \\[in French], \\[1] \\[a] \\[gallery] x",
    ],
    [
      "keeps what layouts hold, and their headings",
      '[vc_row][vc_column width="1/2"][vc_row]In[/vc_row][/vc_column][/vc_row]\n[toggle title="Open"]Out[/toggle] [dropcap]O[/dropcap]ne',
      "In\n\n**Open**\n\nOut\n\nOne",
      ["vc_row", "vc_column", "vc_row", "toggle", "dropcap"],
    ],
    [
      "loses scripts and styles",
      "One<script>alert(1)\n\n2</script>\n\n<style>p { x: y }</style>two",
      "One\n\ntwo",
    ],
  ];

function block(name: string, html: string, attributes: object = {}): string {
  return `<!-- wp:${name} ${JSON.stringify(attributes)} -->\n${html}\n<!-- /wp:${name} -->\n\n`;
}

const shared: ReadonlyMap<string, string> = new Map([
  ["55", block("paragraph", "<p>Shared words.</p>")],
  ["57", '<!-- wp:block {"ref":57} /-->'],
]);

describe("a text of WordPress", () => {
  for (const [name, text, markdown, lost = []] of texts)
    it(name, () => {
      const result = textOf(text);
      assert.equal(result.markdown, markdown);
      assert.deepEqual(result.lost.toSorted(), lost.toSorted());
    });

  it("has the footnotes that the block editor keeps beside it", () => {
    const footnotes = JSON.stringify([{ id: "ab-1", content: "From a <em>log</em>." }, { id: 1 }, null]);
    const text =
      '<!-- wp:paragraph --><p>One<sup data-fn="ab-1" class="fn"><a href="#ab-1">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->';
    assert.equal(textOf(text, { footnotes }).markdown, "One[^1].\n\n[^1]: From a *log*.");
    assert.equal(textOf(text, { footnotes: "[{" }).markdown, "One<sup>1</sup>.");
  });

  it("of many brackets, comments or tags without ends is read in time that grows with its length", () => {
    for (const piece of [
      "[a ",
      "[gallery ",
      "[a][b]",
      "<!--",
      "<p ",
      "<a title='",
      '[x y="',
      "\n ",
      "<br>",
      "<!-- wp:a {",
    ])
      assert.ok(textOf(piece.repeat(20_000)).html.length < 5_000_000);
  });
});

function textOf(content: string, meta: Readonly<Record<string, string>> = {}) {
  const { html, lost } = postHtml(
    { id: "7", content, meta: new Map(Object.entries(meta)) },
    { attachments, shared: (id) => shared.get(id) },
  );
  const { markdown, addresses } = htmlText(html);
  return {
    html,
    lost,
    markdown: markdown.replace(
      /\ufdd0(\d+)\ufdd1/g,
      (_, index: string) => addresses[Number(index)]?.address ?? "",
    ),
  };
}
