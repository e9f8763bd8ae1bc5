/** `npm run lighthouse`: what Lighthouse says of the publication in content/ on a phone; writes docs/lighthouse.md. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { freePort } from "../../bench/measure/free-port.ts";
import { builtSite } from "../support/built-site.ts";
import { testFolder } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { launchedBrowser } from "./support/launched-browser.ts";
import { type LighthouseFigures, lighthouseReport } from "./support/lighthouse-report.ts";
import { servedFolder } from "./support/served-folder.ts";
import { typicalPages } from "./support/typical-pages.ts";

/** The time of the build. */
const now = "2026-11-12T12:00";

const folder = testFolder("../content");

/** The publication under the address that it is measured at: its own pages name themselves by it. */
const served = async () => {
  const output = join(temporaryFolder(), "site");
  const { url, close } = await servedFolder({ folder: output });
  await builtSite({ folder, now, output, baseUrl: url });
  return { url, close };
};

const figuresOf = async (name: string, url: string, port: number): Promise<LighthouseFigures> => {
  const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
  const { categories, audits, lighthouseVersion } = result.lhr;
  const scores = ["performance", "accessibility", "best-practices", "seo"].map((id) =>
    Math.round((categories[id]?.score ?? 0) * 100),
  );
  const lost = Object.values(categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`),
  );
  const shown = (id: string): string => audits[id]?.displayValue?.replaceAll("\u00a0", " ") ?? "";
  return { name, scores, shown, lost, lighthouseVersion };
};

/** The middle one of three runs: other work on the machine makes single ones worse. */
const middleOf = async (name: string, url: string, port: number): Promise<LighthouseFigures> => {
  const runs: LighthouseFigures[] = [];
  while (runs.length < 3) runs.push(await figuresOf(name, url, port));
  const [, middle] = runs.sort((one, other) => (one.scores[0] ?? 0) - (other.scores[0] ?? 0));
  return middle ?? assert.fail("Three runs have one in the middle.");
};

const run = async (): Promise<void> => {
  const { url, close } = await served();
  const port = await freePort();
  const browser = await launchedBrowser([`--remote-debugging-port=${port}`]);
  const figures: LighthouseFigures[] = [];
  for (const [name, path] of Object.entries(await typicalPages(folder, now))) {
    const one = await middleOf(name, url + path, port);
    process.stdout.write(
      `${name}: ${one.scores.join(", ")}\n${one.lost.map((line) => `  ${line}\n`).join("")}`,
    );
    figures.push(one);
  }
  const report = lighthouseReport(figures, { browser: browser.version(), day: new Date() });
  writeFileSync(testFolder("../docs/lighthouse.md"), report);
  await browser.close();
  await close();
  process.exitCode = figures.every(({ scores }) => scores.every((score) => score === 100)) ? 0 : 1;
};

await run();
