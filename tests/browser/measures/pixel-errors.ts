import type { Page } from "playwright-core";

/** The pixels of a file to the pixels of the screen that it is shown on, from edge to edge. */
const bounds = { least: 0.9, most: 1.6 } as const;

/**
 * Returns the pictures that the browser fetched with too few or too many pixels. A picture may have too few on a dense screen
 * if there are no larger files of it, but it is never shown larger than it is.
 */
export const pixelErrors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async ({ least, most }) => {
    const errors: string[] = [];
    const pixelsOf = async (src: string): Promise<{ width: number; height: number }> => {
      // The width of an image with a srcset is that of its `sizes`.
      const file = new Image();
      file.src = src;
      await file.decode();
      return { width: file.naturalWidth, height: file.naturalHeight };
    };
    const widthsOf = (image: HTMLImageElement): readonly number[] =>
      [...(image.closest("picture")?.querySelectorAll("source") ?? []), image].flatMap(({ srcset }) =>
        [...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width)),
      );
    for (const image of document.querySelectorAll<HTMLImageElement>("main img")) {
      const box = image.getBoundingClientRect();
      if (!image.checkVisibility() || image.currentSrc.endsWith(".svg") || box.width === 0) continue;
      const file = await pixelsOf(image.currentSrc);
      const scale =
        getComputedStyle(image).objectFit === "contain"
          ? Math.min(box.width / file.width, box.height / file.height)
          : Math.max(box.width / file.width, box.height / file.height);
      const ratio = 1 / (scale * devicePixelRatio);
      const isLargest = file.width >= Math.max(0, ...widthsOf(image));
      const isTooSmall = isLargest ? 1 / scale < least : ratio < least;
      const isTooLarge = ratio > most && file.width > Math.min(...widthsOf(image));
      if (isTooSmall || ratio > most)
        errors.push(
          `${image.currentSrc.replace(/^.*\//, "")} is shown ${Math.round(box.width)} by ${Math.round(box.height)} at ${devicePixelRatio}: ${ratio.toFixed(2)}${isTooLarge || isTooSmall ? "" : " with the smallest file"}`,
        );
    }
    return errors;
  }, bounds);
