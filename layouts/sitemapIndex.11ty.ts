import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { sitemapIndex } from "./sitemapIndex.ts";

export const { data, render } = plannedPages("sitemapIndex", sitemapIndex);
