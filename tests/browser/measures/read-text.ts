import type { Page } from "playwright-core";

/**
 * What a reader sees of a page's words, without what only a script can do anything with, and without the link that stands
 * in place of the field to search from where there is no script.
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
