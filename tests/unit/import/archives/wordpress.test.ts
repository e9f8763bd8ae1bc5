import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordpressFormat } from "../../../../src/import/archives/wordpress/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedArticle, ImportedItem } from "../../../../src/import/imported-item.ts";
import { oneLine } from "../../../../src/import/text/lines.ts";
import { importFile, readBy } from "../../../support/import-input.ts";
import { wxrItemText, wxrText } from "../../../support/wxr-text.ts";

type Read = ImportedItem | UnreadableFile;

const states: readonly (readonly [name: string, item: Parameters<typeof wxrItemText>[0], state: string])[] = [
  ["published", {}, "public"],
  [
    "of another type with an address of its own",
    { type: "report" },
    'is of the type "report", which a plugin or theme made up',
  ],
  ["that is scheduled", { status: "future", utc: "2027-01-02 03:04:05" }, "2027-01-02T03:04:05Z"],
  ["that is published, but in the future", { utc: "2027-01-02 03:04:05" }, "2027-01-02T03:04:05Z"],
  ["whose scheduled time has passed", { status: "future" }, "was still scheduled when the export was made"],
  [
    "that is scheduled for no time",
    { status: "future", utc: "0000-00-00 00:00:00", local: "2027-02-30 00:00:00" },
    "is scheduled without a time that can be read",
  ],
  ["that is a draft", { status: "draft" }, "was a draft already"],
  ["that was begun", { status: "auto-draft" }, "was a draft already"],
  ["that waits", { status: "pending" }, "waits for review"],
  ["that is private", { status: "private" }, "is private"],
  ["with a password", { password: "0" }, "has a password"],
  ["of an unknown status", { status: "acf-disabled" }, 'has the status "acf-disabled", which is not known'],
  ["without a status", { status: "" }, "has no status"],
  [
    "of a status that objects have",
    { status: "constructor" },
    'has the status "constructor", which is not known',
  ],
  [
    "of a type that objects have",
    { type: "toString", link: "https://courier.example/?p=7" },
    `skipped: is of the type "toString", which is none of readers' texts`,
  ],
  ["in the trash", { status: "trash" }, "skipped: is in the trash"],
  ["that is a revision", { type: "revision", status: "inherit" }, "skipped: is a revision"],
  ["that inherits a status", { status: "inherit" }, "skipped: is a revision"],
  ["of a menu", { type: "nav_menu_item" }, "skipped: is a part of a menu"],
  ["without words", { title: "", content: " " }, "skipped: is empty"],
  [
    "that a plugin keeps",
    { type: "feedback", link: "https://courier.example/?post_type=feedback&#038;p=7" },
    `skipped: is of the type "feedback", which is none of readers' texts`,
  ],
];

describe("the state of an item of a WordPress export", () => {
  for (const [name, parts, state] of states)
    it(`${name} is told`, async () => {
      const read = await itemsOf(wxrItemText(parts));
      const found = read.flatMap((item) =>
        item.type === "skipped"
          ? [`skipped: ${item.reason}`]
          : item.type === "article"
            ? [stateOf(item)]
            : [],
      );
      assert.deepEqual(found, [state]);
    });
});

