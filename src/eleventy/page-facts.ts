import { stagingName } from "../output/folder.ts";
import type { OwnPage } from "../pages/own-page.ts";

/** What the front matter of a template, or a page made of data, says of the page. Nothing of it is checked yet. */
export interface PageFacts {
  readonly layout?: unknown;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly lang?: unknown;
  readonly sitemap?: unknown;
  readonly search?: unknown;
}

/** The layout that puts a page into the frame of the publication's other pages. */
export const frameLayout = "standalone";

/** The names of these facts. */
export const factNames = ["layout", "title", "description", "lang", "sitemap", "search"] as const;

/** Returns what is wrong with the facts of a page; undefined if nothing is. */
export function factsError(facts: PageFacts, frame: "framed" | "finished"): string | undefined {
  for (const name of ["sitemap", "search"] as const)
    if (facts[name] !== undefined && typeof facts[name] !== "boolean")
      return `${name} is neither true nor false.`;
  if (frame === "finished") {
    const asked = facts.search === true && !textOf(facts.title);
    return asked ? "title is missing. A page that the search finds has one." : undefined;
  }
  if (!textOf(facts.title)) return `title is missing. A page in the layout "${frameLayout}" has one.`;
  if (facts.description !== undefined && typeof facts.description !== "string")
    return "description is no text.";
  if (facts.lang !== undefined && !isLanguage(facts.lang))
    return `lang is no language. Write it like "en" or "pt-BR".`;
  return undefined;
}

function isLanguage(value: unknown): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Returns the title of a page, in its frame if it has one. */
export function shownBy(
  { title: given, description, lang }: PageFacts,
  frame: "framed" | "finished",
): Pick<OwnPage, "frame" | "title"> {
  const title = textOf(given) ?? "";
  return frame === "finished"
    ? { title }
    : { frame: { title, description: textOf(description), language: textOf(lang) } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Returns where else a page is listed. */
export function listsOf(facts: PageFacts): OwnPage["listed"] {
  return (["sitemap", "search"] as const).filter((list) => facts[list] === true);
}

/** Returns what is wrong with a root-relative url; undefined if it leads to a file of the site. */
export function addressError(url: string): string | undefined {
  if (!url.startsWith("/"))
    return `"${url}" is no address. Write it from the first slash on, like /ferries/.`;
  if (/[?#\\]/.test(url) || [...url].some((character) => character < " "))
    return `"${url}" has a character that no file of a site may have. Use letters, digits, hyphens and slashes.`;
  const [, ...parts] = url.split("/");
  if (parts.includes(".."))
    return `"${url}" leads out of the output folder. Write an address of the site, like /ferries/.`;
  if (parts.includes(".") || parts.slice(0, -1).includes(""))
    return `"${url}" has an empty part. Write an address like /ferries/.`;
  if (parts[0] === stagingName) return `"${url}" is where builds keep their files. Write another address.`;
  return undefined;
}
