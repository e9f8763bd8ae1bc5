import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { keyboardWalk, reachableCount, stopAt } from "../measures/keyboard-walk.ts";
import type { ServedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

/** Returns the first page of the site that contains some markup. */
const pageWith = ({ built, kinds }: ServedSite, markup: string): string =>
  kinds.find((path) => built.read(path.endsWith(".html") ? path : `${path}index.html`).includes(markup)) ??
  assert.fail(`no page has ${markup}`);

/** Presses Tab until an element that matches has the focus. */
const walkTo = async (page: Page, selector: string): Promise<void> => {
  const most = await reachableCount(page);
  for (let steps = 0; steps <= most; steps += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`The keyboard does not come to ${selector}.`);
};

export const keyboard = (stage: () => Stage): void => {
  const opened = async (path: string, act: (page: Page) => Promise<void>): Promise<void> => {
    const reader = await stage().browser.newContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await reader.newPage();
      await page.goto(stage().golden.url + path);
      await act(page);
    } finally {
      await reader.close();
    }
  };

  describe("by the keyboard", () => {
    it("every link and control of each kind of page is reached in order, visible and marked, and can be left", async () => {
      for (const path of stage().golden.kinds)
        await opened(path, async (page) => {
          const stops = await keyboardWalk(page);
          const errors = stops.filter(
            ({ position, isMarked, isInSight }, index) => position !== index || !isMarked || !isInSight,
          );
          assert.deepEqual(errors, [], `/${path}`);
          assert.equal(stops.length, await reachableCount(page), `/${path}`);
        });
    });

    it("the first link leads past the navigation", () =>
      opened("", async (page) => {
        await page.keyboard.press("Tab");
        assert.equal((await stopAt(page))?.isInSight, true);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement?.closest("main") !== null), true);
      }));

    it("words are searched, and a result is opened", () =>
      opened(pageWith(stage().golden, 'role="search"'), async (page) => {
        await walkTo(page, "input[type=search]");
        await page.keyboard.type("stone");
        await page.keyboard.press("Enter");
        await page.locator(".search-outcome article a, .search-outcome .card a").first().waitFor();
        await walkTo(page, ".search-outcome .headline a");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/2024\/03\//);
      }));
  });
};