/** Exports that are no XML, or no whole one, with the titles and texts of what can be read of them, and problems. */
const broken: readonly (readonly [name: string, file: string, read: readonly string[]])[] = [
  [
    "with control characters",
    wxrText(wxrItemText({ title: "Har\u0003bour", content: "\u000bFer\u0000ries\ufffe" })),
    ["Harbour: Ferries"],
  ],
  [
    "with undeclared prefixes",
    wxrText(wxrItemText({})).replaceAll(/ xmlns:\w+="[^"]*"/g, ""),
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "with prefixes of its own",
    wxrText(wxrItemText({})).replaceAll(
      /(xmlns:|<\/?)(wp|content|excerpt|dc):?(?=[\w=])/g,
      (_, start, name) => (start === "xmlns:" ? `xmlns:x${name}` : `${start}x${name}:`),
    ),
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "of version 1.0",
    wxrText(wxrItemText({})).replaceAll("export/1.2/", "export/1.0/"),
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "with bare ampersands",
    wxrText(
      wxrItemText({ link: "https://courier.example/?a=1&b=2" }).replace(
        "<![CDATA[Harbour reopens]]>",
        "Fish & chips &nbsp;",
      ),
    ),
    ["Fish & chips: Ferries sail again."],
  ],
  [
    "with a text that ends its CDATA",
    wxrText(wxrItemText({}).replace("Ferries sail", "if (a[b[0]]>1) Ferries ]]> <i>sail</i>")),
    ["Harbour reopens: if (a[b[0]]>1) Ferries ]]> sail again."],
  ],
  [
    "with CDATA that was divided because of that",
    wxrText(wxrItemText({ content: "a[b[0]]>1" })),
    ["Harbour reopens: a[b[0]]>1"],
  ],
  [
    "with markup that is neither escaped nor CDATA",
    wxrText(
      wxrItemText({})
        .replace(/(<content:encoded>)[\s\S]*(<\/content:encoded>)/, "$1<p>One <b>two</p>$2")
        .replace("<![CDATA[Harbour reopens]]>", "Harbour <em>reopens</em>"),
    ),
    ["Harbour reopens: One two"],
  ],
  [
    "with a document type and entities of other files",
    wxrText(wxrItemText({}).replace("<![CDATA[Harbour reopens]]>", "Harbour &secret; &lol;")).replace(
      "<rss",
      '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY lol "&secret;&secret;">]><rss',
    ),
    ["Harbour &secret; &lol;: Ferries sail again."],
  ],
  [
    "with a document type in an item",
    wxrText(wxrItemText({}).replace("<title>", "<!DOCTYPE html><title>")),
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "with a warning of the server above it",
    `\n<br />\n<b>Warning</b>: something in line 3\n${wxrText(wxrItemText({}))}`,
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "with items in its texts",
    wxrText(
      wxrItemText({ content: "<pre>&lt;item></pre> <!-- <item> --> [x]" }) +
        wxrItemText({ id: 8, title: "Next" }),
    ),
    ["Harbour reopens: <item> [x]", "Next: Ferries sail again."],
  ],
  [
    "with an item twice",
    wxrText(wxrItemText({}) + wxrItemText({})),
    ["Harbour reopens: Ferries sail again."],
  ],
  [
    "with an item that is beyond repair",
    wxrText(wxrItemText({}).replace("</link>", "</wp:link></wp:b>") + wxrItemText({ id: 8, title: "Next" })),
    [
      "export.xml:13: The item that begins in line 11 is no XML from here on, and can't be repaired. Correct it in the file, or leave it out with --skip-broken.",
      "Next: Ferries sail again.",
    ],
  ],
  [
    "that ends in an item",
    wxrText(wxrItemText({}) + wxrItemText({ id: 8 })).slice(0, -200),
    [
      "Harbour reopens: Ferries sail again.",
      "export.xml:28: The file ends within the item that begins in line 28, so that it and all after it are missing. Export it from WordPress again.",
    ],
  ],
  [
    "that ends between items",
    wxrText(wxrItemText({})).replace("</channel>\n</rss>\n", ""),
    [
      "Harbour reopens: Ferries sail again.",
      "export.xml:27: The file ends without </rss>, so that items may be missing. Export it from WordPress again.",
    ],
  ],
  ["without items", wxrText(""), []],
];

