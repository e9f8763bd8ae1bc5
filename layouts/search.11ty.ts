import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { search } from "./search.ts";

export const { data, render } = plannedPages("search", search);
