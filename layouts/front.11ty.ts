import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { front } from "./front.ts";

export const { data, render } = plannedPages("front", front);
