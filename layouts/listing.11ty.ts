import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { listing } from "./listing.ts";

export const { data, render } = plannedPages("listing", listing);
