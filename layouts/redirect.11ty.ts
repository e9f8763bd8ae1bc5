import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { redirect } from "./redirect.ts";

export const { data, render } = plannedPages("redirect", redirect);
