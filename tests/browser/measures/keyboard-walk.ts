import type { Page } from "playwright-core";

/** An element that got the focus. */
export interface Stop {
  /** Its index among the reachable elements in document order; -1 if it should not be reachable. */
  readonly position: number;
  readonly words: string;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** Returns the number of elements that the keyboard can reach. */
export const reachableCount = (page: Page): Promise<number> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"),
      ).length,
    reachable,
  );

/** Returns the element that has the focus; undefined after the focus has left the page. */
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
      position: all.indexOf(element),
      words: (element.textContent || element.getAttribute("name") || element.tagName).trim().slice(0, 40),
      isMarked: outlined(element) || outlined(element.parentElement),
      isInSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    };
  }, reachable);

/** Presses Tab from the top of the page until the focus leaves the page, and returns every stop. */
export const keyboardWalk = async (page: Page): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  const most = (await reachableCount(page)) + 20;
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await stopAt(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard does not leave ${page.url()}: it has come to ${most} stops.`);
};
