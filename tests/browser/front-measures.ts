/** `npm run front-measures`: measures the front pages of test papers, and prints figures and errors. */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { paperName, papersLike } from "../papers/every-paper.ts";
import { launchedBrowser } from "./support/launched-browser.ts";
import { measuredFront, type ScreenName } from "./support/measured-front.ts";
import { type ServedPaper, servedPaper } from "./support/served-paper.ts";

const names: readonly ScreenName[] = ["phone", "tablet", "laptop", "large"];

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

const report = async (browser: Browser, { url, terms }: ServedPaper, screen: ScreenName): Promise<void> => {
  const { figures, visit, holes, pixels } = await measuredFront(browser, url, { screen });
  const slow = await measuredFront(browser, url, { screen, line: "slow", fonts: "late" });
  const { whole, cut, stories, screens } = figures;
  const { time, element } = slow.visit.largest;
  process.stdout.write(
    `${paperName(terms)} ${screen}: ${whole} headlines in the first window, ${stories} stories in ${screens.toFixed(1)} screens, ${kilobytes(visit.bytes)}, largest paint ${(time / 1000).toFixed(1)} s (${element}) and shifts ${slow.visit.shift.toFixed(3)} on slow 4G with late fonts\n`,
  );
  const errors = [...cut.map((title) => `cut: ${title}`), ...holes, ...pixels];
  for (const error of errors) process.stdout.write(`  ${error}\n`);
};

const list = { type: "string", multiple: true } as const;

const { values } = parseArgs({
  options: { sections: list, articles: list, pictures: list, direction: list, screen: list },
});
const browser = await launchedBrowser();
for (const terms of papersLike(values)) {
  const paper = await servedPaper(terms);
  for (const screen of names.filter((name) => values.screen?.includes(name) ?? true))
    await report(browser, paper, screen);
  await paper.close();
  rmSync(paper.built.output, { recursive: true });
}
await browser.close();
