import type { Page } from "playwright-core";
import type { Viewing } from "./viewing.ts";

const heights: Readonly<Record<number, number>> = {
  320: 640,
  360: 740,
  390: 844,
  768: 1024,
  820: 1180,
  1920: 1080,
};

/** Sets the window, the colour scheme and the text size of a tab. */
export const setViewing = async (page: Page, { width, scheme, textSize }: Viewing): Promise<void> => {
  await page.setViewportSize({ width, height: heights[width] ?? 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const tools = await page.context().newCDPSession(page);
  // Browsers keep this proportion for monospaced text.
  await tools.send("Page.setFontSizes", { fontSizes: { standard: textSize, fixed: textSize * 0.8125 } });
  await tools.detach();
};
