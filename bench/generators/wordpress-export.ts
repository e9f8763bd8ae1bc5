import { corpusArticle } from "../corpus/corpus-article.ts";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import { escaped, htmlBody } from "../corpus/html-body.ts";

const site = "https://old.example.org";

/** Returns a WordPress export of so many posts of the corpus, in parts. */
export function* wordpressExport(size: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${corpusPublication.name}</title>
<link>${site}</link>
<language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
`;
  for (const { id, name } of corpusPublication.authors)
    yield `<wp:author><wp:author_login>${id}</wp:author_login><wp:author_email>${id}@example.org</wp:author_email><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>\n`;
  for (const { id, name } of corpusPublication.sections)
    yield `<wp:category><wp:category_nicename>${id}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>\n`;
  for (let index = 0; index < size; index += 1) yield post(index);
  yield "</channel>\n</rss>\n";
}

const sectionNames: ReadonlyMap<string, string> = new Map(
  corpusPublication.sections.map(({ id, name }) => [id, name]),
);

function post(index: number): string {
  const { slug, title, description, date, section, authors, tags, body } = corpusArticle(index);
  const day = date.slice(0, 10).replaceAll("-", "/");
  const time = date.replace("T", " ").replace("Z", "");
  return `<item>
<title><![CDATA[${title}]]></title>
<link>${site}/${day}/${slug}/</link>
<pubDate>${new Date(date).toUTCString()}</pubDate>
<dc:creator><![CDATA[${authors[0] ?? ""}]]></dc:creator>
<guid isPermaLink="false">${site}/?p=${index + 1}</guid>
<content:encoded><![CDATA[${blocks(body)}]]></content:encoded>
<excerpt:encoded><![CDATA[${description}]]></excerpt:encoded>
<wp:post_id>${index + 1}</wp:post_id>
<wp:post_date><![CDATA[${time}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${time}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type>
<wp:post_password><![CDATA[]]></wp:post_password>
<category domain="category" nicename="${section}"><![CDATA[${sectionNames.get(section) ?? section}]]></category>
${tags.map((tag) => `<category domain="post_tag" nicename="${tag.toLowerCase().replaceAll(" ", "-")}"><![CDATA[${tag}]]></category>`).join("\n")}
<wp:postmeta><wp:meta_key><![CDATA[_edit_last]]></wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
</item>
`;
}

/** Returns a text as the block editor of WordPress writes it. */
function blocks(body: string): string {
  const block = (name: string, html: string): string => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
  return htmlBody(body, {
    paragraph: (html) => block("paragraph", `<p>${html}</p>`),
    heading: (html) => block("heading", `<h2 class="wp-block-heading">${html}</h2>`),
    list: (entries) =>
      block(
        "list",
        `<ul class="wp-block-list">${entries.map((entry) => block("list-item", `<li>${entry}</li>`)).join("\n")}</ul>`,
      ),
    quote: (paragraphs) =>
      block(
        "quote",
        `<blockquote class="wp-block-quote">${paragraphs.map((html) => block("paragraph", `<p>${html}</p>`)).join("\n")}</blockquote>`,
      ),
  });
}

/** Returns a post of the export in NITF, as an agency sends it. */
export function nitfFile(index: number): string {
  const { title, description, date, tags, body } = corpusArticle(index);
  const stamp = `${date.replace(/[-:]/g, "").replace("Z", "")}+0000`;
  const text = htmlBody(body, {
    paragraph: (html) => `<p>${html}</p>`,
    heading: (html) => `<hl2>${html}</hl2>`,
    list: (entries) => `<ul>${entries.map((entry) => `<li>${entry}</li>`).join("")}</ul>`,
    quote: (paragraphs) => `<bq><block>${paragraphs.map((html) => `<p>${html}</p>`).join("")}</block></bq>`,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN">
<head>
<title>${escaped(title)}</title>
<tobject><tobject.subject tobject.subject.refnum="03000000"/></tobject>
<docdata management-status="usable">
<doc-id id-string="example.org-${index}" regsrc="EXA"/>
<urgency ed-urg="4"/>
<date.issue norm="${stamp}"/>
<date.release norm="${stamp}"/>
<du-key key="story-${index}" version="1"/>
<key-list>${tags.map((tag) => `<keyword key="${escaped(tag)}"/>`).join("")}</key-list>
</docdata>
</head>
<body>
<body.head>
<hedline><hl1>${escaped(title)}</hl1></hedline>
<byline>By Ada Brandt</byline>
<dateline><location>Example Town</location></dateline>
<abstract><p>${escaped(description)}</p></abstract>
</body.head>
<body.content>
${text}
</body.content>
</body>
</nitf>
`;
}
