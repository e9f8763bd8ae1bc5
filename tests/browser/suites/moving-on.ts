import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { watchedPage } from "../measures/watched-page.ts";
import { onNewPage } from "../support/on-new-page.ts";
import type { Stage } from "../support/stage.ts";

/** How the page of a tab was delivered: "navigational-prefetch" if the browser had loaded it ahead. */
const deliveryOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation");
    return visit && "deliveryType" in visit ? String(visit.deliveryType) : undefined;
  });

/** Resolves when the browser has loaded a page ahead. */
const loadedAhead = async (page: Page): Promise<{ readonly url: Promise<string> }> => {
  const tools = await page.context().newCDPSession(page);
  const { promise: url, resolve } = Promise.withResolvers<string>();
  tools.on("Preload.prefetchStatusUpdated", ({ status, prefetchUrl }) => {
    if (status === "Ready") resolve(prefetchUrl);
  });
  await tools.send("Preload.enable");
  return { url };
};

/** Follows a link, and returns how its page was delivered. */
const followed = async (page: Page, link: Locator): Promise<string | undefined> => {
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
        const ahead = await loadedAhead(page);
        const link = page.locator(".card .u-url").first();
        await link.hover();
        assert.equal(await ahead.url, await link.evaluate((one: HTMLAnchorElement) => one.href));
        assert.equal(await followed(page, link), "navigational-prefetch");
        assert.deepEqual(
          notices().filter(({ measure }) => measure === "policy"),
          [],
        );
      }));

    it("loads no other page ahead", async () => {
      for (const selector of [".sections a", ".foot a"])
        assert.equal(
          await onFront(async (page) => {
            const link = page.locator(selector).first();
            await link.hover();
            // Browsers load a page ahead after 200 ms.
            await page.waitForTimeout(900);
            return followed(page, link);
          }),
          "",
          selector,
        );
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
          await followed(page, page.locator(".card .u-url").first());
          assert.equal(await page.evaluate(() => document.documentElement.dataset.fades), String(isFading));
        }));
  });
};
