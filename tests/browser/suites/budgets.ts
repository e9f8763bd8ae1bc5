import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { firstView } from "../measures/first-view.ts";
import { onNewPage } from "../support/on-new-page.ts";
import type { Stage } from "../support/stage.ts";

const kilobyte = 1024;

/** Transferred bytes. Search is not included, since only its own page loads it. */
const most = { stylesheet: 16 * kilobyte, script: 8 * kilobyte, font: 140 * kilobyte } as const;

const articles = {
  "an article of 800 words": "2024/03/05/the-keeper-of-the-harbour/",
  "one that a map of the world leads": "2024/03/05/the-harbours-of-the-world/",
} as const;

export const budgets = (stage: () => Stage): void => {
  const seen = (url: string) => onNewPage(stage().browser, (page) => firstView(page, url));

  describe("what a page costs", () => {
    for (const [what, path] of Object.entries(articles))
      it(`is at most 16 KB for the text of ${what}`, async () => {
        const { bytes } = await seen(stage().hard.url + path);
        assert.ok(
          bytes.document > 4 * kilobyte && bytes.document <= 16 * kilobyte,
          `${bytes.document} bytes`,
        );
      });

    it("is at most 16 KB for styles, 8 KB for scripts, and 140 KB for fonts in four files", async () => {
      const { golden } = stage();
      for (const path of golden.kinds.filter((one) => !one.startsWith("search/"))) {
        const { bytes, fonts } = await seen(golden.url + path);
        for (const kind of ["stylesheet", "script", "font"] as const)
          assert.ok(bytes[kind] <= most[kind], `/${path} has ${bytes[kind]} bytes of ${kind}`);
        assert.ok(bytes.stylesheet > kilobyte, `/${path} has no styles`);
        assert.ok(fonts <= 4, `/${path} asks for ${fonts} fonts`);
      }
    });
  });
};
