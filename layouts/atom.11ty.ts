import { plannedPages } from "../src/eleventy/plannedPages.ts";
import { atom } from "./atom.ts";

export const { data, render } = plannedPages("atom", atom);
