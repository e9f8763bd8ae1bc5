import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { printedChrome } from "../measures/printed-chrome.ts";
import type { Stage } from "../support/stage.ts";

const article = "2024/03/05/bridge-part-one/";

/** The parts of an article that must be on paper. */
const kept = ["h1", ".byline", ".byline time", ".corrections", ".prose", ".sources"];

const pagesOfSheets = ["", article, "town/", "archive/", "about/"];

/** What the margins leave of a sheet, in CSS pixels. */
const sheets = {
  A4: { width: 643, height: 971 },
  Letter: { width: 665, height: 905 },
};

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
    it("no page has more of its header than the nameplate, a footer, a navigation or a control", () =>
      onPaper(stage().golden.kinds, async (page, path) => {
        const seen = await printedChrome(page);
        assert.deepEqual(seen, [], `/${path}`);
      }));

    it("every page has the nameplate at its head, and below it its address", () =>
      onPaper(stage().golden.kinds, async (page, path) => {
        const seen = await page.evaluate(() => {
          const name = document.querySelector(".nameplate");
          const main = document.querySelector("main");
          return {
            name: name?.checkVisibility() ? name.textContent?.trim() : undefined,
            isAbove:
              Number(name?.getBoundingClientRect().bottom) <= Number(main?.getBoundingClientRect().top),
            address: main ? getComputedStyle(main, "::before").content : undefined,
            canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
          };
        });
        const { canonical, ...shown } = seen;
        const address = canonical === undefined ? "none" : `"${canonical}"`;
        assert.deepEqual(shown, { name: "The Golden Post", isAbove: true, address }, `/${path}`);
      }));

    it("links in texts and sources have whole addresses", () =>
      onPaper([article, "about/"], async (page, path) => {
        const seen = await page.evaluate(() =>
          [...document.querySelectorAll(".prose a[href], .sources a[href]")]
            .filter((link) => !link.getAttribute("href")?.startsWith("#"))
            .map((link) => getComputedStyle(link, "::after").content.replaceAll(/[" ]/g, "")),
        );
        assert.notEqual(seen.length, 0, path);
        for (const address of seen) assert.match(address, /^\(https?:\/\/[^/]+\.example\/.*\)$/);
      }));

    it("an article does not say how long it takes to read", () =>
      onPaper([article], async (page) => {
        const minutes = page.locator(".minutes");
        assert.equal(await minutes.count(), 1);
        assert.equal(await minutes.isVisible(), false);
      }));

    it("no picture is taller than half a sheet", () =>
      onPaper(pagesOfSheets, async (page, path) => {
        const heights = await page.evaluate(() =>
          [...document.images].map((image) => image.getBoundingClientRect().height),
        );
        assert.ok(Math.max(0, ...heights) <= 420, `/${path}: ${heights}`);
      }));

    for (const format of ["A4", "Letter"] as const)
      it(`begins on the first sheet of ${format}, and needs no more of them than its text`, () =>
        onPaper(pagesOfSheets, async (page, path) => {
          const { width, height } = sheets[format];
          await page.setViewportSize({ width, height });
          const pdf = await page.pdf({ format });
          const count = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
          const needed = await page.evaluate(() => document.documentElement.scrollHeight);
          assert.ok(
            count >= 1 && count <= Math.ceil(needed / (height * 0.75)),
            `/${path}: ${count} of ${needed} px`,
          );
        }));

    it("an article has its headline, byline, dates, corrections and sources", () =>
      onPaper([article], async (page) => {
        const seen = await page.evaluate(
          (selectors) => selectors.filter((one) => document.querySelector(one)?.checkVisibility()),
          kept,
        );
        assert.deepEqual(seen, kept);
      }));
  });
};
