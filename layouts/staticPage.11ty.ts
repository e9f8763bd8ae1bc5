import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { staticPage } from "./staticPage.ts";

export const { data, render } = plannedPages("staticPage", staticPage);
