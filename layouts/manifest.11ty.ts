import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { manifest } from "./manifest.ts";

export const { data, render } = plannedPages("manifest", manifest);
