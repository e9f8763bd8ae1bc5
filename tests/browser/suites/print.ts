import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { printedChrome } from "../measures/printed-chrome.ts";
import type { Stage } from "../support/stage.ts";

const article = "2024/03/05/bridge-part-one/";

/** The parts of an article that must be on paper. */
const kept = ["h1", ".byline", ".byline time", ".corrections", ".prose", ".sources"];

export const print = (stage: () => Stage): void => {
  const onPaper = async (paths: readonly string[], look: (page: Page, path: string) => Promise<void>) => {
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
      onPaper(stage().golden.kinds, async (page, path) => {
        const seen = await printedChrome(page);
        assert.deepEqual(seen, [], `/${path}`);
      }));

    it("an article has its headline, byline, dates, corrections, sources and address", () =>
      onPaper([article], async (page) => {
        const seen = await page.evaluate(
          (selectors) => selectors.filter((one) => document.querySelector(one)?.checkVisibility()),
          kept,
        );
        assert.deepEqual(seen, kept);
        const address = await page.evaluate(() => {
          const share = document.querySelector(".share");
          return share?.checkVisibility() ? getComputedStyle(share, "::after").content : "none";
        });
        assert.equal(address, `"https://golden.example/post/${article}"`);
      }));
  });
};
