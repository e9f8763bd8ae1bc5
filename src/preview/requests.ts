import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";

/** The part of a request that says who asks. */
type Asking = Pick<IncomingMessage, "method" | "url" | "headers" | "headersDistinct">;

/** Tells whether a Host header names this preview. */
type HostCheck = (header: string) => boolean;

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

/**
 * Why a request is not answered; undefined where it is. Only what a browser says by itself is believed: a page can't
 * change Host, Origin or Sec-Fetch-Site.
 */
export function requestRefusal(request: Asking, isUnmodified: HostCheck): Refusal | undefined {
  const { method = "", headers, headersDistinct } = request;
  const host = askedHost(request);
  if (host === undefined || (headersDistinct.host?.length ?? 0) > 1)
    return { status: 400, text: "This request names no host, or more than one." };
  if (![host, headers.host ?? host].every(isUnmodified))
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

/** An answer that gives nothing out: a status of HTTP, and a sentence for whoever asked. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 414;
  readonly text: string;
}

/** Longer than any address that a site has. */
const longest = 4096;

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
 * The names of the folders and the file that the target of a request leads to, the last of them empty where it ends in a
 * slash; undefined where there can be nothing. Each is decoded by itself, so that none can lead upwards, into another folder or to another drive.
 * @example requestedNames("/world/s%C3%A3o/?a=1") // ["world", "são", ""]
 */
export function requestedNames(target: string): readonly string[] | Refusal | undefined {
  if (target.length > longest) return { status: 414, text: "This address is too long." };
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
  const names = path.startsWith("/") ? path.slice(1).split("/").map(decoded) : [undefined];
  if (!names.every(isName)) return { status: 400, text: "This is not the address of a page or file." };
  // What begins with a dot is the preview's own, but for the one folder that hosts know.
  const isOwn = names.some((name, at) => name.startsWith(".") && !(at === 0 && name === ".well-known"));
  return isOwn || names.slice(0, -1).includes("") ? undefined : names;
}

/** The name in a header of the form `name` or `name:port`, as browsers write it; undefined where it has another form. */
function hostnameOf(header: string): string | undefined {
  return /^[^\s/\\?#@]+$/.test(header) ? URL.parse(`http://${header}`)?.hostname : undefined;
}

/** What every interface is listened at by. */
const everywhere: ReadonlySet<string> = new Set(["0.0.0.0", "[::]"]);

/** The names and addresses by which others know this machine. */
function ownNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address, family }) => (family === "IPv6" ? `[${address.replace(/%.*/, "")}]` : address));
  const name = hostname().toLowerCase();
  return [...addresses, name, `${name}.local`];
}

/**
 * The check of the Host header. A page elsewhere can have its own name lead to this machine (DNS rebinding), and would then
 * read the preview as if it were its own; the browser tells that name here. `host` is what the preview was told to listen
 * at besides this machine's own addresses.
 */
export function trustedHost(host: string | undefined): HostCheck {
  const own = host === undefined ? undefined : hostnameOf(host.includes(":") ? `[${host}]` : host);
  const trusted = new Set(["localhost", "127.0.0.1", "[::1]"]);
  if (own !== undefined) trusted.add(own);
  if (own !== undefined && everywhere.has(own)) for (const name of ownNames()) trusted.add(name);
  return (header) => trusted.has(hostnameOf(header) ?? "");
}
