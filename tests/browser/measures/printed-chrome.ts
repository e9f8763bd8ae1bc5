import type { Page } from "playwright-core";

/** What is on paper, or would be, though it is of use on a screen alone: headers and footers of the page, navigation, controls. */
export const printedChrome = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body > header, body > footer, nav a, button, form")]
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.tagName} ${element.className}`.trim()),
  );
