import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ghostFormat } from "../../../../src/import/archives/ghost/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedArticle, ImportedItem } from "../../../../src/import/imported-item.ts";
import { importFile, readBy } from "../../../support/import-input.ts";

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const post: Row = {
  id: "5f01",
  title: "Harbour reopens",
  slug: "harbour-reopens",
  html: "<p>Ferries sail again.</p>",
  status: "published",
  visibility: "public",
  type: "post",
  published_at: "2021-03-04T05:06:07.000Z",
};

const states: readonly (readonly [name: string, row: Row, state: string, meta?: Row])[] = [
  ["published", {}, "public"],
  ["published before there was a visibility", { visibility: undefined }, "public"],
  ["that is a draft", { status: "draft" }, "was a draft already"],
  ["that was sent", { status: "sent" }, "was sent by e-mail only"],
  ["that is for e-mail", {}, "was sent by e-mail only", { email_only: true }],
  ["for members", { visibility: "members" }, "is for members only"],
  ["for payers", { visibility: "paid" }, "is for paying members only"],
  ["for tiers", { visibility: "tiers" }, "is for members of some tiers only"],
  ["for who knows whom", { visibility: "filter" }, 'has the visibility "filter", which is not known'],
  ["of an unknown status", { status: "archived" }, 'has the status "archived", which is not known'],
  ["without a status", { status: null }, "has no status"],
  [
    "of a status that objects have",
    { status: "constructor" },
    'has the status "constructor", which is not known',
  ],
  [
    "whose status is no word",
    { status: "a secret of somebody" },
    "has the status (not shown here), which is not known",
  ],
  [
    "for whom objects have a name",
    { visibility: "toString" },
    'has the visibility "toString", which is not known',
  ],
  [
    "that is scheduled",
    { status: "scheduled", published_at: "2027-01-02T03:04:05.000Z" },
    "2027-01-02T03:04:05.000Z",
  ],
  ["that is published, but in the future", { published_at: 1_798_859_045_000 }, "2027-01-02T03:04:05.000Z"],
  ["that was scheduled", { status: "scheduled" }, "was still scheduled when the export was made"],
  [
    "that is scheduled for no time",
    { status: "scheduled", published_at: null },
    "is scheduled without a time that can be read",
  ],
  [
    "with a part for members",
    {
      html: '<p>One</p><!--kg-gated-block:begin nonMember:false memberSegment:"status:free" --><p>two</p><!--kg-gated-block:end-->',
    },
    "has a part for members only",
  ],
  [
    "with a part for all",
    {
      html: '<!--kg-gated-block:begin nonMember:true memberSegment:"" --><p>two</p><!--kg-gated-block:end-->',
    },
    "public",
  ],
];

describe("the state of a post of a Ghost export", () => {
  for (const [name, row, state, meta] of states)
    it(`${name} is told`, async () => {
      const [article] = await articlesOf({
        posts: [{ ...post, ...row }],
        posts_meta: meta ? [{ post_id: "5f01", ...meta }] : [],
      });
      assert.equal(article && stateOf(article), state);
    });
});

function stateOf({ release }: ImportedArticle): string {
  if (release.state === "public") return "public";
  return release.state === "embargoed" ? release.until : release.reason;
}

