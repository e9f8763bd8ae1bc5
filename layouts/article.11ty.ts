import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { article } from "./article.ts";

export const { data, render } = plannedPages("article", article);
