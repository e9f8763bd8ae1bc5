import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { sitemap } from "./sitemap.ts";

export const { data, render } = plannedPages("sitemap", sitemap);
