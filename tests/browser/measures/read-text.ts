import type { Page } from "playwright-core";

/**
 * Returns the visible text of a page, without what only a script can use, and without the link that replaces the search
 * field if there is no script.
 */
export const readText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const needsScript =
      "button, label:has(select), noscript, script, form, [role=status], output, .way-to-search";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const text = (node.nodeValue ?? "").replace(/\s+/g, " ").trim();
      if (!around || text === "" || around.closest(needsScript)) continue;
      if (around.checkVisibility({ visibilityProperty: true })) words.push(text);
    }
    return words;
  });
