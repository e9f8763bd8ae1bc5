import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { printedChrome } from "../measures/printed-chrome.ts";
import type { Stage } from "../support/stage.ts";

const article = "2024/03/05/bridge-part-one/";

/** What of an article must not be lost on paper. */
const kept = ["h1", ".byline", ".byline time", ".corrections", ".prose", ".sources"];

export const print = (stage: () => Stage): void => {
  const printed = async (paths: readonly string[], look: (page: Page, path: string) => Promise<void>) => {
    const { browser, golden } = stage();
    const reader = await browser.newContext();
    const page = await reader.newPage();
    await page.emulateMedia({ media: "print" });
    for (const path of paths) {
      await page.goto(golden.url + path);
      await look(page, path);
    }
    await reader.close();
  };

  describe("on paper", () => {
    it("no page has a header, a footer, a navigation or a control", () =>
      printed(stage().golden.kinds, async (page, path) => {
        const seen = await printedChrome(page);
        assert.deepEqual(seen, [], `/${path}`);
      }));

    it("an article has its headline, byline, dates, corrections, sources and address", () =>
      printed([article], async (page) => {
        const seen = await page.evaluate(
          (selectors) => selectors.filter((one) => document.querySelector(one)?.checkVisibility()),
          kept,
        );
        assert.deepEqual(seen, kept);
        const address = await page.evaluate(() => {
          const place = document.querySelector(".share");
          return place?.checkVisibility() ? getComputedStyle(place, "::after").content : "none";
        });
        assert.equal(address, `"https://golden.example/post/${article}"`);
      }));
  });
};
