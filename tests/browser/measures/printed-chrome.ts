import type { Page } from "playwright-core";

/** Returns the visible elements that are of no use on paper: headers and footers of the page, navigation, controls. */
export const printedChrome = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body > header, body > footer, nav a, button, form")]
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.tagName} ${element.className}`.trim()),
  );
