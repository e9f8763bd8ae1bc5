import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { rss } from "./rss.ts";

export const { data, render } = plannedPages("rss", rss);
