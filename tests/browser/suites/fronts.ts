/** Rules for the fronts of newspapers: those of test papers that differ as much as papers do. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { paperName } from "../../papers/every-paper.ts";
import type { PaperTerms } from "../../papers/paper-content.ts";
import { type MeasuredFront, measuredFront, type ScreenName } from "../support/measured-front.ts";
import { onNewPage } from "../support/on-new-page.ts";
import { type ServedPaper, servedPaper } from "../support/served-paper.ts";
import type { Stage } from "../support/stage.ts";
import { survey } from "../support/survey.ts";
import type { Viewing } from "../support/viewing.ts";

const kilobyte = 1024;

/** Each photograph is encoded in many sizes, so a few take turns. */
const few = { photographs: 8 } as const;

/** `npm run front-measures` measures papers of every kind. */
const papers: readonly PaperTerms[] = [
  { direction: "ltr", sections: 8, articles: 44, pictures: "mixed", ...few },
  { direction: "rtl", sections: 3, articles: 44, pictures: "rich", ...few },
  { direction: "ltr", sections: 1, articles: 44, pictures: "none", ...few },
  { direction: "rtl", sections: 8, articles: 12, pictures: "none", ...few },
  { direction: "ltr", sections: 1, articles: 12, pictures: "rich", ...few },
  { direction: "ltr", sections: 3, articles: 1, pictures: "mixed", ...few },
];

/** With fonts that come late, when a headline may break at another word. */
const mostShift = 0.015;

const screens: readonly ScreenName[] = ["phone", "tablet", "laptop"];

const viewings: readonly Viewing[] = [
  { width: 360, scheme: "light", textSize: 16 },
  { width: 1440, scheme: "dark", textSize: 16 },
  { width: 360, scheme: "light", textSize: 32 },
  { width: 1440, scheme: "light", textSize: 32 },
];

export const fronts = (stage: () => Stage): void => {
  for (const terms of papers) front(terms, stage);
};

const front = (terms: PaperTerms, stage: () => Stage): void => {
  describe(`the front of the paper ${paperName(terms)}`, () => {
    const opened: ServedPaper[] = [];
    const measured = new Map<ScreenName, MeasuredFront>();
    const on = (screen: ScreenName): MeasuredFront => {
      const found = measured.get(screen);
      if (!found) throw new Error(`${screen} was not measured.`);
      return found;
    };

    before(async () => {
      const paper = await servedPaper(terms);
      opened.push(paper);
      for (const screen of screens)
        measured.set(screen, await measuredFront(stage().browser, paper.url, { screen, fonts: "late" }));
    });

    after(() => opened[0]?.close());

    if (terms.articles >= 44)
      it("shows at least 12 whole headlines in the first window of a laptop, and 2 in that of a phone", () => {
        assert.ok(on("laptop").figures.whole >= 12, `${on("laptop").figures.whole} headlines`);
        assert.ok(on("phone").figures.whole >= 2, `${on("phone").figures.whole} headlines`);
      });

    it("cuts no headline of the first window that begins high in it", () => {
      for (const screen of screens) assert.deepEqual(on(screen).figures.cut, [], screen);
    });

    it("has no hole of more than 96 pixels", () => {
      for (const screen of screens) assert.deepEqual(on(screen).holes, [], screen);
    });

    it("fetches pictures with 0.9 to 1.6 times the pixels that it shows, on plain and on dense screens", () => {
      for (const screen of screens) assert.deepEqual(on(screen).pixels, [], screen);
    });

    it("hardly moves if its fonts come late, when a line may break elsewhere", () => {
      for (const screen of screens) {
        const { shift } = on(screen).visit;
        assert.ok(shift < mostShift, `${shift} on the ${screen}`);
      }
    });

    it("costs less than 270 KB at a first view, or 400 KB on a dense tablet, and asks for the lead's picture first", () => {
      for (const screen of screens) {
        const { bytes, pictures, largest } = on(screen).visit;
        const most = screen === "tablet" ? 400 : 270;
        assert.ok(bytes > 10 * kilobyte && bytes < most * kilobyte, `${bytes} bytes on the ${screen}`);
        if (largest.element === "img") assert.equal(pictures[0], largest.url, screen);
      }
    });

    it("breaks no word of a card's facts, such as a section beside the hour", () =>
      onNewPage(stage().browser, async (page) => {
        for (const width of [360, 820, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(opened[0]?.url ?? "");
          assert.deepEqual(await page.evaluate(brokenWords), [], `${width} px`);
        }
      }));

    it("is read by everyone: rules of access, no wider than the window, text at 200 %", async () => {
      const url = opened[0]?.url ?? "";
      const found = await survey(stage().browser, [{ url, path: "", viewings }]);
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
      );
    });
  });
};

/** Returns the words of facts that stand on two lines. Runs in the page. */
const brokenWords = (): readonly string[] => {
  const found: string[] = [];
  for (const facts of document.querySelectorAll(".facts")) {
    const texts = document.createTreeWalker(facts, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(word);
      }
  }
  return found;
};
