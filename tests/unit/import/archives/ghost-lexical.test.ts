import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ghostFormat } from "../../../../src/import/archives/ghost/format.ts";
import type { ImportedArticle } from "../../../../src/import/imported-item.ts";
import { importFile, readBy } from "../../../support/import-input.ts";

type Node = Readonly<Record<string, unknown>>;

const text = (words: string, format = 0): Node => ({
  type: "extended-text",
  text: words,
  format,
  version: 1,
});
const paragraph = (...children: readonly Node[]): Node => ({ type: "paragraph", children });
const item = (...children: readonly Node[]): Node => ({ type: "listitem", children });
const list = (tag: string, ...children: readonly Node[]): Node => ({ type: "list", tag, children });

const nodes: readonly (readonly [name: string, node: Node, markdown: string])[] = [
  [
    "marks and their bits",
    paragraph(
      text("a", 1),
      text(" "),
      text("b", 2),
      text(" "),
      text("c", 3),
      text(" "),
      text("d<", 16),
      text(" "),
      text("e", 4),
    ),
    "**a** *b* <strong><em>c</em></strong> `d<` <s>e</s>",
  ],
  [
    "lines and links",
    paragraph(
      { type: "link", url: "__GHOST_URL__/x/", children: [text("one")] },
      { type: "linebreak" },
      { type: "at-link", url: "https://e.example/", children: [{ type: "zwnj" }, text("two")] },
      { type: "tab" },
      text("*three*"),
    ),
    "[one](/x/)\\\n[two](https://e.example/) \\*three\\*",
  ],
  ["a heading", { type: "extended-heading", tag: "h3", children: [text("Head")] }, "## Head"],
  ["a quotation", { type: "extended-quote", children: [text("Said")] }, "> Said"],
  ["a large quotation", { type: "aside", children: [text("Said")] }, "::: pullquote\nSaid\n:::"],
  [
    "lists in lists, each in an item of its own",
    list("ul", item(text("a")), item(list("ol", item(text("b")), item(text("c")))), item(text("d"))),
    "- a\n  1. b\n  2. c\n- d",
  ],
  ["a list that begins later", { ...list("ol", item(text("a"))), start: 3 }, "3. a"],
  [
    "a picture",
    {
      type: "image",
      src: "__GHOST_URL__/content/images/2021/a.jpg",
      alt: 'A "b"',
      caption: '<span style="white-space: pre-wrap;">Cap.</span>',
    },
    '![A "b"](/content/images/2021/a.jpg "Cap.")',
  ],
  [
    "a gallery",
    {
      type: "gallery",
      images: [
        { src: "/a.jpg", alt: "A" },
        { src: "/b.jpg", alt: "B" },
      ],
      caption: "Both.",
    },
    "::: gallery\n![A](/a.jpg)\n![B](/b.jpg)\n:::\n\nBoth.",
  ],
  [
    "a bookmark",
    {
      type: "bookmark",
      url: "https://e.example/x",
      metadata: { title: "Title", description: "About.", author: "Ann", publisher: "Paper", icon: "i.png" },
      caption: "Read it.",
    },
    "[Title](https://e.example/x)\\\nAbout.\\\nAnn · Paper\n\nRead it.",
  ],
  [
    "an embed",
    {
      type: "embed",
      url: "https://vimeo.com/76979871",
      html: '<iframe src="https://player.vimeo.com/video/76979871"></iframe>',
      caption: "Film.",
    },
    '@[vimeo](https://player.vimeo.com/video/76979871 "Film.")',
  ],
  [
    "an embed without HTML",
    { type: "embed", url: "https://www.youtube.com/watch?v=M7lc1UVf-VE", html: "" },
    "@[youtube](https://www.youtube.com/watch?v=M7lc1UVf-VE)",
  ],
  [
    "a callout",
    { type: "callout", calloutText: "Call <b>out</b>.", calloutEmoji: "💡" },
    "::: note\nCall **out**.\n:::",
  ],
  [
    "a toggle",
    { type: "toggle", heading: "<span>Head</span>", content: "<p>Inside</p>" },
    "<details>\n<summary>Head</summary>\n\nInside\n\n</details>",
  ],
  ["HTML", { type: "html", html: "<script>x()</script><p onclick='x()'>raw</p>" }, "raw"],
  ["Markdown", { type: "markdown", markdown: "## Head\n\n*Hi*" }, "## Head\n\n*Hi*"],
  [
    "code",
    { type: "codeblock", code: "a < *b*\n", language: "js", caption: "Code." },
    "```js\na < *b*\n```\n\nCode.",
  ],
  ["a button", { type: "button", buttonText: "Go & see", buttonUrl: "/go" }, "[Go & see](/go)"],
  [
    "a header",
    {
      type: "header",
      version: 2,
      header: "<span>Head</span>",
      subheader: "Below",
      buttonEnabled: true,
      buttonText: "Go",
      buttonUrl: "/go",
    },
    "## Head\n\nBelow\n\n[Go](/go)",
  ],
  ["a sound", { type: "audio", src: "/s.mp3", title: "Song", duration: 83 }, "[Song](/s.mp3)"],
  ["a film", { type: "video", src: "/v.mp4", caption: "A film." }, "[A film.](/v.mp4)"],
  [
    "a file",
    {
      type: "file",
      src: "/r.pdf",
      fileTitle: "Report",
      fileCaption: "All of it",
      fileName: "r.pdf",
      fileSize: 2,
    },
    "[Report](/r.pdf)\\\nAll of it\\\nr.pdf",
  ],
  [
    "a product",
    {
      type: "product",
      productImageSrc: "/p.jpg",
      productTitle: "Thing",
      productDescription: "<p>Good.</p>",
      productButtonEnabled: true,
      productButton: "Buy",
      productUrl: "/buy",
    },
    "![](/p.jpg)\n\n**Thing**\n\nGood.\n\n[Buy](/buy)",
  ],
  [
    "a call to action",
    {
      type: "call-to-action",
      textValue: "<p>Join us.</p>",
      showButton: true,
      buttonText: "Join",
      buttonUrl: "/join",
      hasSponsorLabel: true,
      sponsorLabel: "<p>Partner</p>",
    },
    "Partner\n\nJoin us.\n\n[Join](/join)",
  ],
  ["no e-mail", { type: "email", html: "<p>Dear {first_name}</p>" }, ""],
  ["no call of an e-mail", { type: "email-cta", html: "<p>Dear</p>", buttonText: "Join" }, ""],
  [
    "nothing that was for e-mails alone",
    { type: "html", html: "<p>Dear</p>", visibility: { web: { nonMember: false, memberSegment: "" } } },
    "",
  ],
  [
    "an address that would run something",
    paragraph({ type: "link", url: "javascript:x()", children: [text("x")] }),
    "x",
  ],
];

