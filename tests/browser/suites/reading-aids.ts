/** Tests of footnotes, embeds and sharing, with scripts and without. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Stage } from "../support/stage.ts";

const withNote = "2024/03/05/bridge-part-one/";
const withEmbeds = "2024/02/27/an-interview/";

interface Visit {
  readonly path: string;
  readonly terms?: BrowserContextOptions;
}

/** Opens a page of the golden site. Other hosts answer with an empty page, and their addresses are added to `asked`. */
const visited = async (
  { browser, golden }: Stage,
  { path, terms = {} }: Visit,
  look: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...terms });
  const asked: string[] = [];
  await context.route(
    ({ origin }) => origin !== new URL(golden.url).origin,
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: "text/html", body: "" });
    },
  );
  try {
    const page = await context.newPage();
    await page.goto(golden.url + path);
    await look(page, asked);
  } finally {
    await context.close();
  }
};

const scrolled = (page: Page): Promise<number> => page.evaluate("Math.round(scrollY)");
const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.id");

/** Opens the first footnote by the keyboard, and returns the scroll position before that. */
const openNote = async (page: Page): Promise<number> => {
  const mark = page.locator(".footnote-ref a").first();
  await mark.focus();
  const before = await scrolled(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#fn1");
  return before;
};

const footnotes = (stage: () => Stage): void => {
  for (const javaScriptEnabled of [true, false])
    it(`is read in place ${javaScriptEnabled ? "with" : "without"} scripts, and has a way back`, () =>
      visited(stage(), { path: withNote, terms: { javaScriptEnabled } }, async (page) => {
        const before = await openNote(page);
        assert.equal(await scrolled(page), before);
        const box = await page.locator("#fn1").boundingBox();
        assert.equal(Math.round((box?.y ?? 0) + (box?.height ?? 0)), 600);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => location.hash !== "#fn1");
        assert.equal(await page.locator(".footnote-item:target").count(), 0);
        const mark = await page.locator("#fnref1").boundingBox();
        assert.ok(mark && mark.y > -1 && mark.y < 600, `the mark is in sight, not at ${mark?.y}`);
      }));

  for (const [how, leave] of [
    ["Escape", (page: Page) => page.keyboard.press("Escape")],
    ["a click beside it", (page: Page) => page.mouse.click(3, 300)],
    ["its way back", (page: Page) => page.locator("#fn1 .footnote-back").click()],
    ["a step back", (page: Page) => page.evaluate("history.back()")],
  ] as const)
    it(`closes by ${how}, and the reader stays at the same position of the text`, () =>
      visited(stage(), { path: withNote }, async (page) => {
        const before = await openNote(page);
        await page.waitForFunction(() => document.activeElement?.id === "fn1");
        await leave(page);
        await page.waitForFunction(() => location.hash === "");
        assert.equal(await scrolled(page), before);
        if (how !== "a step back") assert.equal(await focused(page), "fnref1");
      }));

  it("does not leave the page if it was opened by its address", () =>
    visited(stage(), { path: `${withNote}#fn1` }, async (page) => {
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => location.hash === "#fnref1");
    }));
};

const embeds = (stage: () => Stage): void => {
  it("requests nothing from its host until the reader asks for it, then shows its frame", () =>
    visited(stage(), { path: withEmbeds }, async (page, asked) => {
      const button = page.locator(".embed button").first();
      await button.focus();
      assert.deepEqual(asked, []);
      const request = page.waitForRequest(/nocookie/);
      await page.keyboard.press("Enter");
      await request;
      await page.waitForSelector(".embed iframe");
      assert.deepEqual(asked, ["https://www.youtube-nocookie.com/embed/M7lc1UVf-VE"]);
      assert.equal(await page.evaluate("document.activeElement.title"), "The mason at work (YouTube)");
      assert.equal(await page.locator(".embed button").count(), 2);
    }));

  it("is a plain link without scripts, and has no button without a function", () =>
    visited(stage(), { path: withEmbeds, terms: { javaScriptEnabled: false } }, async (page) => {
      assert.equal(await page.locator("main button:visible").count(), 0);
      assert.equal(
        await page.locator(".embed figcaption a").first().getAttribute("href"),
        "https://www.youtube.com/watch?v=M7lc1UVf-VE",
      );
    }));
};

const sharing = (stage: () => Stage): void => {
  it("copies the article's own address, and says so", () =>
    visited(
      stage(),
      { path: withEmbeds, terms: { permissions: ["clipboard-read", "clipboard-write"] } },
      async (page) => {
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.getByText("The link has been copied.").waitFor();
        assert.equal(
          await page.evaluate("navigator.clipboard.readText()"),
          "https://golden.example/post/2024/02/27/an-interview/",
        );
      },
    ));
};

export const readingAids = (stage: () => Stage): void => {
  describe("a footnote", () => footnotes(stage));
  describe("an embed", () => embeds(stage));
  describe("sharing", () => sharing(stage));
};
