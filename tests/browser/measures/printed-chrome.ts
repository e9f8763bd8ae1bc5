import type { Page } from "playwright-core";

/**
 * Returns the visible elements that are of no use on paper: what the header holds besides nameplate and day, the footer of the
 * page, navigation, controls.
 */
export const printedChrome = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("body > header a, body > header li, body > footer, nav a, button, form")]
      .filter((element) => !element.closest(".nameplate"))
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.tagName} ${element.className}`.trim()),
  );
