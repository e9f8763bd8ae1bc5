/** Tests of what readers see first: the masthead, and where the text of an article begins. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { beginnings, firstScreenContent } from "../support/first-screen-content.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedSite, servedSite } from "../support/served-site.ts";
import { setViewing } from "../support/set-viewing.ts";
import type { Stage } from "../support/stage.ts";

const now = "2024-03-09T12:00";
const article = "2024/03/05/";

const phone = { width: 360, height: 740 } as const;
const desktop = { width: 1440, height: 900 } as const;

/** Names that are hard to set in one row. */
const names = ["The Northern Courier, Advertiser and Shipping Gazette", "Donaudampfschifffahrtsanzeiger"];

/** Returns the upper and the lower edge of the first element that matches, in CSS pixels from the top of the page. */
const edges = async (page: Page, selector: string): Promise<readonly [number, number]> => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`There is no ${selector}.`);
  return [box.y, box.y + box.height];
};

export const firstScreen = (stage: () => Stage): void => {
  const opened: ServedSite[] = [];
  const [site, ...others] = [() => opened[0], () => opened[1], () => opened[2]];

  const seen = <Found>(
    window: { readonly width: number; readonly height: number },
    path: string,
    look: (page: Page) => Promise<Found>,
    served: ServedSite | undefined = site?.(),
  ): Promise<Found> =>
    onNewPage(stage().browser, async (page) => {
      await page.setViewportSize(window);
      await page.goto(`${served?.url}${path}`);
      await page.evaluate(() => document.fonts.ready);
      return look(page);
    });

  describe("the first window", () => {
    before(async () => {
      for (const name of [undefined, ...names])
        opened.push(await servedSite({ folder: await firstScreenContent({ name }), now }));
    });
    after(async () => {
      for (const one of opened) await one.close();
    });

    describe("of an article", () => {
      for (const slug of Object.keys(beginnings))
        it(`has the first sentence on desktops: ${slug}`, async () => {
          const [top] = await seen(desktop, `${article}${slug}/`, (page) => edges(page, ".prose > p"));
          assert.ok(top <= 860, `${top} px`);
        });

      for (const slug of Object.keys(beginnings).filter(
        (one) => !["portrait", "square", "long"].includes(one),
      ))
        it(`has the first sentence on phones: ${slug}`, async () => {
          const [top] = await seen(phone, `${article}${slug}/`, (page) => edges(page, ".prose > p"));
          assert.ok(top <= 700, `${top} px`);
        });

      it("shows lead pictures whole, in their own proportions", async () => {
        for (const slug of ["usual", "portrait", "square"])
          for (const window of [phone, { width: 820, height: 1180 }, desktop]) {
            const [shown, own] = await seen(window, `${article}${slug}/`, (page) =>
              page
                .locator(".lead-picture img")
                .evaluate((image) => [
                  image.clientWidth / image.clientHeight,
                  Number(image.getAttribute("width")) / Number(image.getAttribute("height")),
                ]),
            );
            assert.ok(Math.abs((shown ?? 0) / (own ?? 1) - 1) < 0.02, `${slug} at ${window.width} px`);
          }
      });
    });

    describe("has a masthead", () => {
      for (const [path, most] of [
        [`${article}usual/`, 0.15],
        ["opinion/", 0.15],
        ["archive/", 0.15],
        ["", 0.18],
      ] as const)
        it(`of at most ${most * 100} % of a phone's window on /${path}`, async () => {
          const [, bottom] = await seen(phone, path, (page) => edges(page, ".masthead"));
          assert.ok(bottom <= phone.height * most, `${bottom} px`);
        });

      it("of at most 12 % of a desktop's window, and 16 % on the front", async () => {
        for (const [path, most] of [
          [`${article}usual/`, 0.12],
          ["", 0.16],
        ] as const) {
          const [, bottom] = await seen(desktop, path, (page) => edges(page, ".masthead"));
          assert.ok(bottom <= desktop.height * most, `${bottom} px`);
        }
      });

      it("with a link to the search that is large enough to touch, and named", () =>
        seen(phone, `${article}usual/`, async (page) => {
          const link = page.getByRole("banner").getByRole("link", { name: "Search" });
          const box = await link.boundingBox();
          assert.ok((box?.width ?? 0) >= 44 && (box?.height ?? 0) >= 44, JSON.stringify(box));
          await link.click();
          await page.waitForURL(/\/search\/$/);
        }));

      it("with sections in one row that scrolls sideways, the current one in sight", () =>
        seen(phone, "opinion/", async (page) => {
          const row = page.locator(".masthead-ways");
          const size = await row.evaluate((one) => [one.scrollWidth, one.clientWidth, one.clientHeight]);
          const [whole = 0, visible = 0, height = 0] = size;
          assert.ok(whole > visible && height < 48, JSON.stringify(size));
          const current = await row.locator('[aria-current="page"]').boundingBox();
          assert.ok((current?.x ?? 0) >= 0 && (current?.x ?? 0) + (current?.width ?? 0) <= 360);
        }));

      it("whose sections are reached by the keyboard, none behind the current one", () =>
        seen(phone, "opinion/", async (page) => {
          const links = page.locator(".sections a");
          const count = await links.count();
          await links.first().focus();
          for (let index = 0; index < count; index += 1) {
            const isOnTop = await links.nth(index).evaluate((link) => {
              const { x, y, width, height } = link.getBoundingClientRect();
              const at = (left: number) =>
                document.elementFromPoint(left, y + height / 2)?.closest("a") === link;
              return document.activeElement === link && at(x + 3) && at(x + width - 3);
            });
            assert.ok(isOnTop, `link ${index}`);
            await page.keyboard.press("Tab");
          }
        }));

      it("whose name breaks no word and leaves the window to the page, at any length and text size", async () => {
        for (const [index, served] of [site, ...others].entries())
          for (const textSize of [16, 32] as const)
            for (const path of ["", `${article}usual/`]) {
              const found = await seen(
                phone,
                path,
                async (page) => {
                  await setViewing(page, { width: 360, scheme: "light", textSize });
                  await page.setViewportSize(phone);
                  return page.locator(".nameplate").evaluate((plate) => {
                    const text = document.createTreeWalker(plate, NodeFilter.SHOW_TEXT).nextNode();
                    if (!text) throw new Error("The nameplate has no text.");
                    const words = [...(text.textContent ?? "").matchAll(/\S+/g)].map((word) => {
                      const range = document.createRange();
                      range.setStart(text, word.index);
                      range.setEnd(text, word.index + word[0].length);
                      return [word[0], range.getClientRects().length] as const;
                    });
                    const header = document.querySelector(".masthead")?.getBoundingClientRect().height ?? 0;
                    return {
                      broken: words.filter(([, lines]) => lines > 1).map(([word]) => word),
                      header,
                      width: document.documentElement.scrollWidth,
                    };
                  });
                },
                served?.(),
              );
              const what = `name ${index} at ${textSize} px on /${path}: ${JSON.stringify(found)}`;
              assert.deepEqual(found.broken, [], what);
              assert.ok(found.width <= phone.width, what);
              assert.ok(found.header <= phone.height * (textSize === 32 ? 0.36 : 0.2), what);
            }
      });
    });
  });
};
