import type { Page } from "playwright-core";
import type { Box } from "./empty-boxes.ts";

/**
 * Returns the boxes of each block of a front page that have words or are pictures or controls; of a page without blocks, those
 * of its main part. Words are as wide as the line that they stand in.
 */
export const leafBoxes = (page: Page): Promise<readonly (readonly Box[])[]> =>
  page.evaluate(() => {
    const replaced = "img, svg, input, button, select, hr, video, iframe";
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
    const isLineOfWords = ({ parentElement: parent }: Element): boolean =>
      parent !== null &&
      getComputedStyle(parent).display === "flex" &&
      !parent.querySelector(replaced) &&
      parent.getBoundingClientRect().height < 60;
    const lineOf = (element: Element): Element => {
      const { display } = getComputedStyle(element);
      const isPart = /^(?:inline|contents)/.test(display) || isLineOfWords(element);
      return isPart && element.parentElement ? lineOf(element.parentElement) : element;
    };
    const boxesOf = (block: Element): readonly Box[] => {
      const leaves = [...block.querySelectorAll("*")]
        .filter((element) => !element.closest("svg *"))
        .filter((element) => element.matches(replaced) || hasWords(element))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.getBoundingClientRect().width > 2)
        .map((element) => (element.matches(replaced) ? element : lineOf(element)));
      return [...new Set(leaves)]
        .map((element) => element.getBoundingClientRect())
        .map(({ left, top, right, bottom }) => ({
          left,
          top: top + scrollY,
          right,
          bottom: bottom + scrollY,
        }));
    };
    const blocks = document.querySelectorAll("main .blocks > .block");
    const areas = blocks.length > 0 ? blocks : document.querySelectorAll("main");
    return [...areas].map(boxesOf).filter((boxes) => boxes.length > 0);
  });
