import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type BuiltSite, builtSite } from "../../support/built-site.ts";
import { layeredContent } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { watchedPage } from "../measures/watched-page.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedFolder, servedFolder } from "../support/served-folder.ts";
import type { Stage } from "../support/stage.ts";

const now = "2024-03-09T12:00";

const site = (settings: string): string =>
  `name: The Minimal\nurl: https://minimal.example/post/\nlanguage: en\ntimeZone: America/New_York\ndescription: The least that makes a publication.\n${settings}`;

const articles = 32;

const story = (index: number, title = `Story ${index}`): string =>
  `---\ntitle: ${title}\ndate: 2024-03-0${1 + (index % 7)}T0${index % 10}:00\nslug: story-${index}\nsection: town\n---\nThe text of story ${index}.\n`;

/** A publication of many articles, which is built again into the same folder as it changes. */
const changingSite = async (settings: string) => {
  const folder = layeredContent("sites/minimal");
  const output = join(mkdtempSync(join(tmpdir(), "dateline-offline-")), "site");
  const write = (files: Readonly<Record<string, string>>): Promise<BuiltSite> => {
    writtenFiles(folder, files);
    return builtSite({ folder, now, output });
  };
  const stories = Array.from({ length: articles }, (_, index) => [
    `articles/story-${index}.md`,
    story(index),
  ]);
  const built = await write({ "site.yaml": site(settings), ...Object.fromEntries(stories) });
  const pathOf = (index: number): string => {
    const file = built.files.find((one) => one.endsWith(`/story-${index}/index.html`));
    assert.ok(file);
    return file.replace(/index\.html$/, "");
  };
  return { output, write, pathOf, remove: () => rmSync(join(output, ".."), { recursive: true }) };
};

/** Waits until a worker answers for the pages of a tab. */
const controlled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });

const heading = (page: Page): Promise<string | null> => page.locator("h1").first().textContent();

/** The paths of the pages that the browser keeps, the oldest first. */
const keptPages = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open("dateline pages /post/");
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

/** Waits until the browser has kept a page. `path` is that below the site's own. */
const kept = (page: Page, path: string): Promise<unknown> =>
  page.waitForFunction(
    async (wanted) => (await caches.open("dateline pages /post/")).match(wanted).then(Boolean),
    `/post/${path}`,
  );

/** Opens a page, and waits until the browser has kept it as the newest. */
const read = async (page: Page, base: string, path: string): Promise<void> => {
  await page.goto(base + path);
  await page.waitForFunction(
    async (wanted) => (await (await caches.open("dateline pages /post/")).keys()).at(-1)?.url === wanted,
    base + path,
  );
};

export const offline = (stage: () => Stage): void => {
  const reading = (
    settings: string,
    look: (tools: {
      readonly page: Page;
      readonly served: ServedFolder;
      readonly changing: Awaited<ReturnType<typeof changingSite>>;
    }) => Promise<void>,
  ): Promise<void> =>
    onNewPage(stage().browser, async (page) => {
      const changing = await changingSite(settings);
      const served = await servedFolder({ folder: changing.output, basePath: "/post/" });
      try {
        await look({ page, served, changing });
      } finally {
        await served.close().catch(() => {});
        changing.remove();
      }
    });

  describe("without a connection", () => {
    it("the pages read last are there, with their styles, and others say why they are not", () =>
      reading("offline: true\n", async ({ page, served, changing: { pathOf } }) => {
        const notices = watchedPage(page, new URL(served.url).origin);
        await page.goto(served.url);
        await controlled(page);
        await kept(page, "");
        await read(page, served.url, pathOf(1));
        await page.goto(`${served.url}search/`);
        assert.deepEqual(
          notices().filter(({ measure }) => measure === "policy"),
          [],
        );
        await served.close();
        await page.goto(served.url + pathOf(1));
        assert.equal(await heading(page), "Story 1");
        const border = await page.evaluate(
          () =>
            getComputedStyle(document.querySelector(".masthead-plate") ?? document.body).borderBlockEndStyle,
        );
        assert.equal(border, "double");
        await page.goto(served.url);
        assert.equal(await heading(page), "The Minimal");
        await page.goto(served.url + pathOf(2));
        assert.equal(await heading(page), "No connection");
        assert.deepEqual(await page.locator("li a").allTextContents(), [
          "Story 1 · The Minimal",
          "The Minimal",
        ]);
        await assert.rejects(page.goto(`${served.url}search/`));
      }));

    it("are thirty pages: those read longest ago go first", () =>
      reading("offline: true\n", async ({ page, served, changing: { pathOf } }) => {
        await page.goto(served.url);
        await controlled(page);
        await kept(page, "");
        const order = [...Array.from({ length: 30 }, (_, index) => index), 0, 30];
        for (const index of order) await read(page, served.url, pathOf(index));
        const wanted = [...Array.from({ length: 28 }, (_, index) => index + 2), 0, 30];
        const paths = wanted.map((index) => `/post/${pathOf(index)}`);
        await page.waitForFunction(
          async () => (await (await caches.open("dateline pages /post/")).keys()).length === 30,
        );
        assert.deepEqual(await keptPages(page), paths);
      }));
  });

  describe("a browser that keeps pages", () => {
    it("shows a corrected page at once while there is a connection, and forgets one that is gone", () =>
      reading("offline: true\n", async ({ page, served, changing: { pathOf, write } }) => {
        await page.goto(served.url);
        await controlled(page);
        await read(page, served.url, pathOf(1));
        await write({ "articles/story-1.md": story(1, "Story 1 corrected") });
        await page.goto(served.url + pathOf(1));
        assert.equal(await heading(page), "Story 1 corrected");
        const path = pathOf(1);
        await write({
          "articles/story-1.md": story(1).replace("slug: story-1", "slug: story-1\ndraft: true"),
        });
        await page.goto(served.url + path);
        assert.equal(await heading(page), "Page not found");
        await page.waitForFunction(
          async (gone) => !(await (await caches.open("dateline pages /post/")).match(gone)),
          `/post/${path}`,
        );
      }));

    it("keeps nothing any more once the publication has switched it off", () =>
      reading("offline: true\n", async ({ page, served, changing: { pathOf, write } }) => {
        await page.goto(served.url);
        await controlled(page);
        await read(page, served.url, pathOf(1));
        await write({ "site.yaml": site("") });
        await page.goto(served.url);
        await page.waitForFunction(
          async () =>
            (await caches.keys()).length === 0 &&
            (await navigator.serviceWorker.getRegistrations()).length === 0,
        );
      }));

    it("is none if the publication does not ask for it", () =>
      reading("", async ({ page, served }) => {
        await page.goto(served.url);
        await page.waitForTimeout(300);
        assert.equal(
          await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
          0,
        );
      }));
  });
};
