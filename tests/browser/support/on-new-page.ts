import type { Browser, Page } from "playwright-core";

/** Opens a page in a new browser context, returns what `look` finds there, and closes the context even after an error. */
export const onNewPage = async <Found>(
  browser: Browser,
  look: (page: Page) => Promise<Found>,
): Promise<Found> => {
  const reader = await browser.newContext();
  try {
    return await look(await reader.newPage());
  } finally {
    await reader.close();
  }
};
