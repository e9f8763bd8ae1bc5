import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { watchedPage } from "../measures/watched-page.ts";
import { onNewPage } from "../support/on-new-page.ts";
import type { Stage } from "../support/stage.ts";

/** How the page of a tab was delivered: "navigational-prefetch" if the browser had loaded it ahead. */
const deliveryOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation");
    return visit && "deliveryType" in visit ? String(visit.deliveryType) : undefined;
  });

/** Rests on a link for as long as a reader who means to follow it, follows it, and returns how its page was delivered. */
const followed = async (page: Page, selector: string): Promise<string | undefined> => {
  const link = page.locator(selector).first();
  await link.hover();
  // Browsers wait for 200 ms, and the page has to arrive.
  await page.waitForTimeout(900);
  await Promise.all([page.waitForEvent("load"), link.click()]);
  return deliveryOf(page);
};

export const movingOn = (stage: () => Stage): void => {
  const onFront = <Found>(look: (page: Page) => Promise<Found>): Promise<Found> =>
    onNewPage(stage().browser, async (page) => {
      await page.goto(stage().golden.url);
      return look(page);
    });

  describe("moving on", () => {
    it("loads an article ahead when a reader rests on its headline, within the policy", () =>
      onNewPage(stage().browser, async (page) => {
        const { golden } = stage();
        const notices = watchedPage(page, new URL(golden.url).origin);
        await page.goto(golden.url);
        assert.equal(await followed(page, ".card .u-url"), "navigational-prefetch");
        assert.deepEqual(
          notices().filter(({ measure }) => measure === "policy"),
          [],
        );
      }));

    it("loads no other page ahead", async () => {
      for (const selector of [".sections a", ".foot a"])
        assert.equal(await onFront((page) => followed(page, selector)), "", selector);
    });

    it("is refused by the policy to rules that are not the site's own", () =>
      onFront(async (page) => {
        const directive = page.evaluate(
          () =>
            new Promise((resolve) => {
              document.addEventListener("securitypolicyviolation", (event) =>
                resolve(event.effectiveDirective),
              );
              const script = document.createElement("script");
              script.type = "speculationrules";
              script.textContent = '{"prefetch":[{"urls":["/other/"]}]}';
              document.head.append(script);
            }),
        );
        assert.equal(await directive, "script-src-elem");
      }));

    for (const [motion, isFading] of [
      ["no-preference", true],
      ["reduce", false],
    ] as const)
      it(`${isFading ? "fades from page to page" : "does not fade for readers who want no motion"}`, () =>
        onNewPage(stage().browser, async (page) => {
          await page.emulateMedia({ reducedMotion: motion });
          await page.addInitScript(() => {
            addEventListener("pagereveal", (event) => {
              document.documentElement.dataset.fades = String(event.viewTransition !== null);
            });
          });
          await page.goto(stage().golden.url);
          await followed(page, ".card .u-url");
          assert.equal(await page.evaluate(() => document.documentElement.dataset.fades), String(isFading));
        }));
  });
};
