import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { readText } from "../measures/read-text.ts";
import type { Stage } from "../support/stage.ts";

const textsOf = async (
  browser: Browser,
  urls: readonly string[],
  scripts: "run" | "off",
): Promise<readonly (readonly string[])[]> => {
  const reader = await browser.newContext({ javaScriptEnabled: scripts === "run" });
  const page = await reader.newPage();
  const texts: (readonly string[])[] = [];
  for (const url of urls) {
    await page.goto(url);
    texts.push(await readText(page));
  }
  await reader.close();
  return texts;
};

export const withoutScripts = (stage: () => Stage): void => {
  describe("without scripts", () => {
    it("each kind of page has the same text", async () => {
      const { browser, golden } = stage();
      const urls = golden.kinds.map((path) => golden.url + path);
      const plain = await textsOf(browser, urls, "off");
      const scripted = await textsOf(browser, urls, "run");
      for (const [index, url] of urls.entries()) assert.deepEqual(plain[index], scripted[index], url);
      assert.ok(plain.every((words) => words.length > 10));
    });
  });
};
