import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config, DataPage } from "../customisation/config.ts";
import { CustomisationError, thrownError } from "../customisation/error.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { nameHint } from "../lib/suggest.ts";
import { isHtml } from "../markup/template.ts";
import type { SiteData } from "../model/site-data.ts";
import type { OwnPage } from "../pages/own-page.ts";
import { addressError, factNames, factsError, frameLayout, listsOf, shownBy } from "./page-facts.ts";

/**
 * Returns the pages that `pages(site)` of a publication's config makes of data.
 * @throws CustomisationError if it fails, or returns something else
 */
export async function dataPages(
  config: Config,
  { folder, config: file }: Pick<CustomisationFiles, "folder" | "config">,
  site: SiteData,
): Promise<readonly OwnPage[]> {
  if (!file || !config.pages) return [];
  const returned = await returnedBy(config.pages, site, { folder, file: file.path });
  const lines = readFileSync(join(folder, file.path), "utf8").split("\n");
  const refuse = (message: string, url?: string): never => {
    throw new CustomisationError(message, { file: file.path, line: lineOf(url, lines), column: 0 });
  };
  if (!Array.isArray(returned))
    return refuse(
      'pages(site) returned no list. Return [{ url: "/ferries/", content: … }], or [] for no page.',
    );
  return returned.map((value: unknown, index): OwnPage => {
    const { url, error } = pageError(value);
    if (!isPage(value) || error !== undefined)
      return refuse(
        `${url === undefined ? `Page ${index + 1} of pages(site)` : `The page ${url}`}: ${error}`,
        url,
      );
    return {
      url: value.url,
      source: file.path,
      line: lineOf(url, lines),
      content: textOf(value.content),
      ...shownBy(value, value.layout === undefined ? "finished" : "framed"),
      listed: listsOf(value),
    };
  });
}

async function returnedBy(
  pages: NonNullable<Config["pages"]>,
  site: SiteData,
  code: { readonly folder: string; readonly file: string },
): Promise<unknown> {
  try {
    return await pages(site);
  } catch (error) {
    throw thrownError(error, code);
  }
}

const known: readonly string[] = ["url", "content", ...factNames];

/** Returns what is wrong with a page made of data, if anything is, and its url if it has one. */
function pageError(value: unknown): { readonly url?: string; readonly error?: string } {
  if (typeof value !== "object" || value === null)
    return { error: 'it is no object. Write it like { url: "/ferries/", content: "…" }.' };
  const { url, content, layout, ...facts }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof url !== "string") return { error: 'url is missing. Write it like "/ferries/".' };
  const unknown = Object.keys(facts).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const hint = nameHint(unknown, known);
    return { url, error: `"${unknown}" is not known. ${hint}` };
  }
  if (layout !== undefined && layout !== frameLayout)
    return {
      url,
      error: `layout is not "${frameLayout}", and there is no other. Leave it out for a finished text.`,
    };
  const frame = layout === undefined ? "finished" : "framed";
  return { url, error: addressError(url) ?? factsError(facts, frame) ?? contentError(url, content, frame) };
}

function contentError(url: string, content: unknown, frame: "framed" | "finished"): string | undefined {
  if (typeof content === "string" || isHtml(content)) return undefined;
  if (content === undefined || content === null) return "content is missing. Write a text, or html`…`.";
  if (frame === "finished" && url.endsWith(".json")) return undefined;
  return "content is no text. Write a text, or html`…`. Only a file whose url ends in .json is made of data.";
}

/** Its fields were checked before. */
function isPage(value: unknown): value is DataPage {
  return typeof value === "object" && value !== null;
}

function textOf(content: DataPage["content"]): string {
  if (typeof content === "string") return content;
  return isHtml(content) ? content.markup : `${JSON.stringify(content, null, 2)}\n`;
}

/** Returns the line of the config that names a url, or else the one that sets `pages`; 0 if there is none. */
function lineOf(url: string | undefined, lines: readonly string[]): number {
  const named = url === undefined ? -1 : lines.findIndex((line) => /["'`]/.test(line) && line.includes(url));
  return (named < 0 ? lines.findIndex((line) => /\bpages\b/.test(line)) : named) + 1;
}
