import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { redirectsFile } from "./redirectsFile.ts";

export const { data, render } = plannedPages("redirectsFile", redirectsFile);
