/** Rules for pictures on articles and listings, and for what is wider than a phone. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { pixelErrors } from "../measures/pixel-errors.ts";
import { widthErrors } from "../measures/width-errors.ts";
import { pictureContent } from "../support/picture-content.ts";
import { type ServedSite, servedSite } from "../support/served-site.ts";
import { setViewing } from "../support/set-viewing.ts";
import type { Stage } from "../support/stage.ts";
import type { Viewing } from "../support/viewing.ts";

const day = "2024/01/03/";
const pages = ["wide/", "tall/", "square/", "panorama/", "sizes/"].map((path) => day + path);
const listings = ["tags/quay/", "authors/ada-brandt/"];
const widths = [360, 820, 1440, 1920] as const;

const light = { scheme: "light", textSize: 16 } as const;
const phone: Viewing = { width: 360, ...light };

/** Loads all pictures of a page, also those that are far below. */
const allLoaded = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const image of document.querySelectorAll("img")) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });

export const pictures = (stage: () => Stage): void => {
  describe("pictures", () => {
    const opened: ServedSite[] = [];
    const site = (): ServedSite => {
      const [only] = opened;
      if (!only) throw new Error("The site is built before the tests.");
      return only;
    };
    const seen = async <Found>(
      path: string,
      { viewing, density = 1 }: { readonly viewing: Viewing; readonly density?: number },
      look: (page: Page) => Promise<Found>,
    ): Promise<Found> => {
      const reader = await stage().browser.newContext({ deviceScaleFactor: density });
      try {
        const page = await reader.newPage();
        await setViewing(page, viewing);
        await page.goto(site().url + path);
        return await look(page);
      } finally {
        await reader.close();
      }
    };

    before(async () => {
      opened.push(await servedSite({ folder: await pictureContent(), now: "2024-03-09T12:00" }));
    });

    after(() => opened[0]?.close());

    for (const density of [1, 2])
      it(`have 0.9 to 1.6 of the pixels of the screen, at density ${density}`, async () => {
        const errors: string[] = [];
        for (const width of widths)
          for (const path of [...pages, ...listings])
            for (const error of await seen(path, { viewing: { width, ...light }, density }, async (page) => {
              await allLoaded(page);
              return pixelErrors(page);
            }))
              errors.push(`/${path} at ${width}: ${error}`);
        assert.deepEqual(errors, []);
      });

    it("are never larger than their files", async () => {
      for (const width of widths)
        for (const path of [`${day}small/`, "town/", ...listings]) {
          const shown = await seen(path, { viewing: { width, ...light } }, (page) =>
            page.$$eval('main img[src*="/small-"]', (images) =>
              images.map((image) => image.getBoundingClientRect().width),
            ),
          );
          assert.ok(shown.length > 0 && Math.max(...shown) <= 120, `/${path} at ${width}: ${shown}`);
        }
    });

    it("and texts, tables and code are no wider than a phone, in either direction and at 200 %", async () => {
      const viewings: readonly Viewing[] = [phone, { ...phone, textSize: 32 }, { width: 1440, ...light }];
      for (const viewing of viewings)
        for (const path of ["sizes/", "things/"])
          for (const direction of ["ltr", "rtl"]) {
            const errors = await seen(day + path, { viewing }, async (page) => {
              await page.evaluate((dir) => {
                document.documentElement.dir = dir;
              }, direction);
              return widthErrors(page);
            });
            assert.deepEqual(errors, [], `${path} at ${viewing.width}, ${direction}`);
          }
    });

    it("leave what scrolls to the keyboard, with a name of its own", async () => {
      const unreached = await seen(`${day}things/`, { viewing: phone }, (page) =>
        page.$$eval(".prose *", (elements) =>
          elements
            .filter((element) => {
              const { overflowX } = getComputedStyle(element);
              return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
            })
            .filter(
              (element) => element.getAttribute("tabindex") !== "0" || !element.getAttribute("aria-label"),
            )
            .map((element) => element.outerHTML.slice(0, 100)),
        ),
      );
      assert.deepEqual(unreached, []);
    });
  });
};
