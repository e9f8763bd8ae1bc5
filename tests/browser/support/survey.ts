/** All measures on many pages at once, since opening a page costs more than measuring it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeErrors } from "../measures/axe-errors.ts";
import { shiftErrors } from "../measures/shift-errors.ts";
import { targetErrors } from "../measures/target-errors.ts";
import { watchedPage } from "../measures/watched-page.ts";
import { widthErrors } from "../measures/width-errors.ts";
import { abreast } from "./abreast.ts";
import { setViewing } from "./set-viewing.ts";
import { type Viewing, viewingInWords } from "./viewing.ts";

export interface Finding {
  readonly measure: string;
  /** The page, the viewing and the error. */
  readonly message: string;
}

/** A page, and the viewings in which it is measured. */
export interface Visit {
  /** The address of the site. */
  readonly url: string;
  /** The path of the page below it. */
  readonly path: string;
  readonly viewings: readonly Viewing[];
}

type Measures = Readonly<Record<string, (page: Page) => Promise<readonly string[]>>>;

/** Measures that work only while a page loads. */
const whileLoading: Measures = { shift: shiftErrors };

const onceLoaded: Measures = { width: widthErrors, targets: targetErrors, axe: axeErrors };

const measured = async (page: Page, measures: Measures, seen: string): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const [measure, errorsOf] of Object.entries(measures))
    for (const error of await errorsOf(page)) found.push({ measure, message: `${seen}: ${error}` });
  return found;
};

const findingsOn = async (page: Page, { url, path, viewings }: Visit): Promise<readonly Finding[]> => {
  const notices = watchedPage(page, new URL(url).origin);
  const found: Finding[] = [];
  const seen = (viewing: Viewing): string => `/${path} at ${viewingInWords(viewing)}`;
  for (const viewing of viewings.filter(({ scheme, textSize }) => scheme === "light" && textSize === 16)) {
    await setViewing(page, viewing);
    await page.goto(url + path);
    found.push(...(await measured(page, whileLoading, seen(viewing))));
  }
  for (const viewing of viewings) {
    await setViewing(page, viewing);
    found.push(...(await measured(page, onceLoaded, seen(viewing))));
  }
  return [...found, ...notices().map(({ measure, error }) => ({ measure, message: `/${path}: ${error}` }))];
};

const visited = async (reader: BrowserContext, visit: Visit): Promise<readonly Finding[]> => {
  const page = await reader.newPage();
  try {
    return await findingsOn(page, visit);
  } finally {
    await page.close();
  }
};

/** Measures the pages, two at a time, and returns the errors. */
export const survey = async (browser: Browser, visits: readonly Visit[]): Promise<readonly Finding[]> => {
  const reader = await browser.newContext();
  try {
    return await abreast(visits, 2, (visit) => visited(reader, visit));
  } finally {
    await reader.close();
  }
};
