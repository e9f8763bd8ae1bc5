import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { drawnWords } from "../measures/drawn-words.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { setViewing } from "../support/set-viewing.ts";
import type { Stage } from "../support/stage.ts";
import { desktop, phone, type Viewing } from "../support/viewing.ts";

const article = "2024/02/28/an-explainer/";

/** In CSS pixels. */
const smallestType = 11;

/** Widths on both sides of those at which the drawing changes. */
const viewings: readonly Viewing[] = [320, 390, 500, 560, 768].map((width) => ({ ...phone, width }));

export const charts = (stage: () => Stage): void => {
  const looked = (site: "golden" | "rightToLeft", viewing: Viewing, look: (page: Page) => Promise<void>) =>
    onNewPage(stage().browser, async (page) => {
      await setViewing(page, viewing);
      await page.goto(stage()[site].url + article);
      await look(page);
    });

  describe("a chart", () => {
    for (const site of ["golden", "rightToLeft"] as const)
      it(`shows one drawing, with words of ${smallestType} px or more inside of it, in the site ${site}`, async () => {
        for (const viewing of viewings)
          await looked(site, viewing, async (page) => {
            const seen = await drawnWords(page, ".chart");
            assert.ok(seen.length > 3);
            for (const { drawings, words } of seen) {
              assert.equal(drawings, 1, `at ${viewing.width} px`);
              assert.ok(words.length > 2);
              for (const { text, size, isInside } of words) {
                assert.ok(size >= smallestType, `"${text}" is ${size} px high at ${viewing.width} px`);
                assert.ok(isInside, `"${text}" leaves its drawing at ${viewing.width} px`);
              }
            }
          });
      });

    it("opens its table by the keyboard, with figures of one width", () =>
      looked("golden", desktop, async (page) => {
        await page.locator(".chart-figures summary").first().focus();
        await page.keyboard.press("Enter");
        const table = page.locator(".chart-figures table").first();
        assert.ok(await table.isVisible());
        const style = await table
          .locator("td")
          .first()
          .evaluate((cell) => {
            const { textAlign, fontVariantNumeric } = getComputedStyle(cell);
            return { textAlign, fontVariantNumeric };
          });
        assert.deepEqual(style, { textAlign: "end", fontVariantNumeric: "lining-nums tabular-nums" });
      }));

    it("has other colours than the page in forced colours", () =>
      looked("golden", desktop, async (page) => {
        await page.emulateMedia({ forcedColors: "active" });
        const colours = await page.evaluate(() => {
          const fills = [...document.querySelectorAll(".chart-wide text, .chart-wide .chart-mark")].map(
            (element) => getComputedStyle(element).fill,
          );
          return { fills: [...new Set(fills)], paper: getComputedStyle(document.body).backgroundColor };
        });
        assert.equal(colours.fills.length, 1);
        assert.ok(!colours.fills.includes(colours.paper));
      }));
  });
};
