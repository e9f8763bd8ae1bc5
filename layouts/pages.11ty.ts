import { type Layouts, plannedPages } from "../src/eleventy/config.ts";
import { atom } from "./feeds/atom.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { ninjs } from "./feeds/ninjs.ts";
import { rss } from "./feeds/rss.ts";
import { liveStatus, liveUpdates } from "./live-files.ts";
import {
  manifest,
  newsSitemap,
  redirectsFile,
  robots,
  script,
  sitemap,
  sitemapIndex,
  stylesheet,
  template,
} from "./machine-files.ts";
import { archive } from "./pages/archive.ts";
import { article } from "./pages/article.ts";
import { desk } from "./pages/desk.ts";
import { notFound, redirect, withdrawn } from "./pages/errors.ts";
import { front } from "./pages/front.ts";
import { authorIndex, tagIndex } from "./pages/indexes.ts";
import { listing } from "./pages/listing.ts";
import { search } from "./pages/search.ts";
import { corrections, standalone, staticPage } from "./pages/standalone.ts";

/** The layout of each kind of page. The compiler asks for the layout of a new kind. */
export const layouts: Layouts = {
  article,
  liveStatus,
  liveUpdates,
  front,
  listing,
  archive,
  tagIndex,
  authorIndex,
  staticPage,
  standalone,
  template,
  corrections,
  search,
  withdrawn,
  notFound,
  redirect,
  rss,
  atom,
  jsonFeed,
  ninjs,
  sitemapIndex,
  sitemap,
  newsSitemap,
  robots,
  manifest,
  redirectsFile,
  stylesheet,
  script,
  desk,
};

export const { data, render } = plannedPages(layouts);
