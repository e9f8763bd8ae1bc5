import type { Page } from "playwright-core";

/** Returns the links and controls that are lower or narrower than 24 px, except links inside a sentence. */
export const targetErrors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = 24;
    const lengthOf = (element: Element | null): number => (element?.textContent ?? "").trim().length;
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === "inline" &&
      lengthOf(element.closest("p, li, dd, td, figcaption, summary, h1, h2, h3")) > lengthOf(element);
    // A link may cover the whole card that it is in.
    const spread = (element: Element): Element => {
      const { content, position } = getComputedStyle(element, "::after");
      const isSpread = content !== "none" && position === "absolute" && element instanceof HTMLElement;
      return (isSpread && element.offsetParent) || element;
    };
    const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary");
    return [...controls]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !isInSentence(element))
      .flatMap((element) => {
        const { width, height } = spread(element).getBoundingClientRect();
        // Rounding may cost half a pixel.
        if (width >= least - 0.5 && height >= least - 0.5) return [];
        const words = (element.textContent ?? "").trim().slice(0, 30);
        return [`${element.tagName.toLowerCase()} "${words}" is ${width.toFixed(1)} by ${height.toFixed(1)}`];
      });
  });
