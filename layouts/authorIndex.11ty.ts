import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { authorIndex } from "./authorIndex.ts";

export const { data, render } = plannedPages("authorIndex", authorIndex);
