import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { script } from "./script.ts";

export const { data, render } = plannedPages("script", script);
