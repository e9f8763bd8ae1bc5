import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { tagIndex } from "./tagIndex.ts";

export const { data, render } = plannedPages("tagIndex", tagIndex);
