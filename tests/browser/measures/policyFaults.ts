import type { Page } from "playwright-core";

/** Whether a page lacks a content security policy, or has one that lets code in that stands in the page itself. */
export const policyFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy" i]')
      ?.getAttribute("content");
    if (!policy) return ["the page carries no policy"];
    const faults = [
      ...(/default-src 'self'(?:;|$)/.test(policy) ? [] : ["all that is not named may come from elsewhere"]),
      ...(/'unsafe-(?:inline|eval|hashes)'/.test(policy) ? ["code may stand in the page"] : []),
    ];
    return faults.map((fault) => `${fault}: ${policy}`);
  });
