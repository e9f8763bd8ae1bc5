import type { Page } from "playwright-core";
import type { Viewing } from "./viewing.ts";

const heights: Readonly<Record<number, number>> = { 320: 640, 390: 844, 768: 1024 };

/** Turns a tab into what the reader has: its window, its colours, and its size of text. */
export const statChunk = async (page: Page, { width, scheme, textSize }: Viewing): Promise<void> => {
  await page.setViewportSize({ width, height: heights[width] ?? 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const tools = await page.context().newCDPSession(page);
  // In proportion to the text is what browsers do with letters of one width.
  await tools.send("Page.setFontSizes", { fontSizes: { standard: textSize, fixed: textSize * 0.8125 } });
  await tools.detach();
};
