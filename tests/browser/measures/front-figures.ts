import type { Page } from "playwright-core";

/** How much of a front page readers see, counted without scrolling. */
export interface FrontFigures {
  /** Headlines that are whole in the first window; the same article counts once. */
  readonly whole: number;
  /** Headlines that begin in the upper three fifths of the window and end below it. */
  readonly cut: readonly string[];
  /** Articles on the page. */
  readonly stories: number;
  /** The height of the page, in windows. */
  readonly screens: number;
}

/** Headlines are links with words to the addresses of articles. */
export const frontFigures = (page: Page): Promise<FrontFigures> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("main a[href]")]
      .filter(({ pathname }) => /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(pathname))
      .filter((link) => (link.textContent ?? "").trim() !== "" && link.checkVisibility());
    const boxOf = (link: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(link.querySelector(".title") ?? link);
      return range.getBoundingClientRect();
    };
    const boxes = links.map((link) => ({ link, box: boxOf(link) }));
    const isWhole = ({ box }: { box: DOMRect }): boolean => box.top >= 0 && box.bottom <= innerHeight;
    const cut = boxes.filter(({ box }) => box.top < innerHeight * 0.6 && box.bottom > innerHeight);
    const addressesOf = (some: readonly { link: HTMLAnchorElement }[]) =>
      new Set(some.map(({ link }) => link.pathname));
    return {
      whole: addressesOf(boxes.filter(isWhole)).size,
      cut: cut.map(({ link }) => (link.textContent ?? "").trim()),
      stories: addressesOf(boxes).size,
      screens: document.documentElement.scrollHeight / innerHeight,
    };
  });
