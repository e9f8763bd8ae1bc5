/** All measures on many pages at once, since opening a page costs more than measuring it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeErrors } from "../measures/axe-faults.ts";
import { shiftErrors } from "../measures/shift-faults.ts";
import { targetErrors } from "../measures/target-faults.ts";
import { watchedPage } from "../measures/watched-page.ts";
import { widthErrors } from "../measures/width-faults.ts";
import { abreast } from "./abreast.ts";
import { statChunk } from "./look-at.ts";
import { type Viewing, viewingInWords } from "./viewing.ts";

export interface Finding {
  readonly measure: string;
  /** Which page, how it was looked at, and what was found. */
  readonly told: string;
}

/** A page that is to be looked at. */
export interface Visit {
  /** The address of the site. */
  readonly url: string;
  /** The path of the page below it. */
  readonly path: string;
  readonly viewings: readonly Viewing[];
}

type Measures = Readonly<Record<string, (page: Page) => Promise<readonly string[]>>>;

/** What can be told only while a page loads. */
const whileLoading: Measures = { shift: shiftErrors };

const onceLoaded: Measures = { width: widthErrors, targets: targetErrors, axe: axeErrors };

const taken = async (page: Page, measures: Measures, seen: string): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const [measure, errorsOf] of Object.entries(measures))
    for (const error of await errorsOf(page)) found.push({ measure, told: `${seen}: ${error}` });
  return found;
};

const findingsOn = async (page: Page, { url, path, viewings }: Visit): Promise<readonly Finding[]> => {
  const notices = watchedPage(page, new URL(url).origin);
  const found: Finding[] = [];
  const seen = (viewing: Viewing): string => `/${path} at ${viewingInWords(viewing)}`;
  for (const viewing of viewings.filter(({ scheme, textSize }) => scheme === "light" && textSize === 16)) {
    await statChunk(page, viewing);
    await page.goto(url + path);
    found.push(...(await taken(page, whileLoading, seen(viewing))));
  }
  for (const viewing of viewings) {
    await statChunk(page, viewing);
    found.push(...(await taken(page, onceLoaded, seen(viewing))));
  }
  return [...found, ...notices().map(({ measure, error }) => ({ measure, told: `/${path}: ${error}` }))];
};

const visited = async (reader: BrowserContext, visit: Visit): Promise<readonly Finding[]> => {
  const page = await reader.newPage();
  try {
    return await findingsOn(page, visit);
  } finally {
    await page.close();
  }
};

/** What is wrong with the pages, two of which are open at a time. */
export const survey = async (browser: Browser, visits: readonly Visit[]): Promise<readonly Finding[]> => {
  const reader = await browser.newContext();
  try {
    return await abreast(visits, 2, (visit) => visited(reader, visit));
  } finally {
    await reader.close();
  }
};
