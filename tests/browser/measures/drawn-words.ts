import type { Page } from "playwright-core";

/** A drawing of a page as a reader sees it. */
export interface DrawnWords {
  /** How many renditions of it are shown. */
  readonly drawings: number;
  readonly words: readonly {
    readonly text: string;
    /** Of its type, in CSS pixels. */
    readonly size: number;
    readonly isInside: boolean;
  }[];
}

/** What can be seen of the drawings of a page: the size of their words, and those that leave them. */
export const drawnWords = (page: Page, selector: ".chart" | ".map"): Promise<readonly DrawnWords[]> =>
  page.evaluate(
    (figures) =>
      [...document.querySelectorAll(figures)].map((figure) => {
        const seen = { visibilityProperty: true } as const;
        const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.checkVisibility(seen));
        const words = drawings.flatMap((svg) =>
          [...svg.querySelectorAll("text")]
            // Chromium takes words of a group that isn't displayed for visible ones.
            .filter((text) => text.checkVisibility(seen) && text.getBoundingClientRect().width > 0)
            .map((text) => {
              const [box, frame] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
              const scale = frame.width / svg.viewBox.baseVal.width;
              return {
                text: text.textContent,
                size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
                isInside: box.left >= frame.left - 1 && box.right <= frame.right + 1,
              };
            }),
        );
        return { drawings: drawings.length, words };
      }),
    selector,
  );
