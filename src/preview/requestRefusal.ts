import type { IncomingMessage } from "node:http";
import type { Refusal } from "./refusal.ts";
import type { HostCheck } from "./trustedHost.ts";

/** The part of a request that says who asks. */
export type Asking = Pick<IncomingMessage, "method" | "url" | "headers" | "headersDistinct">;

/**
 * Why a request is not answered; undefined where it is. Only what a browser says by itself is believed: a page can't
 * change Host, Origin or Sec-Fetch-Site.
 */
export const requestRefusal = (request: Asking, isTrusted: HostCheck): Refusal | undefined => {
  const { method = "", headers, headersDistinct } = request;
  const host = askedHost(request);
  if (host === undefined || (headersDistinct.host?.length ?? 0) > 1)
    return { status: 400, text: "This request names no host, or more than one." };
  if (![host, headers.host ?? host].every(isTrusted))
    return {
      status: 403,
      text: "The preview answers by the names of the machine that it runs on. Open it at http://localhost, or name another address with dateline serve --host.",
    };
  if (isForeign(request, host))
    return { status: 403, text: "The preview does not answer to pages of other sites." };
  return method === "GET" || method === "HEAD"
    ? undefined
    : { status: 405, text: "The preview answers to GET and HEAD alone." };
};

/** The host that is asked for; a request may give a whole address, which then counts instead of the header. */
function askedHost({ url = "", headers }: Asking): string | undefined {
  return /^https?:/i.test(url) ? URL.parse(url)?.host : headers.host || undefined;
}

/** Whether a page of another origin asks: one that tells its origin, shows a file in itself or puts the preview in a frame. */
function isForeign({ headers }: Asking, host: string): boolean {
  const origin = headers.origin;
  if (origin !== undefined && !["http:", "https:"].some((scheme) => origin === `${scheme}//${host}`))
    return true;
  const site = headers["sec-fetch-site"] ?? "none";
  const isOpened = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return site !== "none" && site !== "same-origin" && !isOpened;
}
