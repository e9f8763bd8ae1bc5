import { isDeviceName, slugOf } from "../lib/names.ts";

/** Told by its first signs, as nearly every address can be. */
const plainlySafe = /^(?:https?:\/\/|#|\/(?![^!-~]|[/\\]))/;

const safe = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i;

/** Browsers drop tabs, newlines and leading control characters before they read the scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const dropped = /[\u0000-\u0020]/g;

/**
 * An address that does nothing but lead somewhere: http, https, mailto, tel, or one on this site.
 * Anything else (javascript:, data:, //host) becomes an address that leads nowhere.
 * @example safeUrl("javascript:alert(1)") // "about:blank"
 */
export function safeUrl(url: string): string {
  return plainlySafe.test(url) || safe.test(url.replace(dropped, "")) ? url : "about:blank";
}

/**
 * A permanent name that is no address, so that it outlives a move to another host. `day` is one on which the host
 * belonged to the publication; for things that have no day of their own a fixed year stands in.
 * https://www.rfc-editor.org/rfc/rfc4151#section-2.1
 * @example tagUri("example.org", "harbour-reopens", "2023-11-09") // "tag:example.org,2023-11-09:harbour-reopens"
 */
export function tagUri(host: string, name: string, day = "2026"): string {
  return `tag:${host},${day}:${name}`;
}

/**
 * The slug of a tag that has no file, from its name alone. Names that lose different letters may have the same one.
 * @example tagSlugOf("C++") // "c-plus-plus"
 */
export function tagSlugOf(name: string): string {
  return slugOf(/[+#]/.test(name) ? told(name) : name);
}

/** Signs that make another word of the one that they end, in words: one or more of each may stand there. */
function told(name: string): string {
  return name
    .replace(/(?<=[\p{L}\p{N}])(?:\+{2,}|\+(?![\p{L}\p{N}]))/gu, (signs) => " plus".repeat(signs.length))
    .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, " sharp");
}

/**
 * The slug that a new article gets from its headline: one that a folder can have everywhere.
 * @example articleSlugOf("Con") // "con-report"
 */
export function articleSlugOf(headline: string): string {
  const slug = slugOf(headline);
  return isDeviceName(slug) ? `${slug}-report` : slug;
}
