import type { Page } from "playwright-core";

/** Returns elements that reach beyond the sides of the window, unless they are in a scrolling part or clipped by a drawing. */
export const widthErrors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const edge = root.clientWidth + 1;
    const scrolls = (element: Element): boolean => {
      for (let around = element.parentElement; around; around = around.parentElement)
        if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return true;
      return false;
    };
    const isCutOff = (element: Element): boolean => element.parentElement?.closest("svg") !== null;
    const isForEarsAlone = ({ width, height }: DOMRect): boolean => width <= 1 || height <= 1;
    const standsOut = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      if (isForEarsAlone(box) || isCutOff(element) || !element.checkVisibility()) return false;
      return (box.right > edge || box.left < -1) && !scrolls(element);
    };
    const wide = [...document.body.querySelectorAll("*")].filter(standsOut).map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return `${element.tagName.toLowerCase()}.${element.className} reaches from ${left} to ${right}`;
    });
    const page = root.scrollWidth > edge ? [`the page is ${root.scrollWidth} wide`] : [];
    return [...page, ...wide].slice(0, 5);
  });
