import type { Browser, Page } from "playwright-core";

/** What is found on a page of a reader who has seen nothing before, and who leaves whatever comes of it. */
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
