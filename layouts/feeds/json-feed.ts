import type { FeedItem, FeedView } from "../../src/pages/views/files.ts";

/** Returns a feed as JSON Feed. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(view: FeedView): string {
  return `${wellFormedJson({
    version: "https://jsonfeed.org/version/1.1",
    title: view.title,
    home_page_url: view.homeUrl,
    feed_url: view.urls.json,
    description: view.description,
    icon: view.iconUrl,
    authors: [{ name: view.publisher }],
    language: view.language,
    items: view.items.map(item),
  })}\n`;
}

/** Returns JSON without lone surrogates, which JSON readers treat differently. RFC 8259, section 8.2 */
function wellFormedJson(data: object): string {
  const json = JSON.stringify(data, undefined, 2);
  // JSON.stringify escapes lone surrogates. Few feeds have any, so the slower path is rare.
  return json.includes("\\ud") ? JSON.stringify(data, wellFormed, 2) : json;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function item(entry: FeedItem) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    image: entry.image?.url,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors,
    tags: entry.categories,
    language: entry.language,
  };
}
