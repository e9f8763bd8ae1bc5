/** What is given of an item of a WordPress export. The rest is that of a published post. */
interface ItemParts {
  readonly id?: number;
  readonly type?: string;
  readonly status?: string;
  readonly title?: string;
  readonly slug?: string;
  readonly link?: string;
  readonly content?: string;
  readonly excerpt?: string;
  readonly utc?: string;
  readonly local?: string;
  readonly modified?: string;
  readonly password?: string;
  readonly creator?: string;
  readonly meta?: Readonly<Record<string, string>>;
  /** More elements, as they stand in the file. */
  readonly more?: string;
}

/** Returns an item of a WordPress export. */
export function wxrItemText({
  id = 7,
  type = "post",
  status = "publish",
  title = "Harbour reopens",
  slug = "harbour-reopens",
  link = `https://courier.example/2019/03/${slug}/`,
  content = "<!-- wp:paragraph --><p>Ferries sail again.</p><!-- /wp:paragraph -->",
  excerpt = "",
  utc = "2019-03-04 05:06:07",
  local = "2019-03-04 06:06:07",
  modified = utc,
  password = "",
  creator = "mara",
  meta = {},
  more = "",
}: ItemParts): string {
  const fields = Object.entries(meta).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<dc:creator>${cdata(creator)}</dc:creator>
<guid isPermaLink="false">https://courier.example/?p=${id}</guid>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(utc)}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata(modified)}</wp:post_modified_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(password)}</wp:post_password>
${fields.join("\n")}${more}
</item>
`;
}

/** Returns an export of WordPress with some items. */
export function wxrText(items: string, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Harbour Courier</title>
<link>https://courier.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://courier.example</wp:base_blog_url>
<wp:author><wp:author_login>mara</wp:author_login><wp:author_email>mara@courier.example</wp:author_email><wp:author_display_name>${cdata("Mara Lindqvist")}</wp:author_display_name></wp:author>
${head}
${items}</channel>
</rss>
`;
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
