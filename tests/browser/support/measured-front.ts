import type { Browser, BrowserContext, Page } from "playwright-core";
import { type FirstVisit, firstVisit } from "../measures/first-visit.ts";
import { type FrontFigures, frontFigures } from "../measures/front-figures.ts";
import { holeErrors } from "../measures/hole-errors.ts";
import { pixelErrors } from "../measures/pixel-errors.ts";

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly density: 1 | 2;
}

/** The windows in which fronts are measured: phone, tablet, laptop, large screen. */
export const screens = {
  phone: { width: 360, height: 740, density: 2 },
  tablet: { width: 820, height: 1180, density: 2 },
  laptop: { width: 1440, height: 900, density: 1 },
  large: { width: 1920, height: 1080, density: 1 },
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenName = keyof typeof screens;

interface FrontTerms {
  readonly screen: ScreenName;
  readonly line?: "slow" | "fast";
  readonly fonts?: "late" | "in time";
}

/** A page as it is in one window. */
export interface MeasuredFront {
  readonly figures: FrontFigures;
  readonly visit: FirstVisit;
  readonly holes: readonly string[];
  readonly pixels: readonly string[];
}

/** Opens a page for the first time in a window, and measures it. */
export const measuredFront = async (
  browser: Browser,
  url: string,
  { screen, line = "fast", fonts = "in time" }: FrontTerms,
): Promise<MeasuredFront> => {
  const reader = await contextFor(browser, screens[screen]);
  try {
    const page = await reader.newPage();
    const visit = await firstVisit(page, url, {
      line,
      fontDelay: fonts === "late" ? 600 : undefined,
    });
    const figures = await frontFigures(page);
    await loadPictures(page);
    return { visit, figures, holes: await holeErrors(page), pixels: await pixelErrors(page) };
  } finally {
    await reader.close();
  }
};

const contextFor = (browser: Browser, { width, height, density }: Screen): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height }, deviceScaleFactor: density });

/** Scrolls through the page, so that pictures load that wait for a reader. */
export const loadPictures = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await document.fonts.ready;
    scrollTo({ top: 0, behavior: "instant" });
  });
