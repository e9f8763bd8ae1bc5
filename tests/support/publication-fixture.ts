import type { Publication } from "../../src/model/publication.ts";

/** Returns a publication with a base path, so that a test fails if the base path is forgotten. */
export const publicationFixture = (given: Partial<Publication> = {}): Publication => ({
  name: "The Meridian",
  url: "https://example.org/paper/",
  ownUrl: "https://example.org/paper/",
  basePath: "/paper/",
  language: "en",
  timeZone: "Europe/Stockholm",
  description: "News from the valley and beyond.",
  root: "/",
  languages: {},
  stories: {},
  articleUrl: "/{year}/{month}/{day}/{slug}/",
  pageSize: 20,
  feedSize: 50,
  search: true,
  offline: false,
  ninjs: false,
  idAuthority: "example.org",
  gone: [],
  embeds: [],
  share: [],
  cards: true,
  organisation: {},
  policies: {},
  ...given,
});
