import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { onNewPage } from "../support/on-new-page.ts";
import type { Stage } from "../support/stage.ts";

const script = (host: string): string => `<script src="https://${host}/own.js"></script>`;

/** Answers requests to other hosts, and puts scripts of them into the page. */
const withScripts = async (stage: Stage, hosts: readonly string[]): Promise<readonly string[]> =>
  onNewPage(stage.browser, async (page) => {
    const asked: string[] = [];
    await page.route(/^https:/, (route) => {
      asked.push(new URL(route.request().url()).host);
      return route.fulfill({ contentType: "text/javascript", body: "" });
    });
    await page.route(stage.ownLook.url, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("</body>", `${hosts.map(script).join("")}</body>`);
      return route.fulfill({ response, body });
    });
    await page.goto(stage.ownLook.url, { waitUntil: "load" });
    return asked;
  });

export const ownLook = (stage: () => Stage): void => {
  describe("a publication's own look", () => {
    it("has its font, colours and rules, whatever the specificity of the generator's", async () => {
      const { browser, ownLook } = stage();
      const seen = await onNewPage(browser, async (page) => {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(ownLook.url, { waitUntil: "networkidle" });
        return page.evaluate(async () => {
          await document.fonts.ready;
          const styleOf = (selector: string) => {
            const element = document.querySelector(selector);
            if (!element) throw new Error(`There is no ${selector}.`);
            return getComputedStyle(element);
          };
          const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
          return {
            family: styleOf("body").fontFamily,
            fonts: loaded.map(({ family }) => family.replaceAll('"', "")),
            // Texts in other languages keep the fonts of those.
            families: [...document.querySelectorAll("body *")]
              .filter((element) => element.closest("body [lang]") === null)
              .map((element) => getComputedStyle(element).fontFamily),
            ground: styleOf("html").backgroundColor,
            rule: styleOf(".masthead-plate").borderBlockEndWidth,
            picture: styleOf(".foot").backgroundImage,
          };
        });
      });
      assert.match(seen.family, /^"Own Serif", "Own Serif Fallback", Georgia/);
      assert.ok(seen.fonts.includes("Own Serif"));
      assert.deepEqual(
        seen.families.filter((family) => family.startsWith("Newsreader")),
        [],
      );
      assert.equal(seen.ground, "rgb(255, 255, 255)");
      assert.equal(seen.rule, "3px");
      assert.match(seen.picture, /\/post\/assets\/dot-\w+\.svg/);
    });

    it("prints in black, as the generator's does", async () => {
      const { browser, ownLook } = stage();
      const ink = await onNewPage(browser, async (page) => {
        await page.emulateMedia({ media: "print" });
        await page.goto(ownLook.url);
        return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
      });
      assert.equal(ink.trim(), "#000");
    });

    it("loads scripts of hosts that it names, and of no others", async () => {
      assert.deepEqual(await withScripts(stage(), ["stats.example", "other.example"]), ["stats.example"]);
    });

    it("sends forms to hosts that it names", async () => {
      const { browser, ownLook } = stage();
      const path = ownLook.kinds.find((one) => /^\d{4}\/\d\d\/\d\d\//.test(one));
      const sent = await onNewPage(browser, async (page) => {
        await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "Thanks" }));
        await page.goto(`${ownLook.url}${path}`);
        await page.fill(".join input", "reader@example.org");
        await page.click(".join button");
        await page.waitForURL(/^https:/);
        return page.url();
      });
      assert.equal(sent, "https://join.example/?mail=reader%40example.org");
    });
  });
};
