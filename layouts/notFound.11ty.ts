import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { notFound } from "./notFound.ts";

export const { data, render } = plannedPages("notFound", notFound);
