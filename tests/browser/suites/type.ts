/** Tests of the fonts in which pages are set, on a first visit and on slow lines. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { usedFonts } from "../measures/used-fonts.ts";
import { firstScreenContent } from "../support/first-screen-content.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedSite, servedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

const day = "2024/03/05/";

/** How late fonts are, in milliseconds: long after the first paint. */
const late = 1200;

/** Holds back all fonts. */
const delayFonts = async (page: Page): Promise<void> => {
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue();
  });
};

/** Returns the sum of all layout shifts. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(entry.toJSON().value));
    }).observe({ type: "layout-shift", buffered: true });
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return shifts.reduce((sum, value) => sum + value, 0);
  });

export const type = (stage: () => Stage): void => {
  const sites: ServedSite[] = [];
  const url = (path: string): string => `${sites[0]?.url}${path}`;

  describe("the type of pages", () => {
    before(async () => {
      sites.push(await servedSite({ folder: await firstScreenContent(), now: "2024-03-09T12:00" }));
    });
    after(() => sites[0]?.close());

    for (const [what, path, selector, family] of [
      ["a headline", "usual/", "main .headline", "Newsreader"],
      ["an italic headline", "italics/", "main .headline", "Newsreader"],
      ["italics in a text", "plain/", ".prose em", "Newsreader"],
      ["bold letters in a text", "plain/", ".prose strong", "Newsreader"],
      ["the nameplate", "plain/", ".nameplate bdi", "Newsreader"],
      ["the text", "plain/", ".prose > p", "Newsreader"],
    ] as const)
      it(`is the site's own in ${what}, also if it comes late`, () =>
        onNewPage(stage().browser, async (page) => {
          await delayFonts(page);
          await page.goto(url(day + path));
          await page.locator(selector).first().scrollIntoViewIfNeeded();
          await page.evaluate(() => document.fonts.ready);
          const fonts = await usedFonts(page, selector);
          assert.ok(fonts.length > 0);
          assert.ok(
            fonts.every((font) => font.isOfSite && font.family.startsWith(family)),
            JSON.stringify(fonts),
          );
        }));

    for (const [language, family] of [
      ["ar", "NotoNaskhArabic"],
      ["he", "NotoSerifHebrew"],
    ] as const)
      it(`is the site's own in texts in another script, Latin words and all: ${language}`, () =>
        onNewPage(stage().browser, async (page) => {
          await page.goto(url(`${day}${language}/`));
          await page.evaluate(() => document.fonts.ready);
          for (const selector of ["main .headline", ".prose > p"]) {
            const fonts = await usedFonts(page, selector);
            assert.ok(
              fonts.every(({ isOfSite }) => isOfSite),
              JSON.stringify(fonts),
            );
            assert.ok(
              fonts.some((font) => font.family.startsWith(family)),
              JSON.stringify(fonts),
            );
          }
          const words = await usedFonts(page, ".prose > p");
          assert.ok(
            words.some((font) => font.family.startsWith("Newsreader")),
            JSON.stringify(words),
          );
          const dateline = await page
            .locator(".dateline")
            .evaluate((one) => getComputedStyle(one).fontVariantCaps);
          assert.equal(dateline, "normal");
        }));

    it("leaves the letters of an Arabic nameplate above the rule", () =>
      onNewPage(stage().browser, async (page) => {
        const { rightToLeft } = stage();
        for (const width of [360, 1440])
          for (const path of ["", "town/"]) {
            await page.setViewportSize({ width, height: 900 });
            await page.goto(rightToLeft.url + path);
            await page.evaluate(() => document.fonts.ready);
            const depth = await page.locator(".nameplate a").evaluate((link) => {
              const mark = document.createElement("span");
              mark.style.display = "inline-block";
              link.append(mark);
              const rule = document.querySelector(".masthead-plate")?.getBoundingClientRect().bottom ?? 0;
              return (
                (rule - 4 - mark.getBoundingClientRect().bottom) /
                Number.parseFloat(getComputedStyle(link).fontSize)
              );
            });
            // The lowest letters of the face reach 0.31 below the line.
            assert.ok(depth > 0.45, `${depth} of the font's size at ${width} px on /${path}`);
          }
      }));

    it("has italics drawn as such, in headlines for large sizes", () =>
      onNewPage(stage().browser, async (page) => {
        await page.goto(url(`${day}italics/`));
        const loaded = await page.evaluate(async () => {
          await document.fonts.ready;
          return [...document.fonts]
            .filter(({ status }) => status === "loaded")
            .map(({ family, style }) => `${family.replaceAll('"', "")} ${style}`);
        });
        assert.deepEqual([...new Set(loaded)].filter((one) => !one.includes("Fallback")).sort(), [
          "Newsreader Display italic",
          "Newsreader Display normal",
          "Newsreader italic",
          "Newsreader normal",
        ]);
      }));

    for (const width of [360, 1440])
      it(`moves next to nothing if it comes late, at ${width} px`, () =>
        onNewPage(stage().browser, async (page) => {
          await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
          await delayFonts(page);
          const shifts: string[] = [];
          for (const path of [
            "",
            "opinion/",
            ...["usual", "italics", "plain", "long"].map((one) => `${day}${one}/`),
          ]) {
            await page.goto(url(path));
            const shift = await shiftOf(page);
            // Of several cards side by side, one may get another line.
            if (shift > (path === "" ? 0.025 : 0.005)) shifts.push(`/${path} by ${shift}`);
          }
          assert.deepEqual(shifts, []);
        }));

    for (const [path, expected] of [
      ["", ["display-latin-normal", "text-latin-normal"]],
      ["opinion/", ["display-latin-normal", "text-latin-normal", "display-latin-italic"]],
      [`${day}usual/`, ["display-latin-normal", "text-latin-normal"]],
      [`${day}italics/`, ["display-latin-normal", "text-latin-normal", "display-latin-italic"]],
      [`${day}ar/`, ["display-latin-normal", "text-latin-normal", "noto-naskh-arabic"]],
      [`${day}he/`, ["display-latin-normal", "text-latin-normal", "noto-serif-hebrew"]],
    ] as const)
      it(`is preloaded as far as the first window of /${path} needs it`, () =>
        onNewPage(stage().browser, async (page) => {
          await page.setViewportSize({ width: 1440, height: 900 });
          const markup = sites[0]?.built.read(`${path}index.html`) ?? "";
          const preloads = [
            ...markup.matchAll(
              /<link rel="preload" href="[^"]*\/assets\/(?:newsreader-)?([a-z-]+)-[^"-]+\.woff2"/g,
            ),
          ];
          assert.deepEqual(
            preloads.map(([, name]) => name),
            expected,
          );
          // Without the links, the browser asks for the same and, for italics further below, more.
          const asked: string[] = [];
          page.on("request", (request) => asked.push(request.url()));
          await page.route(url(path), async (route) => {
            const response = await route.fetch();
            await route.fulfill({
              response,
              body: (await response.text()).replace(/<link rel="preload"[^>]*>/g, ""),
            });
          });
          await page.goto(url(path));
          await page.evaluate(() => document.fonts.ready);
          for (const name of expected)
            assert.ok(
              asked.some((one) => one.includes(name)),
              name,
            );
        }));
  });
};
