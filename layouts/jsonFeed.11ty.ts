import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { jsonFeed } from "./jsonFeed.ts";

export const { data, render } = plannedPages("jsonFeed", jsonFeed);
