/** URLs and parts of them: safe links, permanent names, slugs. */
import { transliterated } from "../i18n/transliteration.ts";
import { isDeviceName, slugOf } from "../lib/names.ts";

/**
 * Returns a URL that does nothing but lead somewhere: http, https, mailto, tel, or one on this site. Any other
 * (javascript:, data:, //host) becomes one that leads nowhere.
 * @example safeUrl("javascript:alert(1)") // "about:blank"
 */
export function safeUrl(url: string): string {
  return plainlySafe.test(url) || safe.test(url.replace(dropped, "")) ? url : "about:blank";
}

/** Matches the beginning of nearly every safe URL, so that most need no second test. */
const plainlySafe = /^(?:https?:\/\/|#|\/(?![^!-~]|[/\\]))/;

const safe = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before they read the scheme
const dropped = /[\u0000-\u0020]/g;

/**
 * Returns a tag URI: a permanent name that is no address and so outlives a move to another host
 * (https://www.rfc-editor.org/rfc/rfc4151#section-2.1). `day` is one on which the host belonged to the publication; for
 * things that have no day of their own a fixed year stands in.
 * @example tagUri("example.org", "harbour-reopens", "2023-11-09") // "tag:example.org,2023-11-09:harbour-reopens"
 */
export function tagUri(host: string, name: string, day = "2026"): string {
  return `tag:${host},${day}:${name}`;
}

/**
 * Returns the slug of a tag that has no file, from its name. Names that differ in letters that are lost may share one.
 * @example tagSlugOf("C++") // "c-plus-plus"
 */
export function tagSlugOf(name: string): string {
  return slugOf(/[+#]/.test(name) ? spelledOut(name) : name);
}

/** Spells out the characters that make another word of the word that they end. There may be several of them. */
function spelledOut(name: string): string {
  return name
    .replace(/(?<=[\p{L}\p{N}])(?:\+{2,}|\+(?![\p{L}\p{N}]))/gu, (signs) => " plus".repeat(signs.length))
    .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, " sharp");
}

/**
 * Returns the slug for a new article, from its headline, as its language writes it in plain letters. Every system accepts
 * a folder of this name. The slugs of articles without a line for one are made by `slugOf`, as they always were, so that
 * no published address changes.
 * @example articleSlugOf("Fähre im Öl", "de") // "faehre-im-oel"
 */
export function articleSlugOf(headline: string, language: string): string {
  const slug = slugOf(transliterated(headline, language));
  return isDeviceName(slug) ? `${slug}-report` : slug;
}
