import type { FeedView } from "../views/feedView.ts";

/**
 * Where the feeds of a page lie, beside it; root-relative, like the page's own url.
 * @example feedUrls("/world/").rss // "/world/feed.xml"
 */
export const feedUrls = (url: string): FeedView["urls"] => ({
  rss: `${url}feed.xml`,
  atom: `${url}atom.xml`,
  json: `${url}feed.json`,
});