describe("a text of Ghost in Lexical alone", () => {
  for (const [name, node, markdown] of nodes)
    it(`has ${name} as Markdown`, async () => {
      const { text } = await articleWith(paragraph({ type: "text", text: "One" }), node);
      assert.equal(withAddresses(text), ["One", markdown].filter(Boolean).join("\n\n"));
    });

  it("has rules", async () => {
    const { text: imported } = await articleWith(
      paragraph(text("a")),
      { type: "horizontalrule" },
      paragraph(text("b")),
    );
    assert.equal(withAddresses(imported), "a\n\n***\n\nb");
  });

  it("keeps the words of nodes that are not known, and tells them", async () => {
    const { text: imported } = await articleWith(
      {
        type: "tide-table",
        title: "Tides & moon",
        caption: "<b>High</b> at noon",
        src: "https://e.example/t",
        size: "wide",
      },
      { type: "signup", header: "Sign up", buttonText: "Join", backgroundColor: "#fff" },
      { type: "shoal", children: [paragraph(text("Inside"))] },
      { type: "<script>", text: "Odd" },
    );
    assert.equal(imported.markdown, "Tides & moon\n\n**High** at noon\n\nSign up\n\nJoin\n\nInside\n\nOdd");
    assert.deepEqual(
      imported.uncarried.map(({ name }) => name),
      ["tide-table card", "signup card", "shoal card", "unknown card"],
    );
    for (const word of ["Tides", "High", "Join", "Inside"]) assert.ok(imported.words.includes(word));
  });

  it("with a part for members is a draft", async () => {
    const { release } = await articleWith({
      type: "html",
      html: "<p>Paid</p>",
      visibility: { web: { nonMember: false, memberSegment: "status:-free" } },
    });
    assert.deepEqual(release, { state: "draft", reason: "has a part for members only" });
  });

  it("gives way to the HTML that readers saw, and to the words alone if it is none", async () => {
    const lexical = JSON.stringify({ root: { children: [paragraph(text("Lexical"))] } });
    const read = async (fields: Node): Promise<string | undefined> =>
      (await articleOf(fields))?.text.markdown;
    assert.equal(await read({ html: "<p>HTML</p>", lexical }), "HTML");
    assert.equal(await read({ html: null, lexical: "{broken", plaintext: "Words" }), "Words");
    for (const strange of ["[]", "null", '{"root":null}', '{"root":{"children":[null,1,"x",[]]}}'])
      assert.equal(await read({ lexical: strange, plaintext: "Words" }), "Words");
  });

  it("is read if thousands of nodes are inside of one another", async () => {
    const depth = 20_000;
    const lexical = `{"root":{"children":[${'{"type":"quote","children":['.repeat(depth)}${"]}".repeat(depth)}]}}`;
    const article = await articleOf({ lexical });
    assert.deepEqual(article?.text.uncarried, [{ kind: "html", name: "deep text card" }]);
  });
});

async function articleWith(...children: readonly Node[]): Promise<ImportedArticle> {
  const article = await articleOf({
    html: null,
    lexical: JSON.stringify({ root: { type: "root", children } }),
  });
  assert.ok(article);
  return article;
}

async function articleOf(fields: Node): Promise<ImportedArticle | undefined> {
  const row = {
    id: "5f01",
    title: "Ferry",
    slug: "ferry",
    status: "published",
    visibility: "public",
    type: "post",
  };
  const posts = [{ ...row, published_at: "2021-03-04T05:06:07.000Z", ...fields }];
  const file = JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.80.0" }, data: { posts } }] });
  const items = await readBy(ghostFormat, [importFile("ghost.json", file, 65_536)]);
  return items.find((item) => item.type === "article");
}

function withAddresses({ markdown, addresses }: ImportedArticle["text"]): string {
  return markdown.replace(
    /\ufdd0(\d+)\ufdd1/g,
    (_, index: string) => addresses[Number(index)]?.address ?? "",
  );
}
