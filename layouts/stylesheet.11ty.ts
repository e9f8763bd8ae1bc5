import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { stylesheet } from "./stylesheet.ts";

export const { data, render } = plannedPages("stylesheet", stylesheet);
