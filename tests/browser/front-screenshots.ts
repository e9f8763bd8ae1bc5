/** `npm run screenshots -- --help`: the front pages of test papers of every kind, for people to look at. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { type PaperFilter, paperName, papersLike } from "../papers/every-paper.ts";
import type { PaperTerms } from "../papers/paper-content.ts";
import { abreast } from "./support/abreast.ts";
import { loadPictures } from "./support/measured-front.ts";
import { servedPaper } from "./support/served-paper.ts";
import { setViewing } from "./support/set-viewing.ts";
import type { Viewing } from "./support/viewing.ts";

/** What to take; undefined for everything. */
export interface FrontFilter extends PaperFilter {
  readonly width?: readonly string[] | undefined;
  readonly scheme?: readonly string[] | undefined;
  /** Paths to take besides the front page, such as "world/". */
  readonly path?: readonly string[] | undefined;
}

const isAsked = (asked: readonly string[] | undefined, value: string | number): boolean =>
  asked?.includes(String(value)) ?? true;

const viewings: readonly Viewing[] = [360, 820, 1440, 1920].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme, textSize: 16 }) as const),
);

const take = async (browser: Browser, { url, file, viewing }: Shot): Promise<void> => {
  const reader = await browser.newContext();
  const page = await reader.newPage();
  await setViewing(page, viewing);
  const answer = await page.goto(url);
  if (answer?.ok()) {
    await loadPictures(page);
    await page.screenshot({ path: file, fullPage: true });
  }
  await reader.close();
};

interface Shot {
  readonly url: string;
  readonly file: string;
  readonly viewing: Viewing;
}

const takeAll = async (browser: Browser, terms: PaperTerms, shotsAt: (url: string) => readonly Shot[]) => {
  const { url, close, built } = await servedPaper(terms);
  await abreast(shotsAt(url), 2, async (shot) => {
    await take(browser, shot);
    return [];
  });
  await close();
  rmSync(built.output, { recursive: true });
};

/** Takes the front pages of papers, and writes a page with all of them. Returns the path of that page. */
export const takeFronts = async (browser: Browser, folder: string, filter: FrontFilter): Promise<string> => {
  const asked = viewings.filter(
    ({ width, scheme }) => isAsked(filter.width, width) && isAsked(filter.scheme, scheme),
  );
  const names: string[] = [];
  for (const terms of papersLike(filter)) {
    await takeAll(browser, terms, (url) =>
      ["", ...(filter.path ?? [])].flatMap((path) =>
        asked.map((viewing) => {
          const of = path === "" ? "" : `-${path.replaceAll("/", "")}`;
          const name = `${paperName(terms)}${of}-${viewing.width}-${viewing.scheme}.png`;
          names.push(name);
          return { url: url + path, file: join(folder, name), viewing };
        }),
      ),
    );
    process.stdout.write(`${paperName(terms)}\n`);
  }
  const sheet = join(folder, "fronts.html");
  writeFileSync(sheet, contactSheet(names));
  return sheet;
};

const contactSheet = (names: readonly string[]): string =>
  `<!DOCTYPE html><meta charset="utf-8"><title>Front pages</title><style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;inline-size:20rem}img{inline-size:100%;max-block-size:40rem;object-fit:cover;object-position:top}</style>${names
    .map(
      (name) =>
        `<figure><a href="${name}"><img src="${name}" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`,
    )
    .join("\n")}\n`;
