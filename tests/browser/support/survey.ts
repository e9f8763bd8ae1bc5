/** All measures on many pages at once, since opening a page costs more than measuring it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFaults } from "../measures/axe-faults.ts";
import { shiftFaults } from "../measures/shift-faults.ts";
import { targetFaults } from "../measures/target-faults.ts";
import { watchedPage } from "../measures/watched-page.ts";
import { widthFaults } from "../measures/width-faults.ts";
import { abreast } from "./abreast.ts";
import { lookAt } from "./look-at.ts";
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
const whileLoading: Measures = { shift: shiftFaults };

const onceLoaded: Measures = { width: widthFaults, targets: targetFaults, axe: axeFaults };

const taken = async (page: Page, measures: Measures, seen: string): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const [measure, faultsOf] of Object.entries(measures))
    for (const fault of await faultsOf(page)) found.push({ measure, told: `${seen}: ${fault}` });
  return found;
};

const findingsOn = async (page: Page, { url, path, viewings }: Visit): Promise<readonly Finding[]> => {
  const remarks = watchedPage(page, new URL(url).origin);
  const found: Finding[] = [];
  const seen = (viewing: Viewing): string => `/${path} at ${viewingInWords(viewing)}`;
  for (const viewing of viewings.filter(({ scheme, textSize }) => scheme === "light" && textSize === 16)) {
    await lookAt(page, viewing);
    await page.goto(url + path);
    found.push(...(await taken(page, whileLoading, seen(viewing))));
  }
  for (const viewing of viewings) {
    await lookAt(page, viewing);
    found.push(...(await taken(page, onceLoaded, seen(viewing))));
  }
  return [...found, ...remarks().map(({ measure, fault }) => ({ measure, told: `/${path}: ${fault}` }))];
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
