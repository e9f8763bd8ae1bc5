/** The search page of a paper with several languages and years, whose names are those that every object has. */
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { builtSite } from "../../support/built-site.ts";
import { layeredContent } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedFolder, servedFolder, slow4g } from "../support/served-folder.ts";
import type { Stage } from "../support/stage.ts";

const names = ["constructor", "__proto__", "toString", "valueOf"] as const;
const languages = ["en", "de", "en"] as const;
const years = [2022, 2023, 2024] as const;

/** In each year, articles of each section take turns in their languages. In 2023 they stand out. */
const content = (): string => {
  const folder = layeredContent("sites/minimal");
  const files: Record<string, string> = {};
  for (const name of names)
    files[`sections/${name.toLowerCase().replaceAll("_", "")}.md`] = `---\nname: ${name}\n---\n`;
  for (const year of years)
    for (let index = 0; index < 12; index += 1) {
      const section = (names[index % names.length] ?? "").toLowerCase().replaceAll("_", "");
      const title = year === 2023 ? `The ferry, the ferry ${index}` : `Night ${index} of ${year}`;
      files[`articles/${year}-${index}.md`] =
        `---\ntitle: ${title}\ndate: ${year}-02-0${(index % 9) + 1}T1${index % 10}:00\nsection: ${section}\n` +
        `lang: ${languages[index % languages.length]}\ntags: [constructor, __proto__]\nbyline: valueOf\n---\n\n` +
        `Nobody took the “ferry”, the ferry; (ferry) a ferry-boat — and no bus.\n`;
    }
  writtenFiles(folder, files);
  return folder;
};

const phone = { width: 360, height: 740 };
const headlines = (page: Page) => page.locator(".search-results .headline");
const addresses = (page: Page): Promise<readonly (string | null)[]> =>
  headlines(page)
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));

const counted = (page: Page): Promise<unknown> => page.getByText(/\d+ articles found/).waitFor();

/** Notes every layout shift from the first frame on, also those right after a key. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: "layout-shift", buffered: true });
  });

export const searchPage = (stage: () => Stage): void => {
  describe("a search page", () => {
    const asked: string[] = [];
    const served: ServedFolder[] = [];
    before(async () => {
      const { output } = await builtSite({ folder: content(), now: "2024-03-09T12:00" });
      served.push(await servedFolder({ folder: output }));
      served.push(await servedFolder({ folder: output, line: slow4g, onAnswer: (path) => asked.push(path) }));
    });
    after(() => Promise.all(served.map(({ close }) => close())));
    beforeEach(() => {
      asked.length = 0;
    });

    const looked = (line: "fast" | "slow", query: string, look: (page: Page) => Promise<void>) =>
      onNewPage(stage().browser, async (page) => {
        await watchShifts(page);
        await page.goto(`${served[line === "slow" ? 1 : 0]?.url}search/${query}`);
        await look(page);
      });

    const shiftsOf = (page: Page): Promise<unknown> => page.evaluate("shifts");

    it("loads the newest year in the reader's language before all others", () =>
      looked("slow", "?q=ferry", async (page) => {
        await headlines(page).first().waitFor();
        const fragments = asked.filter((path) => path.includes("/fragment/"));
        assert.equal(fragments.length, 5);
        const before = asked.slice(0, asked.lastIndexOf(fragments.at(-1) ?? ""));
        const indexes = before.filter((path) => path.startsWith("/search/index/"));
        assert.ok(indexes.length < 12, indexes.join("\n"));
        assert.deepEqual(
          indexes.filter((path) => !path.startsWith("/search/index/2024/") || /[/.]de[_.]/.test(path)),
          [],
        );
      }));

    it("adds results below those that are shown", () =>
      looked("slow", "?q=ferry", async (page) => {
        await headlines(page).first().waitFor();
        const early = await addresses(page);
        await counted(page);
        assert.equal(early.length, 5);
        assert.ok(early.every((address) => address?.startsWith("/2024/")));
        assert.deepEqual((await addresses(page)).slice(0, 5), early);
        assert.equal(new Set(await addresses(page)).size, 10);
        await page.getByRole("button", { name: "More results" }).click();
        await headlines(page).nth(19).waitFor();
        assert.equal(new Set(await addresses(page)).size, 20);
      }));

    for (const [name, viewport] of [
      ["a large screen", { width: 1440, height: 900 }],
      ["a phone", phone],
    ] as const)
      it(`moves nothing on a slow line and ${name}`, () =>
        looked("slow", "", async (page) => {
          await page.setViewportSize(viewport);
          await page.goto(`${served[1]?.url}search/?q=ferry`);
          await counted(page);
          await page.goto(`${served[1]?.url}search/`);
          await page.getByRole("searchbox").fill("ferry");
          await page.keyboard.press("Enter");
          await counted(page);
          assert.deepEqual(await shiftsOf(page), []);
        }));

    it("leaves no hole before a search and none under a few results", () =>
      looked("fast", "", async (page) => {
        const hole = () =>
          page.evaluate(() => {
            const seen = [...document.querySelectorAll("main *")].map(
              (one) => one.getBoundingClientRect().bottom,
            );
            return (document.querySelector(".foot")?.getBoundingClientRect().top ?? 0) - Math.max(...seen);
          });
        assert.ok((await hole()) <= 96, `${await hole()} px`);
        await page.goto(`${served[0]?.url}search/?q=bus&section=constructor%E2%81%A0&year=2024`);
        await counted(page);
        assert.ok((await hole()) <= 96, `${await hole()} px`);
      }));

    it("orders by date if it is asked to, and keeps that in its address", () =>
      looked("fast", "?q=ferry", async (page) => {
        await counted(page);
        await page.getByLabel("Order").selectOption("Newest first");
        await page.waitForURL(/order=newest/);
        await page.waitForFunction(() =>
          document.querySelector(".search-results a")?.getAttribute("href")?.includes("/night-8-"),
        );
        const days = (await addresses(page)).map((address) => address?.slice(0, 11));
        assert.deepEqual(days, days.toSorted().toReversed());
        await page.reload();
        await counted(page);
        assert.deepEqual(
          (await addresses(page)).map((address) => address?.slice(0, 11)),
          days,
        );
        assert.equal(await page.getByLabel("Order").inputValue(), "newest");
      }));

    it("marks words without the punctuation around them", () =>
      looked("fast", "?q=ferry&year=2022", async (page) => {
        await counted(page);
        const marks = await page.locator(".search-results li").first().locator("mark").allTextContents();
        assert.deepEqual(marks, ["ferry", "ferry", "ferry", "ferry-boat"]);
        assert.match(
          (await page.locator(".search-results .standfirst").first().textContent()) ?? "",
          /the “ferry”, the ferry; \(ferry\) a ferry-boat — and/,
        );
      }));

    for (const query of ["?q=ferry", "?tag=constructor%E2%81%A0"])
      it(`counts what is named like a property of every object for ${query}`, () =>
        looked("fast", query, async (page) => {
          await counted(page);
          await page.waitForFunction(
            () => document.querySelectorAll("select[name=section] option").length > 4,
          );
          const options = (await page.locator("form option").allTextContents()).map((text) =>
            text.replaceAll("\u2060", ""),
          );
          for (const wanted of [
            "constructor (9)",
            "__proto__ (9)",
            "valueOf (9)",
            "constructor (36)",
            "2024 (12)",
          ])
            assert.ok(options.includes(wanted), `${wanted} of ${options.join(", ")}`);
          assert.doesNotMatch(options.join(), /NaN|function|object/);
        }));
  });
};