describe("a WordPress export", () => {
  for (const [name, file, expected] of broken)
    it(`${name} is read as far as it can be`, async () => {
      const read = await readBy(wordpressFormat, [importFile("export.xml", file, 100)]);
      assert.deepEqual(shown(read), expected);
    });

  it("in another encoding is read in it", async () => {
    const text = wxrText(wxrItemText({ title: "Fähre" }));
    const latin = Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1");
    const wide = Buffer.from(`\ufeff${text}`, "utf16le");
    const broken = Buffer.from(text.replace("Ferries", "F\u00e4"), "latin1");
    for (const bytes of [latin, wide]) {
      const read = await readBy(wordpressFormat, [importFile("export.xml", bytes, 99)]);
      assert.deepEqual(shown(read), ["Fähre: Ferries sail again."]);
    }
    const read = await readBy(wordpressFormat, [importFile("export.xml", broken)]);
    assert.deepEqual(shown(read), ["Fähre: Fä sail again."]);
    assert.match(JSON.stringify(read[0]), /2 bytes of it are not UTF-8/);
  });

  it("of 200,000 open elements or comments ends", async () => {
    for (const piece of ["<wp:a>", "<wp:comment>", "<!--", "<![CDATA[", "<item>", "</item>"]) {
      const file = wxrText(`<item>${piece.repeat(50_000)}</item>`);
      const read = await readBy(wordpressFormat, [importFile("export.xml", file, 65_536)]);
      assert.ok(
        read.some(({ type }) => type === "unreadable" || type === "skipped"),
        piece,
      );
    }
  });

  it("finds attachments behind its articles, and in another file", async () => {
    const post = wxrItemText({
      content: '[gallery ids="12"]',
      meta: { _thumbnail_id: "11" },
    });
    const quay = attachment(11, "quay.jpg", {
      _wp_attachment_image_alt: "The quay",
      _media_credit: "Mara Lind",
    });
    const crane = attachment(12, "crane.jpg", {});
    const files = [importFile("a.xml", wxrText(post + quay)), importFile("b.xml", wxrText(crane))];
    const read = await readBy(wordpressFormat, files);
    const article = read.find((item) => item.type === "article");
    assert.deepEqual(article?.image, {
      address: "https://courier.example/up/quay.jpg",
      alt: "The quay",
      caption: "At dawn.",
      credit: "Mara Lind",
    });
    assert.deepEqual(article?.text.addresses, [
      { kind: "picture", address: "https://courier.example/up/crane.jpg" },
    ]);
    assert.deepEqual(
      read.flatMap((item) => (item.type === "media" ? [[item.address, item.alt, item.oldAddresses]] : [])),
      [
        ["https://courier.example/up/quay.jpg", "The quay", ["/quay/"]],
        ["https://courier.example/up/crane.jpg", undefined, ["/crane/"]],
      ],
    );
  });

  it("tells of a lead picture that it does not hold", async () => {
    const [article] = await articlesOf(wxrItemText({ meta: { _thumbnail_id: "11" } }));
    assert.deepEqual(article?.notices, [
      "its lead picture, attachment 11, is not in the export. Export all content, media too.",
    ]);
  });

  it("counts comments of readers, and reads none of their words", async () => {
    const comment =
      "<wp:comment><wp:comment_author_email>ann@reader.example</wp:comment_author_email></wp:comment>";
    const read = await itemsOf(wxrItemText({ more: comment.repeat(1002) }));
    assert.doesNotMatch(JSON.stringify(read), /reader\.example/);
    assert.deepEqual(read.at(-1), {
      type: "skipped",
      source: { file: "export.xml" },
      reason: "holds 1,002 comments of readers, which have no place on a site without a server",
    });
  });
});

