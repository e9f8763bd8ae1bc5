import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { drawnWords } from "../measures/drawn-words.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { setViewing } from "../support/set-viewing.ts";
import type { Stage } from "../support/stage.ts";
import { desktop, phone, type Viewing } from "../support/viewing.ts";

const pages = ["2024/02/29/a-review/", "2024/02/23/al-jisr/"] as const;

/** In CSS pixels. */
const smallestType = 11;

/** Widths on both sides of those at which the variant changes. */
const viewings: readonly Viewing[] = [320, 390, 500, 560, 768, 900, 1440].map((width) => ({
  ...phone,
  width,
}));

export const maps = (stage: () => Stage): void => {
  const looked = (path: string, viewing: Viewing, look: (page: Page) => Promise<void>) =>
    onNewPage(stage().browser, async (page) => {
      await setViewing(page, viewing);
      await page.goto(stage().golden.url + path);
      await look(page);
    });

  describe("a map", () => {
    for (const path of pages)
      it(`shows one variant, with words of ${smallestType} px or more inside of it, on /${path}`, async () => {
        for (const viewing of viewings)
          await looked(path, viewing, async (page) => {
            const seen = await drawnWords(page, ".map");
            assert.ok(seen.length > 0);
            for (const { drawings, words } of seen) {
              assert.equal(drawings, 1, `at ${viewing.width} px`);
              assert.ok(words.length > 1);
              for (const { text, size, isInside } of words) {
                assert.ok(size >= smallestType, `"${text}" is ${size} px high at ${viewing.width} px`);
                assert.ok(isInside, `"${text}" leaves its map at ${viewing.width} px`);
              }
            }
          });
      });

    it("hatches the highlighted areas on a phone too", () =>
      looked(pages[1], { ...phone, width: 390 }, async (page) => {
        const colours = await page.locator(".map-narrow").evaluate(async (svg) => {
          const pattern = document.querySelector(".map pattern");
          return {
            visibility: pattern && getComputedStyle(pattern).visibility,
            shown: svg.checkVisibility(),
          };
        });
        assert.deepEqual(colours, { visibility: "visible", shown: true });
      }));

    it("has names in another colour than land and sea in forced colours", () =>
      looked(pages[1], desktop, async (page) => {
        await page.emulateMedia({ forcedColors: "active" });
        const { words, land } = await page.evaluate(() => {
          const fillOf = (element: Element) => getComputedStyle(element).fill;
          return {
            words: [...new Set([...document.querySelectorAll(".map text")].map(fillOf))],
            land: [...new Set([...document.querySelectorAll(".map-land, .map-sea")].map(fillOf))],
          };
        });
        assert.deepEqual([words.length, land.length], [1, 1]);
        assert.notEqual(words[0], land[0]);
      }));
  });

  describe("the map of an article on a card", () => {
    it("is light or dark like its page", async () => {
      const brightness = new Map<string, number>();
      for (const scheme of ["light", "dark"] as const)
        await looked("tags/rivers/", { ...desktop, scheme }, async (page) => {
          const seen = await page.locator('img[src*="/graphics/"]').first().screenshot();
          const { channels } = await sharp(seen).stats();
          brightness.set(scheme, channels[0]?.mean ?? 0);
        });
      assert.ok((brightness.get("light") ?? 0) > 150 && (brightness.get("dark") ?? 255) < 100);
    });
  });
};
