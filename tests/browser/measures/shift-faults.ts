import type { Page } from "playwright-core";

/** What moved on the page while it loaded and while a reader went down it, as the browser reports it. */
export const shiftErrors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const errors: string[] = [];
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const told = (entry: PerformanceEntry): void => {
      const { value, hadRecentInput, sources } = entry.toJSON();
      const [source] = sources ?? [];
      if (!hadRecentInput) errors.push(`a shift of ${value} by ${source?.node ?? "something"}`);
    };
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(told));
    observer.observe({ type: "layout-shift", buffered: true });
    await document.fonts.ready;
    // On a fast machine all the rest is over before a script that was put off has begun.
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let top = 0; top < Math.min(document.body.scrollHeight, 20_000); top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await frame();
    }
    scrollTo({ top: 0, behavior: "instant" });
    await frame();
    await frame();
    observer.takeRecords().forEach(told);
    observer.disconnect();
    return errors;
  });
