import type { Page } from "playwright-core";

/** Something that a page should not have done. */
export interface Remark {
  readonly measure: "console" | "hosts" | "policy";
  readonly fault: string;
}

/** Watches a new page from its first request on; gives what it has done up to the moment of asking. */
export const watchedPage = (page: Page, origin: string): (() => readonly Remark[]) => {
  const remarks: Remark[] = [];
  page.on("console", (message) => {
    const fault = `${message.type()}: ${message.text()}`;
    remarks.push({ measure: /Content Security Policy/i.test(fault) ? "policy" : "console", fault });
  });
  page.on("pageerror", ({ message }) => remarks.push({ measure: "console", fault: `uncaught: ${message}` }));
  page.on("requestfailed", (request) => {
    const fault = `${request.url()} failed: ${request.failure()?.errorText}`;
    remarks.push({ measure: "console", fault });
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "data:" && protocol !== "blob:")
      remarks.push({ measure: "hosts", fault: request.url() });
  });
  return () => remarks;
};
