import type { Page } from "playwright-core";

interface WatchedRequests {
  /** The addresses of other hosts that the page has asked, without those that its policy stopped. */
  readonly sent: readonly string[];
}

/** Notes what a page asks of other hosts than its own. `own` is an address of the latter. */
export const watchedRequests = (page: Page, own: string): WatchedRequests => {
  const { origin } = new URL(own);
  const sent: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) sent.push(url.href);
  });
  page.on("requestfailed", (request) => {
    const index = sent.indexOf(request.url());
    if (request.failure()?.errorText === "csp" && index >= 0) sent.splice(index, 1);
  });
  return { sent };
};
