/** Tests of live coverage that is published while a reader has its page open. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { builtSite } from "../../support/built-site.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { axeErrors } from "../measures/axe-errors.ts";
import { watchedPage } from "../measures/watched-page.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { servedFolder } from "../support/served-folder.ts";
import type { Stage } from "../support/stage.ts";

const path = "2026/10/11/the-night-the-lamps-went-out/";
const now = "2026-10-11T23:00";

const article = `---
title: The night the lamps went out
date: 2026-10-11T20:00
section: world
kind: live
coverageEnd: 2026-10-12T09:00
---

The power failed at half past seven.
`;

const words = "The lamps of the town are dark, and people walk by the light of the moon. ";

const update = (minute: number, title: string, text = words.repeat(6)): string =>
  `---\ndate: 2026-10-11T21:${String(minute).padStart(2, "0")}\ntitle: ${title}\nkey: ${minute === 3}\n---\n\n${text}\n`;

const updateFile = (name: string): string => `articles/lamps/updates/${name}.md`;

/** A site that is published again and again. */
interface Newsroom {
  readonly url: string;
  readonly publish: (files: Readonly<Record<string, string>>, at?: string) => Promise<void>;
  readonly withdraw: (file: string) => Promise<void>;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const newsroom = async (): Promise<Newsroom> => {
  const first = [1, 2, 3, 4, 5].map((minute) => [
    updateFile(`first-${minute}`),
    update(minute, `First ${minute}`),
  ]);
  const folder = await smallPublication({
    "articles/lamps/index.md": article,
    ...Object.fromEntries(first),
  });
  const { output } = await builtSite({ folder, now });
  const asked: string[] = [];
  const { url, close } = await servedFolder({ folder: output, onAnswer: (asking) => asked.push(asking) });
  const publish = async (files: Readonly<Record<string, string>>, at = now): Promise<void> => {
    writtenFiles(folder, files);
    await builtSite({ folder, now: at, output });
  };
  const withdraw = async (file: string): Promise<void> => {
    rmSync(join(folder, file));
    await builtSite({ folder, now, output });
  };
  return { url: url + path, publish, withdraw, asked, close };
};

/** Opens the page of a newsroom with a clock that only the test moves, and scrolls to an update in its middle. */
const watched = ({ browser }: Stage, look: (page: Page, room: Newsroom) => Promise<void>): Promise<void> =>
  onNewPage(browser, async (page) => {
    const room = await newsroom();
    try {
      await page.clock.install();
      await page.setViewportSize({ width: 800, height: 600 });
      await page.goto(room.url);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => document.querySelector("#u-first-3")?.scrollIntoView());
      await look(page, room);
    } finally {
      await room.close();
    }
  });

const news = (page: Page): Promise<string> => page.locator(".live-news").innerText();

/** Lets the page ask once more, and waits until it says something. */
const said = async (page: Page, text: string): Promise<void> => {
  await page.clock.runFor(60_000);
  await page.waitForFunction((wanted) => document.querySelector(".live-news")?.textContent === wanted, text);
};

const place = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round(document.querySelector("#u-first-3")?.getBoundingClientRect().top ?? 0));

/** Browsers scroll by whole pixels of the screen. */
const assertStays = async (page: Page, before: number): Promise<void> => {
  const after = await place(page);
  assert.ok(Math.abs(after - before) <= 1, `what is read moved from ${before} to ${after}`);
};

const ids = (page: Page): Promise<readonly string[]> =>
  page.locator(".live-updates > .update").evaluateAll((all) => all.map(({ id }) => id));

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? "");

