import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { corrections } from "./corrections.ts";

export const { data, render } = plannedPages("corrections", corrections);
