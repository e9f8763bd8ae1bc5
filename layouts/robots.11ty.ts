import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { robots } from "./robots.ts";

export const { data, render } = plannedPages("robots", robots);
