import type { Page } from "playwright-core";

/** Where the keyboard came to. */
export interface Stop {
  /** Its place among all that can be reached, counted from 0 in the order of the page; -1 for what should not be. */
  readonly place: number;
  readonly words: string;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** How much on a page can be reached by the keyboard. */
export const reachableCount = (page: Page): Promise<number> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"),
      ).length,
    reachable,
  );

/** Where the focus is; nothing where it has left the page. */
export const stopAt = (page: Page): Promise<Stop | undefined> =>
  page.evaluate((selector) => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const all = [...document.querySelectorAll(selector)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"),
    );
    const outlined = (one: Element | null): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return {
      place: all.indexOf(element),
      words: (element.textContent || element.getAttribute("name") || element.tagName).trim().slice(0, 40),
      isMarked: outlined(element) || outlined(element.parentElement),
      isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    };
  }, reachable);

/** Every stop of the key that goes on, from the top of the page until it leaves the page. */
export const keyboardWalk = async (page: Page): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  const most = (await reachableCount(page)) + 20;
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await stopAt(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not leave ${page.url()}: it has come to ${most} places.`);
};
