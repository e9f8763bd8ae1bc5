import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";

/** The part of a request that tells where it comes from. */
type RequestOrigin = Pick<IncomingMessage, "method" | "url" | "headers" | "headersDistinct">;

/** Returns true if a Host header names this preview. */
type HostCheck = (header: string) => boolean;

/** An HTTP status with a sentence for the user, in place of a file. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 414;
  readonly text: string;
}

/**
 * Returns the refusal of a request, or undefined if it may be answered. Decides by headers that a page can't change: Host,
 * Origin and Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/).
 */
export function requestRefusal(request: RequestOrigin, isTrustedHost: HostCheck): Refusal | undefined {
  const { method = "", headers, headersDistinct } = request;
  const host = requestedHost(request);
  if (host === undefined || (headersDistinct.host?.length ?? 0) > 1)
    return { status: 400, text: "This request names no host, or more than one." };
  if (![host, headers.host ?? host].every(isTrustedHost))
    return {
      status: 403,
      text: "The preview answers only at the names of its own machine. Open it at http://localhost, or add another address with dateline serve --host.",
    };
  if (isForeign(request, host))
    return { status: 403, text: "The preview does not answer pages of other sites." };
  return method === "GET" || method === "HEAD"
    ? undefined
    : { status: 405, text: "The preview answers only GET and HEAD." };
}

/** Returns the host of a request. An absolute URL in the request line overrides the header (RFC 9112, section 3.2.2). */
function requestedHost({ url = "", headers }: RequestOrigin): string | undefined {
  return /^https?:/i.test(url) ? URL.parse(url)?.host : headers.host || undefined;
}

/** Returns true if a page of another origin sends the request, embeds the file or frames the preview. */
function isForeign({ headers }: RequestOrigin, host: string): boolean {
  const origin = headers.origin;
  if (origin !== undefined && !["http:", "https:"].some((scheme) => origin === `${scheme}//${host}`))
    return true;
  const site = headers["sec-fetch-site"] ?? "none";
  const isOpened = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return site !== "none" && site !== "same-origin" && !isOpened;
}

/**
 * Returns the names of the folders and the file of a request's target. The last name is empty if the target ends in a
 * slash. Returns undefined for hidden files. Decodes and checks each name by itself, so that none can lead upwards, into
 * another folder or to another drive.
 * @example requestedNames("/world/s%C3%A3o/?a=1") // ["world", "são", ""]
 */
export function requestedNames(target: string): readonly string[] | Refusal | undefined {
  if (target.length > longestUrl) return { status: 414, text: "This address is too long." };
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
  const names = path.startsWith("/") ? path.slice(1).split("/").map(decoded) : [undefined];
  if (!names.every(isName)) return { status: 400, text: "This is not the address of a page or file." };
  // Names with a leading dot are internal, except the folder of RFC 8615.
  const isHidden = names.some(
    (name, index) => name.startsWith(".") && !(index === 0 && name === ".well-known"),
  );
  return isHidden || names.slice(0, -1).includes("") ? undefined : names;
}

/** The length limit of a URL, in characters: longer than any URL of a site. */
const longestUrl = 4096;

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name !== "." && name !== ".." && !/[/\\\p{Cc}]|^[a-z]:/iu.test(name);
}

/**
 * Returns the check of the Host header, which protects from DNS rebinding: the name of a malicious page may point to this
 * machine, so that the page could read the preview as if it were its own. The browser sends that name in the header.
 * `host` is the address of `--host`.
 */
export function trustedHost(host: string | undefined): HostCheck {
  const ownName = host === undefined ? undefined : hostnameOf(host.includes(":") ? `[${host}]` : host);
  const trusted = new Set(["localhost", "127.0.0.1", "[::1]"]);
  if (ownName !== undefined) trusted.add(ownName);
  if (ownName !== undefined && everywhere.has(ownName)) for (const name of ownNames()) trusted.add(name);
  return (header) => trusted.has(hostnameOf(header) ?? "");
}

/** Returns the name in a header of the form `name` or `name:port`, or undefined if it has another form. */
function hostnameOf(header: string): string | undefined {
  return /^[^\s/\\?#@]+$/.test(header) ? URL.parse(`http://${header}`)?.hostname : undefined;
}

/** The addresses that stand for every network interface. */
const everywhere: ReadonlySet<string> = new Set(["0.0.0.0", "[::]"]);

/** Returns the names and addresses of this machine in its networks. */
function ownNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address, family }) => (family === "IPv6" ? `[${address.replace(/%.*/, "")}]` : address));
  const name = hostname().toLowerCase();
  return [...addresses, name, `${name}.local`];
}
