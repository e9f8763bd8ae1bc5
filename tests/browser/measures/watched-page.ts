import type { Page } from "playwright-core";

/** Something that a page should not have done. */
export interface Notice {
  readonly measure: "console" | "hosts" | "policy";
  readonly error: string;
}

/** Watches a new page from its first request on; the returned function gives the notices until now. */
export const watchedPage = (page: Page, origin: string): (() => readonly Notice[]) => {
  const notices: Notice[] = [];
  page.on("console", (message) => {
    const error = `${message.type()}: ${message.text()}`;
    notices.push({ measure: /Content Security Policy/i.test(error) ? "policy" : "console", error });
  });
  page.on("pageerror", ({ message }) => notices.push({ measure: "console", error: `uncaught: ${message}` }));
  page.on("requestfailed", (request) => {
    const error = `${request.url()} failed: ${request.failure()?.errorText}`;
    notices.push({ measure: "console", error });
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "data:" && protocol !== "blob:")
      notices.push({ measure: "hosts", error: request.url() });
  });
  return () => notices;
};