describe("an article of a Ghost export", () => {
  it("has the fields of its rows", async () => {
    const tables: Tables = {
      posts: [
        {
          ...post,
          custom_excerpt: "Ferries & more.",
          feature_image: "__GHOST_URL__/content/images/size/w1200/2021/quay.jpg",
          canonical_url: "https://elsewhere.example/first/",
          locale: "sv",
          codeinjection_head: "<script>alert(1)</script>",
        },
      ],
      posts_meta: [
        { post_id: "5f01", feature_image_alt: "The quay", feature_image_caption: "At <b>dawn</b>." },
      ],
      posts_tags: [
        { post_id: "5f01", tag_id: "t2", sort_order: 2 },
        { post_id: "5f01", tag_id: "t3", sort_order: 0 },
        { post_id: "5f01", tag_id: "t1", sort_order: 1 },
        { post_id: "5f01", tag_id: "gone", sort_order: 3 },
      ],
      tags: [
        { id: "t1", slug: "world", name: "World", visibility: "public" },
        { id: "t2", slug: "ferries", name: "Ferries", description: "Ships that come back." },
        { id: "t3", slug: "hash-opinion", name: "#opinion", visibility: "internal" },
      ],
      posts_authors: [
        { post_id: "5f01", author_id: "u2", sort_order: 1 },
        { post_id: "5f01", author_id: "u1", sort_order: 0 },
      ],
      users: [
        {
          id: "u1",
          slug: "mara",
          name: "Mara Lindqvist",
          bio: "Writes of ships.",
          profile_image: "__GHOST_URL__/content/images/mara.jpg",
        },
        {
          id: "u2",
          slug: "bo",
          name: "bo@courier.example",
          email: "bo@courier.example",
          password: "$2a$10$x",
        },
      ],
      settings: [
        { key: "title", value: "The Harbour Courier" },
        { key: "timezone", value: "Europe/Stockholm" },
        { key: "locale", value: "en" },
      ],
    };
    const read = await itemsOf(tables);
    const { text, ...article } = read.find((item) => item.type === "article") ?? assert.fail();
    assert.deepEqual(article, {
      type: "article",
      source: { file: "ghost.json", part: "post 5f01" },
      release: { state: "public" },
      title: "Harbour reopens",
      standfirst: "Ferries & more.",
      date: "2021-03-04T05:06:07.000Z",
      credits: [
        { key: "mara", name: "Mara Lindqvist" },
        { key: "bo", name: "bo" },
      ],
      categories: ["world"],
      tags: ["Ferries"],
      subjects: [],
      kind: "opinion",
      lang: "sv",
      slug: "harbour-reopens",
      id: "5f01",
      canonical: "https://elsewhere.example/first/",
      image: { address: "/content/images/2021/quay.jpg", alt: "The quay", caption: "At dawn." },
      oldAddresses: ["/harbour-reopens/"],
      notices: [],
    });
    assert.deepEqual(text.uncarried, [{ kind: "html", name: "code injection" }]);
    assert.deepEqual(
      read.flatMap((item) =>
        item.type === "author" || item.type === "category" || item.type === "tag"
          ? [[item.type, item.name, item.oldAddresses]]
          : [],
      ),
      [
        ["author", "Mara Lindqvist", ["/author/mara/"]],
        ["author", "bo", ["/author/bo/"]],
        ["category", "World", ["/tag/world/"]],
        ["tag", "Ferries", ["/tag/ferries/"]],
      ],
    );
    assert.doesNotMatch(JSON.stringify(read), /@|\$2a/);
  });

  it("is read from exports without db, of older versions, and in chunks of any length", async () => {
    const old = {
      meta: { exported_on: 1, version: "003" },
      data: {
        posts: [
          {
            id: 4,
            title: "Old",
            slug: "old",
            markdown: "*Ferries* sail.",
            page: 0,
            image: "/content/images/a.jpg",
            status: "published",
            author_id: 1,
            published_at: 1_400_000_000_000,
          },
          { id: 5, title: "About", slug: "about", markdown: "Us.", page: 1, status: "published" },
        ],
        users: [{ id: 1, slug: "mara", name: "Mara Lindqvist" }],
        tags: [],
      },
    };
    for (const length of [1, 7, 10_000]) {
      const read = await readBy(ghostFormat, [
        importFile("ghost.json", `\ufeff${JSON.stringify(old)}`, length),
      ]);
      const article = read.find((item) => item.type === "article");
      assert.equal(article?.text.markdown, "*Ferries* sail.");
      assert.equal(article?.date, "2014-05-13T16:53:20.000Z");
      assert.deepEqual(article?.credits, [{ key: "mara", name: "Mara Lindqvist" }]);
      assert.equal(article?.image?.address, "/content/images/a.jpg");
      assert.deepEqual(
        read.flatMap((item) => (item.type === "page" ? [item.oldAddresses] : [])),
        [["/about/"]],
      );
    }
  });

  it("is read from the source of a text where there is no HTML, else from its words", async () => {
    const mobiledoc = {
      markups: [["strong"], ["a", ["href", "/x"]]],
      cards: [
        ["markdown", { markdown: "*Hi*" }],
        ["html", { html: "<b>raw</b>" }],
        ["image", { src: "/a.jpg", alt: "A", caption: "Cap" }],
        ["hr", {}],
      ],
      sections: [
        [10, 0],
        [1, "h2", [[0, [], 0, "Head"]]],
        [
          1,
          "p",
          [
            [0, [], 0, "One "],
            [0, [0, 1], 2, "two"],
            [0, [], 0, " <3"],
          ],
        ],
        [3, "ul", [[[0, [], 0, "item"]]]],
        [10, 1],
        [10, 2],
        [10, 3],
      ],
    };
    const [first, second, third] = await articlesOf({
      posts: [
        { ...post, html: null, mobiledoc: JSON.stringify(mobiledoc) },
        { ...post, html: null, mobiledoc: "{broken", plaintext: "One <b>\ntwo\n\nthree" },
        { ...post, html: "", lexical: '{"root":{}}', plaintext: "" },
      ],
    });
    assert.equal(
      withAddresses(first),
      '*Hi*\n\n## Head\n\nOne **[two](/x)** <3\n\n- item\n\n**raw**\n\n![A](/a.jpg "Cap")'.replace(
        "<3",
        "\\<3",
      ),
    );
    assert.equal(withAddresses(second), "One \\<b>\\\ntwo\n\nthree");
    assert.match(second?.notices[0] ?? "", /has its words alone/);
    assert.deepEqual([withAddresses(third), third?.notices], ["", []]);
  });
});

