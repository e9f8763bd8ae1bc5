import type { Page } from "playwright-core";

/** What a reader sees of a page's words, without what only a script can do anything with. */
export const readText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const needsScript = "button, label:has(select), noscript, script, form, [role=status], output";
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
