import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { archive } from "./archive.ts";

export const { data, render } = plannedPages("archive", archive);