const cards: readonly (readonly [name: string, html: string, markdown: string])[] = [
  ["a link to the site itself", '<p><a href="__GHOST_URL__/other/">other</a></p>', "[other](/other/)"],
  [
    "a picture",
    '<figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/size/w600h400/format/webp/2021/a.jpg" class="kg-image" alt="A"><figcaption>Cap.</figcaption></figure>',
    '![A](/content/images/2021/a.jpg "Cap.")',
  ],
  [
    "a gallery",
    '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg" alt="A"></div><div class="kg-gallery-image"><img src="/b.jpg" alt="B"></div></div></div><figcaption>Both.</figcaption></figure>',
    "::: gallery\n![A](/a.jpg)\n![B](/b.jpg)\n:::\n\nBoth.",
  ],
  [
    "a bookmark",
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://e.example/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Title</div><div class="kg-bookmark-description">About.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-author">Ann</span><span class="kg-bookmark-publisher">Paper</span></div></div><div class="kg-bookmark-thumbnail"><img src="t.png"></div></a><figcaption>Read it.</figcaption></figure>',
    "[Title](https://e.example/x)\\\nAbout.\\\nAnn · Paper\n\nRead it.",
  ],
  [
    "an embed",
    '<figure class="kg-card kg-embed-card"><iframe src="https://player.vimeo.com/video/76979871"></iframe><figcaption>Film.</figcaption></figure>',
    '@[vimeo](https://player.vimeo.com/video/76979871 "Film.")',
  ],
  [
    "a callout",
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Call <b>out</b>.</div></div>',
    "::: note\nCall **out**.\n:::",
  ],
  [
    "a toggle",
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Head</h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>Inside</p></div></div>',
    "<details>\n<summary>Head</summary>\n\nInside\n\n</details>",
  ],
  [
    "a sound",
    '<div class="kg-card kg-audio-card"><img class="kg-audio-thumbnail" src="/t.jpg"><div><audio src="__GHOST_URL__/content/media/s.mp3"></audio><div class="kg-audio-title">Song</div><div class="kg-audio-player"><span>0:00</span>/<span>1:23</span></div></div></div>',
    "[Song](/content/media/s.mp3)",
  ],
  [
    "a film",
    '<figure class="kg-card kg-video-card"><div><video src="/v.mp4"></video><div class="kg-video-player-container"><span>0:00</span></div></div><figcaption>A film.</figcaption></figure>',
    "[A film.](/v.mp4)",
  ],
  [
    "a file",
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/r.pdf"><div><div class="kg-file-card-title">Report</div><div class="kg-file-card-caption">All of it</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">r.pdf</div><div class="kg-file-card-filesize">2 MB</div></div></div><div class="kg-file-card-icon"><svg></svg></div></a></div>',
    "[Report](/r.pdf)\\\nAll of it\\\nr.pdf\\\n2 MB",
  ],
  [
    "a button and a header",
    '<div class="kg-card kg-button-card"><a href="/go" class="kg-btn">Go</a></div><div class="kg-card kg-header-card"><h2 class="kg-header-card-header">Head</h2></div>',
    "[Go](/go)\n\n## Head",
  ],
  [
    "a product",
    '<div class="kg-card kg-product-card"><div><img src="/p.jpg" alt="P" class="kg-product-card-image"><h4 class="kg-product-card-title">Thing</h4><div class="kg-product-card-description"><p>Good.</p></div><a href="/buy" class="kg-product-card-button">Buy</a></div></div>',
    "![P](/p.jpg)\n\n**Thing**\n\nGood.\n\n[Buy](/buy)",
  ],
  [
    "HTML and Markdown of editors, without what could run",
    '<!--kg-card-begin: html--><div><script>alert(1)</script><b onclick="x()">raw</b></div><!--kg-card-end: html--><!--kg-card-begin: markdown--><h2 id="x">MD</h2><!--kg-card-end: markdown-->',
    "**raw**\n\n## MD",
  ],
  ["a large quotation", '<blockquote class="kg-blockquote-alt">Alt</blockquote>', "::: pullquote\nAlt\n:::"],
];

