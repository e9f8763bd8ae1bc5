/**
 * Languages without spaces around each word: Korean joins particles to words, Japanese and Thai have no spaces. And English, with
 * compounds and accents, in articles of several months and years.
 */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { layeredContent } from "../../support/layered-content.ts";
import { writtenFiles } from "../../support/written-files.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedSite, servedSite } from "../support/served-site.ts";
import type { Stage } from "../support/stage.ts";

const headlines = {
  harbour: "폭풍이 지나간 뒤 항구가 다시 열렸다",
  bridge: "의회가 다리를 짓기로 했다",
  port: "嵐の後、港が再び開いた",
  observatory: "天文台が九夜の消灯を求める",
  pier: "ท่าเรือเปิดอีกครั้ง",
  cafe: "A café on the quay",
  signs: "Signs are painted",
  dogs: "Dogs may swim again",
} as const;

const article = (title: string, slug: string, lang: string, text: string, day = "2024-03-05"): string =>
  `---\ntitle: ${title}\nslug: ${slug}\nlang: ${lang}\ndate: ${day}T08:30\nsection: town\n---\n\n${text}\n`;

const content = (): string => {
  const folder = layeredContent("sites/minimal");
  writtenFiles(folder, {
    "articles/harbour.md": article(
      headlines.harbour,
      "harbour",
      "ko",
      "연락선이 화요일부터 섬으로 운항한다.",
    ),
    "articles/bridge.md": article(headlines.bridge, "bridge", "ko", "표결은 열한 시간 만에 끝났다."),
    "articles/port.md": article(headlines.port, "port", "ja", "火曜日から連絡船が島へ運航する。"),
    "articles/pier.md": article(headlines.pier, "pier", "th", "เรือข้ามฟากแล่นไปเกาะตั้งแต่วันอังคาร"),
    "articles/cafe.md": article(headlines.cafe, "cafe", "en", "It serves crêpes to walkers."),
    "articles/signs.md": article(
      headlines.signs,
      "signs",
      "en",
      "With state-of-the-art brushes.",
      "2024-01-08",
    ),
    "articles/dogs.md": article(headlines.dogs, "dogs", "en", "Walkers cheered.", "2021-07-01"),
    "articles/lamps.md": article(headlines.observatory, "lamps", "ja", "谷の町は街灯を消すことにした。"),
  });
  return folder;
};

/** Queries, each with the only headline that it finds. */
const queries: readonly (readonly [words: string, found: string])[] = [
  ["항구", headlines.harbour],
  ["연락선", headlines.harbour],
  ["다리를", headlines.bridge],
  ["港", headlines.port],
  ["開いた", headlines.port],
  ["連絡船", headlines.port],
  ["天文台", headlines.observatory],
  ["街灯", headlines.observatory],
  ["เกาะ", headlines.pier],
  ["cafe", headlines.cafe],
  ["crêpe", headlines.cafe],
  ["brush", headlines.signs],
  ["stateoftheart", headlines.signs],
  ["swimming dog", headlines.dogs],
];

const foundOn = async (page: Page): Promise<readonly string[]> => {
  await page.locator(".search-results .headline").first().waitFor();
  return page.locator(".search-results .headline").allTextContents();
};

export const searchedLanguages = (stage: () => Stage): void => {
  describe("a search in several languages", () => {
    const sites: ServedSite[] = [];

    before(async () => {
      sites.push(await servedSite({ folder: content(), now: "2024-03-09T12:00" }));
    });
    after(() => sites[0]?.close());

    const looked = (words: string, look: (page: Page) => Promise<void>): Promise<void> =>
      onNewPage(stage().browser, async (page) => {
        await page.goto(`${sites[0]?.url}search/?q=${encodeURIComponent(words)}`);
        await look(page);
      });

    for (const [words, found] of queries)
      it(`for ${words} finds “${found}”`, () =>
        looked(words, async (page) => {
          assert.deepEqual(await foundOn(page), [found]);
        }));

    it("finds articles of all months and years", () =>
      looked("walker", async (page) => {
        assert.deepEqual(new Set(await foundOn(page)), new Set([headlines.cafe, headlines.dogs]));
      }));

    for (const words of ["비행기", "飛行機"])
      it(`for ${words}, which no article has, finds nothing`, () =>
        looked(words, async (page) => {
          await page.getByText("Nothing was found.").waitFor();
          assert.equal(await page.locator(".search-results .headline").count(), 0);
        }));
  });
};
