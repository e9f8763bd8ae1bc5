import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { newsSitemap } from "./newsSitemap.ts";

export const { data, render } = plannedPages("newsSitemap", newsSitemap);