describe("a text of Ghost", () => {
  for (const [name, html, markdown] of cards)
    it(`has ${name} as Markdown`, async () => {
      const [article] = await articlesOf({ posts: [{ ...post, html }] });
      assert.equal(withAddresses(article), markdown);
    });
});

describe("a Ghost export", () => {
  it("that is broken is told by table and row, without a word of the row", async () => {
    const secret = "sk_live_secret";
    const whole = exported({ posts: [post], settings: [{ key: "stripe_secret_key", value: secret }] });
    const broken = whole.replace(/"value":/, '"value" "');
    const read = await readBy(ghostFormat, [importFile("ghost.json", broken)]);
    assert.ok(read.some(({ type }) => type === "unreadable"));
    assert.doesNotMatch(JSON.stringify(read), /sk_live/);
  });

  it("with a row that is no JSON loses that row alone", async () => {
    const text = exported({ posts: [post, { ...post, id: "5f02" }] }).replace('"id":"5f01"', '"id":nonsense');
    const read = await readBy(ghostFormat, [importFile("ghost.json", text)]);
    assert.deepEqual(problemsOf(read), [
      "What stands in row 1 of the table posts is no JSON. Export it from Ghost again, or leave the row out with --skip-broken.",
    ]);
    assert.equal(read.filter(({ type }) => type === "article").length, 1);
  });

  it("that ends too early is told", async () => {
    const text = exported({ posts: [post, post] });
    for (const [length, where] of [
      [text.length - 30, " in row 2 of the table posts"],
      [text.length - 3, ""],
    ] as const) {
      const read = await readBy(ghostFormat, [importFile("ghost.json", text.slice(0, length))]);
      assert.deepEqual(problemsOf(read), [
        `The file ends too early${where}, so that a part of it is missing. Export it from Ghost again.`,
      ]);
    }
  });

  it("is told from other JSON", async () => {
    for (const text of ['{"uri":"x","headline":"y"}', "[1]", '{"db":"x"}', "{", ""])
      assert.deepEqual(
        await ghostFormat.recognises({ name: "x", kind: "folder", files: [importFile("a.json", text)] }),
        [],
      );
  });
});

function problemsOf(read: readonly (ImportedItem | UnreadableFile)[]): readonly string[] {
  return read.flatMap((item) => (item.type === "unreadable" ? [item.problem.message] : []));
}

function exported(tables: Tables): string {
  return JSON.stringify({ db: [{ meta: { exported_on: 1, version: "5.80.0" }, data: tables }] });
}

async function itemsOf(tables: Tables): Promise<readonly (ImportedItem | UnreadableFile)[]> {
  return readBy(ghostFormat, [importFile("ghost.json", exported(tables))]);
}

async function articlesOf(tables: Tables): Promise<readonly ImportedArticle[]> {
  return (await itemsOf(tables)).filter((item) => item.type === "article");
}

function withAddresses(article: ImportedArticle | undefined): string | undefined {
  return article?.text.markdown.replace(
    /\ufdd0(\d+)\ufdd1/g,
    (_, index: string) => article.text.addresses[Number(index)]?.address ?? "",
  );
}
