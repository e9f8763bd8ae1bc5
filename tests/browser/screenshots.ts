/** `npm run screenshots [folder]`: pictures of each kind of page and of many front pages, for people to look at. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { testFolder } from "../support/layered-content.ts";
import { takeFronts } from "./front-screenshots.ts";
import { abreast } from "./support/abreast.ts";
import { launchedBrowser } from "./support/launched-browser.ts";
import { rightToLeftContent } from "./support/right-to-left-content.ts";
import { type ServedSite, servedSite } from "./support/served-site.ts";
import { setViewing } from "./support/set-viewing.ts";
import { typicalPages } from "./support/typical-pages.ts";
import { type Viewing, viewingInWords } from "./support/viewing.ts";

interface Shot {
  readonly site: ServedSite;
  readonly path: string;
  readonly viewing: Viewing;
  readonly file: string;
  readonly extent: "whole page" | "first view";
}

const content = testFolder("../content");

/** The time of its build. */
const now = "2026-11-12T12:00";

const viewings: readonly Viewing[] = (["light", "dark"] as const).flatMap((scheme) =>
  [390, 1440].map((width) => ({ width, scheme, textSize: 16 }) as const),
);

const nameOf = (name: string, path: string, { width, scheme }: Viewing): string =>
  `${name}-${path.replace(/\/?(?:index)?(?:\.html)?$/, "").replaceAll("/", "-") || "front"}-${width}-${scheme}.png`;

const shotsOf = (name: string, site: ServedSite, folder: string): readonly Shot[] =>
  site.kinds.flatMap((path) =>
    viewings.map((viewing) => ({
      site,
      path,
      viewing,
      file: join(folder, nameOf(name, path, viewing)),
      extent: "whole page" as const,
    })),
  );

/** The pictures in the README. */
const readmeShots = async (site: ServedSite): Promise<readonly Shot[]> => {
  const { Front: front = "", Article: article = "" } = await typicalPages(content, now);
  return Object.entries({ front, article }).map(([name, path]) => ({
    site,
    path,
    viewing: { width: 1440, scheme: "light", textSize: 16 },
    file: testFolder(`../docs/pictures/${name}.png`),
    extent: "first view",
  }));
};

const take = async (browser: Browser, { site, path, viewing, file, extent }: Shot): Promise<void> => {
  const reader = await browser.newContext();
  const page = await reader.newPage();
  await setViewing(page, viewing);
  const answer = await page.goto(site.url + path);
  if (!answer?.ok()) throw new Error(`${path} is no page of the site.`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: extent === "whole page" });
  await reader.close();
  process.stdout.write(`${file} (${viewingInWords(viewing)})\n`);
};

const servedSites = async () => ({
  sample: await servedSite({ folder: content, now }),
  arabic: await servedSite({ folder: rightToLeftContent(), now: "2024-03-09T12:00", basePath: "/post/" }),
});

const list = { type: "string", multiple: true } as const;

const options = {
  readme: { type: "boolean", default: false },
  pages: { type: "boolean", default: false },
  fronts: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  sections: list,
  articles: list,
  pictures: list,
  direction: list,
  width: list,
  scheme: list,
  path: list,
} as const;

const help = `npm run screenshots [-- [options] [folder]]

Without options: each kind of page of the sample, and the front pages of test papers of every kind.
  --pages    only each kind of page
  --fronts   only front pages; each of these narrows them down, and can be repeated:
             --sections 1|3|8  --articles 0|1|12|44|400  --pictures rich|mixed|none  --direction ltr|rtl
             --width 360|820|1440|1920  --scheme light|dark
             --path world/ takes another page too
  --readme   the pictures of the README
`;

/** Takes pages of the sample. */
const takePages = async (browser: Browser, folder: string, of: "kinds" | "readme"): Promise<void> => {
  const sites = await servedSites();
  const shots =
    of === "readme"
      ? await readmeShots(sites.sample)
      : Object.entries(sites).flatMap(([name, site]) => shotsOf(name, site, folder));
  await abreast(shots, 2, async (shot) => {
    await take(browser, shot);
    return [];
  });
  for (const site of Object.values(sites)) await site.close();
};

const run = async (args: readonly string[]): Promise<void> => {
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const folder = resolve(positionals[0] ?? testFolder("../screenshots"));
  mkdirSync(folder, { recursive: true });
  const browser = await launchedBrowser();
  if (values.readme) await takePages(browser, folder, "readme");
  else {
    if (!values.fronts) await takePages(browser, folder, "kinds");
    if (!values.pages) process.stdout.write(`${await takeFronts(browser, folder, values)}\n`);
  }
  await browser.close();
};

await run(process.argv.slice(2));
