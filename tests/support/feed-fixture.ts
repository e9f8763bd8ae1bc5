import type { FeedItem, FeedView } from "../../src/pages/views/files.ts";

/** Returns an item with the required fields only. */
export const feedItemFixture = (given: Partial<FeedItem> = {}): FeedItem => ({
  id: "tag:example.org,2023-11-09:harbour-reopens",
  url: "https://example.org/2023/11/09/harbour-reopens/",
  title: "Harbour reopens after storm",
  html: "<p>The ferries sail again.</p>",
  published: "2023-11-09T08:30:00+01:00",
  authors: [{ name: "Mara Lindqvist", url: "https://example.org/authors/mara-lindqvist/" }],
  categories: ["World"],
  language: "en",
  ...given,
});

export const feedFixture = (given: Partial<FeedView> = {}): FeedView => ({
  id: "tag:example.org,2026:/",
  title: "The Meridian",
  description: "News from the valley and beyond.",
  language: "en",
  homeUrl: "https://example.org/",
  urls: {
    rss: "https://example.org/feed.xml",
    atom: "https://example.org/atom.xml",
    json: "https://example.org/feed.json",
  },
  updated: "2023-11-09T16:05:00+01:00",
  publisher: "The Meridian",
  iconUrl: "https://example.org/icon-512.png",
  items: [feedItemFixture()],
  ...given,
});
