import type { Page } from "playwright-core";

/** A font that comes late has the measures of the one that stood in, but a line may break at another word: less than this. */
const lateFont = 0.005;

/** Returns the layout shifts that the browser reports while the page loads and is scrolled to its end. */
export const shiftErrors = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (allowed) => {
    const errors: string[] = [];
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const report = (entry: PerformanceEntry): void => {
      const { value, hadRecentInput, sources } = entry.toJSON();
      const [source] = sources ?? [];
      if (!hadRecentInput && value > allowed)
        errors.push(`a shift of ${value} by ${source?.node ?? "something"}`);
    };
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(report));
    observer.observe({ type: "layout-shift", buffered: true });
    await document.fonts.ready;
    // On a fast machine everything else ends before a deferred script has begun.
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let top = 0; top < Math.min(document.body.scrollHeight, 20_000); top += innerHeight) {
      scrollTo({ top, behavior: "instant" });
      await frame();
    }
    scrollTo({ top: 0, behavior: "instant" });
    await frame();
    await frame();
    observer.takeRecords().forEach(report);
    observer.disconnect();
    return errors;
  }, lateFont);
