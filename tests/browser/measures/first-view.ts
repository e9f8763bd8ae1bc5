import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";

type Kind = "document" | "stylesheet" | "script" | "font";

/** What a browser fetches for the first page of a visit. */
export interface FirstView {
  /** Transferred bytes by kind: texts with gzip, fonts without. */
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly fonts: number;
}

const kinds: readonly Kind[] = ["document", "stylesheet", "script", "font"];

const bytesOf = async (response: Response): Promise<number> => {
  const body = await response.body();
  return response.request().resourceType() === "font" ? body.length : gzipSync(body).length;
};

/** Opens a page in a new tab, and measures what it fetches. */
export const firstView = async (page: Page, url: string): Promise<FirstView> => {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  const bytes = { document: 0, stylesheet: 0, script: 0, font: 0 };
  for (const kind of kinds)
    for (const response of responses.filter((one) => one.request().resourceType() === kind))
      bytes[kind] += await bytesOf(response);
  return { bytes, fonts: responses.filter((one) => one.request().resourceType() === "font").length };
};
