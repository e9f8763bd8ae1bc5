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
export const safeUrl = (url: string): string =>
  plainlySafe.test(url) || safe.test(url.replace(dropped, "")) ? url : "about:blank";
