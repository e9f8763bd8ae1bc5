import { wellFormedJson } from "../../src/markup/well-formed-json.ts";
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
