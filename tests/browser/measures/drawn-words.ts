import type { Page } from "playwright-core";

/** A drawing of a page as a reader sees it. */
export interface DrawnWords {
  /** How many variants of it are shown. */
  readonly drawings: number;
  readonly words: readonly {
    readonly text: string;
    /** The font size in CSS pixels. */
    readonly size: number;
    readonly isInside: boolean;
  }[];
}

/** Returns the visible words of the drawings of a page: their sizes, and whether each is inside of its drawing. */
export const drawnWords = (page: Page, selector: ".chart" | ".map"): Promise<readonly DrawnWords[]> =>
  page.evaluate(
    (figures) =>
      [...document.querySelectorAll(figures)].map((figure) => {
        const seen = { visibilityProperty: true } as const;
        const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.checkVisibility(seen));
        const words = drawings.flatMap((svg) =>
          [...svg.querySelectorAll("text")]
            // Chromium reports the words of a group that isn't displayed as visible.
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