export const liveCoverage = (stage: () => Stage): void => {
  describe("live coverage", () => {
    it("says how many updates came, and shows twenty of them when the reader asks", () =>
      watched(stage(), async (page, { publish }) => {
        const notices = watchedPage(page, new URL(page.url()).origin);
        const before = await place(page);
        for (let count = 1; count <= 20; count += 1) {
          const name = `more-${String(count).padStart(2, "0")}`;
          await publish({ [updateFile(name)]: update(10 + count, `More ${count}`) });
          await said(page, `Show ${count} new update${count === 1 ? "" : "s"}`);
          await assertStays(page, before);
        }
        assert.equal(await page.locator('[role="status"] button').count(), 1);
        assert.match(await page.title(), /^\(20\) The night/);
        assert.equal((await ids(page)).length, 5);
        assert.deepEqual(await axeErrors(page), []);
        await page.getByRole("button", { name: "Show 20 new updates" }).focus();
        await page.keyboard.press("Enter");
        await page.waitForSelector("#u-more-20");
        await assertStays(page, before);
        const shown = await ids(page);
        assert.equal(shown.length, 25);
        assert.deepEqual(shown.slice(0, 2), ["u-more-20", "u-more-19"]);
        assert.deepEqual(shown.slice(19, 22), ["u-more-01", "u-first-5", "u-first-4"]);
        assert.equal(await focused(page), "To the newest update");
        assert.doesNotMatch(await page.title(), /\(/);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => location.hash === "#u-more-20");
        assert.deepEqual(await axeErrors(page), []);
        assert.deepEqual(notices(), []);
      }));

    it("loads the page itself if more came than the newest twenty", () =>
      watched(stage(), async (page, { publish }) => {
        const names = Array.from({ length: 30 }, (_, index) => 10 + index);
        await publish(
          Object.fromEntries(
            names.map((minute) => [updateFile(`m-${minute}`), update(minute, `M ${minute}`)]),
          ),
        );
        await said(page, "Show 30 new updates");
        const before = await place(page);
        await page.getByRole("button", { name: "Show 30 new updates" }).click();
        await page.waitForSelector("#u-m-10");
        assert.equal((await ids(page)).length, 35);
        await assertStays(page, before);
      }));

    it("replaces what was corrected, and removes what was withdrawn, where it stands", () =>
      watched(stage(), async (page, { publish, withdraw }) => {
        await publish({ [updateFile("first-4")]: update(4, "Corrected", "It is four.") });
        await said(page, "Show corrected updates");
        const before = await place(page);
        await page.getByRole("button", { name: "Show corrected updates" }).click();
        await page.waitForFunction(
          () => document.querySelector("#u-first-4 h2")?.textContent === "Corrected",
        );
        await assertStays(page, before);
        await withdraw(updateFile("first-5"));
        await said(page, "Show corrected updates");
        await page.getByRole("button", { name: "Show corrected updates" }).click();
        await page.waitForFunction(() => document.querySelector("#u-first-5") === null);
        assert.deepEqual(await ids(page), ["u-first-4", "u-first-3", "u-first-2", "u-first-1"]);
        await assertStays(page, before);
      }));

    it("shows new updates at its top to a reader who is there", () =>
      watched(stage(), async (page, { publish }) => {
        await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
        await publish({ [updateFile("more")]: update(30, "More") });
        await said(page, "Show 1 new update");
        await page.getByRole("button", { name: "Show 1 new update" }).click();
        await page.waitForSelector("#u-more");
        assert.equal(await page.evaluate(() => scrollY), 0);
      }));

    it("asks no more once it has ended, or once its page is gone", () =>
      watched(stage(), async (page, { publish, asked }) => {
        await publish({}, "2026-10-12T09:00");
        await said(page, "Coverage has ended");
        const count = asked.length;
        await page.clock.runFor(3_600_000);
        assert.equal(asked.length, count);
        await page.getByRole("button", { name: "Coverage has ended" }).click();
        await page.waitForSelector(".live-state:not(.is-live)");
        assert.equal(await news(page), "To the newest update");
        await page.clock.runFor(3_600_000);
        assert.equal(asked.filter((one) => one.endsWith("live.json")).length, 1);
      }));

    it("stops asking for a file that is gone, and asks less and less often a site that fails", () =>
      onNewPage(stage().browser, async (page) => {
        const room = await newsroom();
        await page.clock.install();
        let [status, count] = [500, 0];
        await page.route("**/live.json", async (route) => {
          count += 1;
          await route.fulfill({ status, body: "" });
        });
        await page.goto(room.url);
        const askedIn = async (minutes: number): Promise<number> => {
          const before = count;
          for (let minute = 0; minute < minutes; minute += 1) {
            await page.clock.runFor(60_000);
            await page.evaluate(() => fetch("").then((response) => response.text()));
          }
          return count - before;
        };
        const first = await askedIn(5);
        const later = await askedIn(20);
        assert.ok(first >= 2 && first <= 4, `${first} in the first five minutes`);
        assert.ok(later <= 3, `${later} in twenty minutes later`);
        status = 404;
        await askedIn(35);
        assert.equal(await askedIn(60), 0);
        await room.close();
      }));

    it("asks more rarely while nobody looks, and soon after somebody does again", () =>
      watched(stage(), async (page, { asked }) => {
        const setHidden = (isHidden: boolean): Promise<void> =>
          page.evaluate((value) => {
            Object.defineProperty(document, "hidden", { value, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
          }, isHidden);
        const polls = (): number => asked.filter((one) => one.endsWith("live.json")).length;
        await setHidden(true);
        const first = page.waitForResponse("**/live.json");
        await page.clock.runFor(60_000);
        // Until the answer is read, the page has no time for its next question.
        await (await first).finished();
        await page.evaluate(() => fetch(location.href).then((answer) => answer.text()));
        const before = polls();
        await page.clock.runFor(150_000);
        assert.ok(polls() <= before + 1);
        await setHidden(false);
        const answered = page.waitForResponse("**/live.json");
        await page.clock.runFor(3_000);
        await answered;
      }));

    it("is whole without scripts", async () => {
      const room = await newsroom();
      const context = await stage().browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(room.url);
      assert.equal(await page.locator(".update").count(), 5);
      assert.equal(await page.locator(".live-news").innerText(), "");
      await context.close();
      await room.close();
    });
  });
};