describe("an article of a WordPress export", () => {
  it("has the fields of its item", async () => {
    const more = [
      '<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>',
      '<category domain="category" nicename="world"><![CDATA[World]]></category>',
      '<category domain="category" nicename="port-news"><![CDATA[Port &amp; sea]]></category>',
      '<category domain="post_tag" nicename="rd"><![CDATA[R&amp;D]]></category>',
      '<category domain="post_format" nicename="post-format-video"><![CDATA[Video]]></category>',
      '<category domain="language" nicename="sv"><![CDATA[Svenska]]></category>',
    ].join("");
    const head =
      "<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>port-news</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name>Port news</wp:cat_name></wp:category><wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>world</wp:category_nicename><wp:cat_name>World</wp:cat_name></wp:category>";
    const item = wxrItemText({
      title: "The &#8220;quay&#8221; <em>reopens</em> &amp; how",
      slug: "k%C3%B6-quay",
      excerpt: "<p>Ferries &amp; more.</p>",
      utc: "2019-03-04 23:06:07",
      local: "2019-03-05 00:06:07",
      modified: "2019-03-06 00:00:00",
      meta: {
        _yoast_wpseo_primary_category: "3",
        _yoast_wpseo_canonical: "https://elsewhere.example/first/",
        _wp_old_slug: "old-quay",
        api_key: "a secret",
      },
      more,
    });
    const read = await itemsOf(item, head);
    const { text, ...article } = read.find((item) => item.type === "article") ?? assert.fail();
    assert.deepEqual(article, {
      type: "article",
      source: { file: "export.xml", part: "post 7" },
      release: { state: "public" },
      title: "The “quay” reopens & how",
      standfirst: "Ferries & more.",
      date: "2019-03-04T23:06:07Z",
      updated: "2019-03-06T00:00:00Z",
      credits: [{ key: "mara", name: "Mara Lindqvist" }],
      categories: ["port-news", "uncategorized", "world"],
      tags: ["R&D"],
      subjects: [],
      lang: "sv",
      slug: "kö-quay",
      id: "https://courier.example/?p=7",
      canonical: "https://elsewhere.example/first/",
      image: undefined,
      oldAddresses: ["/2019/03/k%C3%B6-quay/", "/2019/03/old-quay/", "/?p=7"],
      notices: [],
    });
    assert.deepEqual(
      read.flatMap((item) => (item.type === "category" || item.type === "tag" ? [item.oldAddresses] : [])),
      [["/category/world/port-news/"], ["/category/world/"], ["/category/uncategorized/"], ["/tag/rd/"]],
    );
    assert.doesNotMatch(JSON.stringify(read), /a secret|mara@/);
  });

  it("was modified when it was saved alone, and not when a tool saved many", async () => {
    const edited = (id: number, modified: string): string => wxrItemText({ id, slug: `a-${id}`, modified });
    const mass = [1, 2, 3, 4, 5].map((id) => edited(id, `2020-01-01 10:00:0${id}`)).join("");
    const articles = await articlesOf(
      `${mass}${edited(6, "2020-01-01 11:00:00")}${edited(7, "2019-01-01 11:00:00")}`,
    );
    assert.deepEqual(
      articles.map(({ updated }) => updated),
      [undefined, undefined, undefined, undefined, undefined, "2020-01-01T11:00:00Z", undefined],
    );
  });

  it("without a headline has its first words", async () => {
    const [short, long] = await articlesOf(
      wxrItemText({ title: "" }) + wxrItemText({ id: 8, title: " ", content: "word ".repeat(40) }),
    );
    assert.equal(short?.title, "Ferries sail again.");
    assert.equal(long?.title, `${"word ".repeat(16)}…`);
    assert.equal(short?.notices.length, 1);
  });

  it("has the description of plugins as its standfirst, if that is no template", async () => {
    const articles = await articlesOf(
      wxrItemText({ meta: { _yoast_wpseo_metadesc: "%%excerpt%%", rank_math_description: "Ferries." } }) +
        wxrItemText({ id: 8, meta: { newspack_post_subtitle: "A subtitle." }, excerpt: "An excerpt." }),
    );
    assert.deepEqual(
      articles.map(({ standfirst }) => standfirst),
      ["Ferries.", "A subtitle."],
    );
  });

  it("is by its co-authors, guests among them, each once", async () => {
    const coAuthor = (slug: string, name = slug): string =>
      `<category domain="author" nicename="${slug}"><![CDATA[${name}]]></category>`;
    const guest = wxrItemText({
      id: 9,
      type: "guest-author",
      title: "Ann Ode",
      slug: "cap-ann-ode",
      content: "",
      meta: {
        "cap-display_name": "Ann Ode",
        "cap-description": "Writes of <b>ships</b>.",
        "cap-user_email": "ann@x.example",
      },
    });
    const more = ["cap-ann-ode", "mara", "cap-ann-ode", "bo-lind"].map((slug) => coAuthor(slug)).join("");
    const read = await itemsOf(wxrItemText({ more }) + guest);
    const article = read.find((item) => item.type === "article");
    assert.deepEqual(article?.credits, [
      { key: "ann-ode", name: "Ann Ode" },
      { key: "mara", name: "Mara Lindqvist" },
      { key: "bo-lind", name: "bo-lind" },
    ]);
    assert.deepEqual(
      read.flatMap((item) =>
        item.type === "author" ? [[item.name, item.biography, item.oldAddresses]] : [],
      ),
      [
        ["Mara Lindqvist", undefined, ["/author/mara/"]],
        ["Ann Ode", "Writes of ships.", ["/author/ann-ode/"]],
      ],
    );
    assert.doesNotMatch(JSON.stringify(read), /@/);
  });

  it("never names anybody by an e-mail address", async () => {
    const author = (login: string, name: string): string =>
      `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`;
    const read = await itemsOf(
      ["ann@x.example", "bo@x.example", "cy@x.example"]
        .map((creator, id) => wxrItemText({ id, creator }))
        .join(""),
      author("ann@x.example", "Ann Ode") + author("bo@x.example", "bo@x.example"),
    );
    assert.deepEqual(
      read.flatMap((item) => (item.type === "article" ? item.credits.map(({ name }) => name) : [])),
      ["Ann Ode", "bo", "cyx-example"],
    );
    assert.doesNotMatch(JSON.stringify(read), /@/);
  });

  it("of a site in a folder has addresses in it", async () => {
    const text = wxrText(
      wxrItemText({ type: "page", link: "https://www.courier.example/blog/about/" }),
    ).replace(
      "<wp:base_blog_url>https://courier.example<",
      "<wp:base_blog_url>https://courier.example/blog<",
    );
    const read = await readBy(wordpressFormat, [importFile("export.xml", text)]);
    const [site, author, page] = read;
    assert.deepEqual(site?.type === "site" && site.feeds[0], "/blog/feed/");
    assert.deepEqual(author?.type === "author" && author.oldAddresses, ["/blog/author/mara/"]);
    assert.deepEqual(page?.type === "page" && page.oldAddresses, ["/blog/about/", "/blog/?page_id=7"]);
  });
});

function attachment(id: number, name: string, meta: Readonly<Record<string, string>>): string {
  return wxrItemText({
    id,
    type: "attachment",
    status: "inherit",
    link: `https://courier.example/${name.replace(/\..*/, "")}/`,
    excerpt: "At dawn.",
    content: "",
    meta,
    more: `<wp:attachment_url>https://courier.example/up/${name}</wp:attachment_url>`,
  });
}

/** Returns titles and words of articles, and problems. */
function shown(read: readonly Read[]): readonly string[] {
  return read.flatMap((item) => {
    if (item.type === "article") return [`${item.title}: ${oneLine(item.text.words)}`];
    return item.type === "unreadable"
      ? [`${item.problem.file}:${item.problem.line}: ${item.problem.message}`]
      : [];
  });
}

async function articlesOf(items: string): Promise<readonly ImportedArticle[]> {
  return (await itemsOf(items)).filter((item) => item.type === "article");
}

function stateOf({ release }: ImportedArticle): string {
  if (release.state === "public") return "public";
  return release.state === "embargoed" ? release.until : release.reason;
}

async function itemsOf(items: string, head = ""): Promise<readonly Read[]> {
  return readBy(wordpressFormat, [importFile("export.xml", wxrText(items, head))]);
}
